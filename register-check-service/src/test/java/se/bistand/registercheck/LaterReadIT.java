package se.bistand.registercheck;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import se.bistand.event.v1.AnswerOutcome;
import se.bistand.event.v1.Register;
import se.bistand.event.v1.RegisterAnswer;
import se.bistand.event.v1.RegisterChange;
import se.bistand.event.v1.RegisterChangeKind;
import se.bistand.event.v1.RegisterIncome;

/// What a later read may and may not do: it tells what has changed, and a failure takes nothing away.
class LaterReadIT extends RegisterCheckContext {
    @Autowired
    @Qualifier("readAfterPeriod")
    private Runnable readAfterPeriod;

    @AfterEach
    void mend() {
        WORLD.faults().mendAll();
    }

    @Test
    void a_later_read_tells_what_has_changed_since_the_one_before_and_ends_when_all_is_known() {
        WORLD.faults().order("FK", "{\"errorKalla\":\"SSBT\",\"felkod\":\"TIMEOUT\"}");
        var household = household("read again").applicant("199002052380");
        var event = first(household);
        assertThat(event.getComplete()).isFalse();
        assertThat(Topic.answer(event, Register.FORSAKRINGSKASSAN).getOutcome())
                .isEqualTo(AnswerOutcome.COULD_NOT_ANSWER);

        theNextDay(household);
        eventually(() -> assertThat(count(
                        "select count(*) from lookup where application_id = ? and claim = 4", household.applicationId))
                .isEqualTo(1));
        eventually(() -> assertThat(waitsForTheNextDay(household)).isEqualTo(1));
        assertThat(Topic.about(household.caseId))
                .as("the same silence is no news")
                .hasSize(1);

        WORLD.faults().mendAll();
        theNextDay(household);
        eventually(() -> assertThat(Topic.about(household.caseId)).hasSize(2));
        var later = Topic.about(household.caseId).getLast();
        assertThat(later.getReadNumber()).isEqualTo(2);
        assertThat(later.getComplete()).isTrue();
        assertThat(later.getChanges())
                .extracting(RegisterChange::getWhat)
                .contains(RegisterChangeKind.OUTCOME, RegisterChangeKind.INCOME_ADDED);
        assertThat(later.getAnswers()).hasSize(8);
        assertThat(Topic.answer(later, Register.FORSAKRINGSKASSAN).getReadNumber())
                .isEqualTo(3);
        assertThat(Topic.answer(later, Register.ARBETSFORMEDLINGEN).getReadNumber())
                .isEqualTo(1);
        assertThat(count(
                        "select count(*) from person_check where application_id = ? and status = 'DONE'",
                        household.applicationId))
                .isEqualTo(1);
    }

    @Test
    void a_read_that_fails_takes_no_income_away_that_an_earlier_one_told_of_and_says_of_none_that_it_is_gone() {
        // Försäkringskassan tells of one benefit and fails in another.
        WORLD.faults().order("FK", "{\"mode\":\"PARTIAL\"}");
        var household = household("half an answer and then silence").applicant("196810292398");
        var event = first(household);
        var half = Topic.answer(event, Register.FORSAKRINGSKASSAN);
        assertThat(half.getOutcome()).isEqualTo(AnswerOutcome.COULD_NOT_ANSWER);
        assertThat(codes(half)).contains("SA", "MEK");

        WORLD.faults().order("FK", "{\"mode\":\"HANG\"}");
        long lookups = lookups(household);
        theNextDay(household);
        eventually(() -> assertThat(lookups(household)).isEqualTo(lookups + 1));
        eventually(() -> assertThat(waitsForTheNextDay(household)).isEqualTo(1));
        assertThat(Topic.about(household.caseId)).hasSize(1);

        WORLD.faults().mendAll();
        theNextDay(household);
        eventually(() -> assertThat(Topic.about(household.caseId)).hasSize(2));
        var later = Topic.about(household.caseId).getLast();
        assertThat(later.getChanges())
                .as("the income has been there all the time")
                .extracting(RegisterChange::getWhat)
                .containsOnly(RegisterChangeKind.OUTCOME);
        assertThat(codes(Topic.answer(later, Register.FORSAKRINGSKASSAN))).isEqualTo(codes(half));
    }

    @Test
    void an_answer_while_the_control_period_is_under_way_is_told_at_once_and_is_not_complete() {
        var household = household("applies early")
                .applicant("199002052380")
                .appliesFor(YearMonth.now(ZoneId.of("Europe/Stockholm")).plusMonths(1));
        var event = first(household);
        assertThat(event.getAnswers())
                .extracting(RegisterAnswer::getOutcome)
                .doesNotContain(AnswerOutcome.COULD_NOT_ANSWER);
        assertThat(event.getComplete()).isFalse();
        readAfterPeriod.run();
        assertThat(readAgain(household)).as("before it is over").isZero();
        assertThat(isReadWhenItIsOver(household)).isEqualTo(1);
    }

    @Test
    void what_is_paid_after_a_read_while_the_control_period_was_under_way_is_read_when_it_is_over() {
        var household = household("paid later").applicant("199002052380");
        assertThat(first(household).getComplete()).isTrue();
        assertThat(isReadWhenItIsOver(household)).as("it is over").isZero();
        WORLD.faults().order("FK", "{\"errorKalla\":\"SSBT\",\"felkod\":\"TIMEOUT\"}");
        asItWasReadBeforeAnythingWasPaid(household);
        readAfterPeriod.run();
        eventually(() -> assertThat(Topic.about(household.caseId)).hasSize(2));
        var half = Topic.about(household.caseId).getLast();
        assertThat(half.getComplete()).isFalse();
        assertThat(half.getChanges()).as("the others say the same").isEmpty();
        assertThat(Topic.answer(half, Register.CSN).getReadNumber()).isEqualTo(2);
        assertThat(Topic.answer(half, Register.FORSAKRINGSKASSAN).getReadNumber())
                .as("as it was: a failure takes nothing away")
                .isEqualTo(1);

        WORLD.faults().mendAll();
        eventually(() -> assertThat(waitsForTheNextDay(household)).isEqualTo(1));
        theNextDay(household);
        eventually(() -> assertThat(Topic.about(household.caseId)).hasSize(3));
        var whole = Topic.about(household.caseId).getLast();
        assertThat(whole.getComplete()).isTrue();
        assertThat(whole.getChanges())
                .filteredOn(change -> change.getWhat() == RegisterChangeKind.INCOME_ADDED)
                .extracting(RegisterChange::getCode)
                .containsOnly("BOB");
        readAfterPeriod.run();
        assertThat(readAgain(household)).as("once is enough").isZero();
    }

    private void asItWasReadBeforeAnythingWasPaid(Household household) {
        jdbc.sql("""
            update person_answers set answers = (
                select jsonb_agg(case e #>> '{answer,register}' when 'FORSAKRINGSKASSAN'
                    then jsonb_set(e #- '{answer,payments}', '{answer,outcome}', '"NOTHING_FOUND"') else e end
                    || '{"readAt": "2026-10-22T08:00:00Z"}')
                from jsonb_array_elements(answers) e)
            where application_id = ?
            """).param(household.applicationId).update();
        jdbc.sql("update person_check set read_after = received_at where application_id = ?")
                .param(household.applicationId)
                .update();
    }

    private long isReadWhenItIsOver(Household household) {
        return count(
                "select count(*) from person_check join application_check using (application_id)"
                        + " where application_id = ? and read_after = control_period_over(month)",
                household.applicationId);
    }

    private long readAgain(Household household) {
        return count(
                "select count(*) from person_check where application_id = ? and status <> 'DONE'",
                household.applicationId);
    }

    private static List<String> codes(RegisterAnswer answer) {
        return answer.getIncomes().stream().map(RegisterIncome::getCode).toList();
    }

    private long lookups(Household household) {
        return count("select count(*) from lookup where application_id = ?", household.applicationId);
    }

    private long waitsForTheNextDay(Household household) {
        return count(
                "select count(*) from person_check where application_id = ? and status = 'REREAD' and leased_until is"
                        + " null",
                household.applicationId);
    }

    private Household household(String name) {
        return new Household(sealing, name);
    }
}

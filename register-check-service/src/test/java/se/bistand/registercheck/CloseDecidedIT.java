package se.bistand.registercheck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.dao.DataIntegrityViolationException;
import se.bistand.event.v1.DecisionMade;
import se.bistand.event.v1.DecisionOutcome;
import se.bistand.messaging.Events;

/// A decision ends the right to look people up, and starts the clock of the raw answers.
class CloseDecidedIT extends RegisterCheckContext {
    private static final String CLOSED =
            "select count(*) from application_check where application_id = ? and closed_at is not null";
    private static final String STATUS = "select count(*) from person_check where application_id = ? and status = ";

    @Autowired
    @Qualifier("eraseRawAnswers")
    private Runnable eraseRawAnswers;

    @AfterEach
    void mend() {
        WORLD.faults().mendAll();
    }

    @Test
    void what_would_be_read_again_tomorrow_is_not_read_any_more_once_it_is_decided() {
        WORLD.faults().order("FK", "{\"errorKalla\":\"SSBT\",\"felkod\":\"TIMEOUT\"}");
        var household = new Household(sealing, "decided with a question open").applicant("199002052380");
        checked(household);
        assertThat(count(STATUS + "'REREAD'", household.applicationId)).isEqualTo(1);

        decided(household);

        assertThat(count(STATUS + "'DONE'", household.applicationId)).isEqualTo(1);
        WORLD.faults().mendAll();
        long lookups = lookups(household);
        becomesDue(household);
        // Another household's whole check goes by: the worker has been round.
        checked(new Household(sealing, "after the decided one").applicant("199905252392"));
        assertThat(lookups(household)).isEqualTo(lookups);
        assertThatThrownBy(() -> jdbc.sql("insert into lookup (application_id, person_no, purpose, registers, claim,"
                                + " begun_at) values (?, 0, 'INVESTIGATION', '{CSN}', 99, now())")
                        .param(household.applicationId)
                        .update())
                .isInstanceOf(DataIntegrityViolationException.class)
                .hasMessageContaining("open case");
        assertThat(Topic.about(household.caseId)).as("and nothing more is told").hasSize(1);
    }

    @Test
    void a_check_that_has_not_been_made_when_the_decision_comes_is_let_go() {
        WORLD.faults().order("SSBTEK", "{\"mode\":\"HANG\"}");
        var household = new Household(sealing, "decided without registers").applicant("199002052380");
        publish(List.of(household.submitted()));
        eventually(() -> assertThat(lookups(household)).isPositive());

        decided(household);

        assertThat(count(STATUS + "'DONE'", household.applicationId)).isEqualTo(1);
        WORLD.faults().mendAll();
        checked(new Household(sealing, "after the one let go").applicant("199905252392"));
        assertThat(Topic.about(household.caseId)).isEmpty();
        assertThat(count("select count(*) from register_answer where application_id = ?", household.applicationId))
                .isZero();
    }

    @Test
    void raw_answers_are_kept_for_thirty_days_from_the_decision_and_not_from_when_they_were_read() {
        var household = new Household(sealing, "decided and kept").applicant("199002052380");
        checked(household);
        jdbc.sql("update raw_answer set read_at = now() - interval '60 days' where application_id = ?")
                .param(household.applicationId)
                .update();
        eraseRawAnswers.run();
        assertThat(raw(household)).as("while the case is open").isEqualTo(1);

        decided(household);
        eraseRawAnswers.run();
        assertThat(raw(household)).as("on the day of the decision").isEqualTo(1);

        aged(household, "29 days");
        eraseRawAnswers.run();
        assertThat(raw(household)).isEqualTo(1);
        aged(household, "1 day");
        eraseRawAnswers.run();
        assertThat(raw(household)).isZero();
    }

    @Test
    void a_raw_answer_of_a_case_that_is_never_decided_is_erased_after_half_a_year() {
        var household = new Household(sealing, "never decided").applicant("199905252392");
        checked(household);
        jdbc.sql("update raw_answer set read_at = now() - interval '181 days' where application_id = ?")
                .param(household.applicationId)
                .update();
        eraseRawAnswers.run();
        assertThat(raw(household)).isZero();
    }

    @Test
    void the_same_decision_twice_does_not_move_the_clock() {
        var household = new Household(sealing, "decided twice").applicant("199905252392");
        checked(household);
        decided(household);
        var closed = closedAt(household);
        publish(List.of(decision(household, "again")));
        var after = new Household(sealing, "decided after twice").applicant("199905252392");
        checked(after);
        decided(after);
        assertThat(closedAt(household)).isEqualTo(closed);
    }

    private void checked(Household household) {
        publish(List.of(household.submitted()));
        eventually(() -> assertThat(count(
                        "select count(*) from application_check where application_id = ? and done_at is not null",
                        household.applicationId))
                .isEqualTo(1));
        eventually(() -> assertThat(Topic.about(household.caseId)).isNotEmpty());
    }

    private void decided(Household household) {
        publish(List.of(decision(household, "once")));
        eventually(() -> assertThat(count(CLOSED, household.applicationId)).isEqualTo(1));
    }

    private void becomesDue(Household household) {
        jdbc.sql("update person_check set next_attempt_at = now() where application_id = ?")
                .param(household.applicationId)
                .update();
    }

    private void aged(Household household, String days) {
        jdbc.sql("update application_check set closed_at = closed_at - cast(? as interval) where application_id = ?")
                .params(days, household.applicationId)
                .update();
    }

    private Instant closedAt(Household household) {
        return jdbc.sql("select closed_at from application_check where application_id = ?")
                .param(household.applicationId)
                .query((row, n) -> row.getTimestamp(1).toInstant())
                .single();
    }

    private long lookups(Household household) {
        return count("select count(*) from lookup where application_id = ?", household.applicationId);
    }

    private long raw(Household household) {
        return count("select count(*) from raw_answer where application_id = ?", household.applicationId);
    }

    private static DecisionMade decision(Household household, String said) {
        var nothing = ByteBuffer.allocate(0);
        return DecisionMade.newBuilder()
                .setEventId(Events.id("ekb.decision-made.v1", household.applicationId, said))
                .setOccurredAt(Instant.EPOCH)
                .setMunicipality("9901")
                .setCaseId(household.caseId)
                .setApplicationId(household.applicationId)
                .setMonth("2026-11")
                .setDecisionId(UUID.randomUUID())
                .setCalculationId(UUID.randomUUID())
                .setOutcome(DecisionOutcome.GRANT)
                .setAmountOre(100)
                .setDecidedBy("anna.handlaggare")
                .setSealedDecisionMaker(nothing)
                .setLegalBasis("12 kap. 1 § socialtjänstlagen")
                .setLines(List.of())
                .setSealedReasons(nothing)
                .setApplicantRefs(List.of())
                .setSealedPayeeName(nothing)
                .setSealedAccount(nothing)
                .setSealedEmail(nothing)
                .setLanguage("sv")
                .build();
    }
}

package se.bistand.registercheck;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import se.bistand.event.v1.AnswerOutcome;
import se.bistand.event.v1.Register;
import se.bistand.event.v1.RegisterAnswer;
import se.bistand.event.v1.RegisterCheck;
import se.bistand.event.v1.RegistersChecked;
import se.bistand.event.v1.StatedAssetKind;
import se.bistand.messaging.Events;

class RegisterCheckIT extends RegisterCheckContext {
    private static final String DONE =
            "select count(*) from application_check where application_id = ? and done_at is not null";

    private static final String WITH_VEHICLES_AND_CAPITAL = "198807172385";

    @Autowired
    private MeterRegistry metrics;

    @AfterEach
    void mend() {
        WORLD.faults().mendAll();
    }

    @Test
    void an_application_leads_to_one_event_with_an_answer_from_each_register() {
        var household = household("one adult").applicant("199002052380");
        var event = checked(household);

        assertThat(event.getEventId()).isEqualTo(Events.id("ekb.registers-checked.v1", household.applicationId, 1));
        assertThat(event.getMonth()).isEqualTo("2026-11");
        assertThat(event.getAnswers()).hasSize(8).allMatch(answer -> answer.getPersonNo() == 0);
        var benefits = answer(event, 0, Register.FORSAKRINGSKASSAN);
        assertThat(benefits.getOutcome()).isEqualTo(AnswerOutcome.ANSWERED);
        assertThat(benefits.getIncomes()).singleElement().satisfies(income -> {
            assertThat(income.getCode()).isEqualTo("BOB");
            assertThat(income.getAmountOre()).isEqualTo(190_000);
            assertThat(income.getPaidOn()).isEqualTo(LocalDate.of(2026, 10, 25));
        });
        assertThat(benefits.getComparisonIncomes()).singleElement().satisfies(income -> {
            assertThat(income.getCode()).isEqualTo("BOB");
            assertThat(income.getPaidOn()).isEqualTo(LocalDate.of(2026, 9, 25));
        });
        assertThat(answer(event, 0, Register.ARBETSFORMEDLINGEN).getJobSeeker()).isTrue();
        assertThat(answer(event, 0, Register.SKATTEVERKET).getOutcome()).isEqualTo(AnswerOutcome.NOTHING_FOUND);
    }

    @Test
    void each_person_is_looked_up_and_logged_a_child_only_where_it_may_have_incomes() {
        var household = household("two adults")
                .applicant("198606262395")
                .coApplicant("197109259288")
                .child("201912272398");
        var event = checked(household);

        assertThat(event.getAnswers()).extracting(RegisterAnswer::getPersonNo).containsOnly(0, 1, 2);
        assertThat(event.getAnswers())
                .filteredOn(answer -> answer.getPersonNo() == 2)
                .extracting(RegisterAnswer::getRegister)
                .containsExactlyInAnyOrder(Register.FORSAKRINGSKASSAN, Register.PENSIONSMYNDIGHETEN);
        assertThat(answer(event, 1, Register.PENSIONSMYNDIGHETEN).getIncomes())
                .extracting("code")
                .containsExactly("PM:EF");
        assertThat(count("select count(*) from access_log where application_id = ?", household.applicationId))
                .isEqualTo(3);
    }

    @Test
    void the_same_application_twice_is_one_check_and_one_event() {
        var household = household("twice").applicant("199905252392");
        publish(List.of(household.submitted(), household.submitted()));
        checked(household);
        publish(List.of(household.submitted()));
        checked(household("after twice").applicant("199905252392"));
        assertThat(Topic.about(household.caseId)).hasSize(1);
    }

    @Test
    void an_agency_that_times_out_is_asked_again_and_then_carried_as_could_not_answer() {
        var household = household("timeout").applicant("198708122380");
        var event = checked(household);

        var benefits = answer(event, 0, Register.FORSAKRINGSKASSAN);
        assertThat(benefits.getOutcome()).isEqualTo(AnswerOutcome.COULD_NOT_ANSWER);
        assertThat(benefits.getReason()).isEqualTo("SSBT:TIMEOUT");
        assertThat(answer(event, 0, Register.ARBETSFORMEDLINGEN).getJobSeeker()).isTrue();
        assertThat(count("select count(*) from lookup where application_id = ?", household.applicationId))
                .isEqualTo(3);
    }

    @Test
    void an_agency_that_hangs_does_not_take_the_others_with_it() {
        WORLD.faults().order("FK", "{\"hang\":true}");
        var event = checked(household("hangs").applicant("199002052380"));

        assertThat(answer(event, 0, Register.FORSAKRINGSKASSAN).getReason()).isEqualTo("TIMEOUT");
        assertThat(answer(event, 0, Register.ARBETSFORMEDLINGEN).getOutcome()).isEqualTo(AnswerOutcome.ANSWERED);
        assertThat(answer(event, 0, Register.SKATTEVERKET).getOutcome()).isEqualTo(AnswerOutcome.NOTHING_FOUND);
    }

    @Test
    void an_agency_that_recovers_in_time_is_no_failure() {
        WORLD.faults().order("SKV", "{\"errorKalla\":\"SSBT\",\"felkod\":\"TIMEOUT\"}");
        var household = household("recovers").applicant("198304062394");
        publish(List.of(household.submitted()));
        eventually(() -> assertThat(count(
                        "select coalesce(max(attempts), 0) from person_check where application_id = ?",
                        household.applicationId))
                .isPositive());
        WORLD.faults().mend("SKV");

        var event = checked(household);
        assertThat(answer(event, 0, Register.SKATTEVERKET).getOutcome()).isEqualTo(AnswerOutcome.ANSWERED);
        assertThat(answer(event, 0, Register.SKATTEVERKET).getIncomes())
                .extracting("code")
                .containsExactly("KAPITAL");
    }

    @Test
    void an_application_nobody_can_look_up_is_parked() {
        var household = household("no number").applicant("not a number");
        publish(List.of(household.submitted()));
        eventually(() -> assertThat(jdbc.sql("select cause from parked_open where case_id = ?")
                        .param(household.caseId.toString())
                        .query(String.class)
                        .list())
                .singleElement()
                .asString()
                .contains("PersonalNumber"));
        assertThat(count(DONE, household.applicationId)).isZero();
    }

    @Test
    void of_the_assets_registers_know_only_those_the_application_does_not_state_are_questions() {
        var silent = checked(household("states nothing").applicant(WITH_VEHICLES_AND_CAPITAL));
        assertThat(questionsOfAssets(silent))
                .containsExactlyInAnyOrder("CAPITAL_NOT_DECLARED", "VEHICLE_NOT_DECLARED", "VEHICLE_NOT_DECLARED");
        var some = checked(household("states some")
                .applicant(WITH_VEHICLES_AND_CAPITAL)
                .owns(StatedAssetKind.SAVINGS)
                .owns(StatedAssetKind.VEHICLE));
        assertThat(questionsOfAssets(some)).containsExactly("VEHICLE_NOT_DECLARED", "VEHICLE_NOT_DECLARED");
        var all = checked(household("states all")
                .applicant(WITH_VEHICLES_AND_CAPITAL)
                .owns(StatedAssetKind.SECURITIES)
                .owns(StatedAssetKind.VEHICLE)
                .owns(StatedAssetKind.VEHICLE));
        assertThat(questionsOfAssets(all)).isEmpty();
    }

    private static List<String> questionsOfAssets(RegistersChecked event) {
        return event.getChecks().stream()
                .filter(check -> check.getName().equals("REG-05") && check.getQuestion() != null)
                .map(RegisterCheck::getQuestion)
                .toList();
    }

    @Test
    void many_applications_share_few_transactions_and_no_personal_number_is_kept_in_clear() {
        int applications = 3_000;
        var households = IntStream.range(0, applications)
                .mapToObj(n -> household("many " + n).applicant("19801210%04d".formatted(9800 + n % 200)))
                .toList();
        publish(households.stream().map(Household::submitted).toList());
        var ids = households.stream().map(it -> it.applicationId).toArray(UUID[]::new);
        eventually(() -> assertThat(
                        jdbc.sql("select count(*) from application_check where done_at is not null and application_id ="
                                        + " any(?)")
                                .param(ids)
                                .query(Integer.class)
                                .single())
                .isEqualTo(applications));
        jdbc.sql("""
            select count(distinct c.done_at) as commits, round(extract(epoch from max(done_at) - min(done_at)), 1) as seconds
            from application_check c where application_id = any(?)
            """)
                .param(ids)
                .query((row, n) -> {
                    assertThat(row.getInt("commits")).isLessThan(applications / 20);
                    LoggerFactory.getLogger(getClass())
                            .info(
                                    "{} applications in {} transactions and {} s",
                                    applications,
                                    row.getInt("commits"),
                                    row.getString("seconds"));
                    return true;
                })
                .single();
        assertThat(jdbc.sql("select count(*) from person_check where position('19801210'::bytea in"
                                + " sealed_personal_number) > 0")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void waiting_and_outcomes_can_be_seen() {
        WORLD.faults().order("CSN", "{\"errorKalla\":\"BT\",\"felkod\":\"17\"}");
        checked(household("metrics").applicant("199905252392"));
        assertThat(metrics.get("bistand.register.lookups")
                        .tags("register", "CSN", "outcome", "COULD_NOT_ANSWER", "reason", "BT")
                        .counter()
                        .count())
                .isPositive();
        assertThat(metrics.get("bistand.register.lookups")
                        .tag("outcome", "NOTHING_FOUND")
                        .counters())
                .isNotEmpty();
        assertThat(metrics.get("bistand.register.oldest.waiting").gauge().value())
                .isLessThan(120);
        assertThat(metrics.get("bistand.ssbtek.calls").timer().count()).isPositive();
    }

    private Household household(String name) {
        return new Household(sealing, name);
    }

    private RegistersChecked checked(Household household) {
        publish(List.of(household.submitted()));
        eventually(() -> assertThat(count(DONE, household.applicationId)).isEqualTo(1));
        eventually(() -> assertThat(Topic.about(household.caseId)).isNotEmpty());
        assertThat(Topic.about(household.caseId)).hasSize(1);
        return Topic.about(household.caseId).getFirst();
    }

    private static RegisterAnswer answer(RegistersChecked event, int personNo, Register register) {
        return event.getAnswers().stream()
                .filter(answer -> answer.getPersonNo() == personNo && answer.getRegister() == register)
                .findFirst()
                .orElseThrow();
    }
}

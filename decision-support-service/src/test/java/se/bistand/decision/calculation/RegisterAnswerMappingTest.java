package se.bistand.decision.calculation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import se.bistand.decision.domain.RegisterAnswer.Outcome;
import se.bistand.decision.domain.RegisterFacts;
import se.bistand.decision.domain.RegisterFacts.Remark;
import se.bistand.event.v1.AnswerOutcome;
import se.bistand.event.v1.LabourMarketDecision;
import se.bistand.event.v1.LabourMarketFacts;
import se.bistand.event.v1.Register;
import se.bistand.event.v1.RegisterAnswer;
import se.bistand.event.v1.RegisterAsset;
import se.bistand.event.v1.RegisterAssetKind;
import se.bistand.event.v1.RegisterCheck;
import se.bistand.event.v1.RegisterCheckFact;
import se.bistand.event.v1.RegisterCheckOutcome;
import se.bistand.event.v1.RegisterIncome;
import se.bistand.event.v1.RegisterWarning;
import se.bistand.event.v1.RegistersChecked;
import se.bistand.event.v1.ResidencePermit;
import se.bistand.messaging.EventDeserializer;

class RegisterAnswerMappingTest {
    private static final Instant NOW = Instant.parse("2026-12-01T08:00:00Z");

    /// Avro trusts the classes of our events from here on, as it does in a running service.
    @BeforeAll
    static void trust_our_events() {
        new EventDeserializer().close();
    }

    @ParameterizedTest
    @EnumSource(Register.class)
    void every_register_of_the_event_is_one_the_calculation_has_a_name_for(Register register) {
        var mapped = mapped(answer(AnswerOutcome.ANSWERED).setRegister(register));
        assertThat(mapped.register().name()).isEqualTo(register.name());
        assertThat(mapped.outcome()).isEqualTo(Outcome.ANSWERED);
    }

    @ParameterizedTest
    @EnumSource(
            value = AnswerOutcome.class,
            names = {"NOT_ENTITLED", "PROTECTED_IDENTITY"})
    void what_may_not_be_told_is_an_answer_that_did_not_come(AnswerOutcome outcome) {
        var mapped = mapped(answer(outcome));
        assertThat(mapped.outcome()).isEqualTo(Outcome.COULD_NOT_ANSWER);
        assertThat(mapped.reason()).isEqualTo(outcome.name());
    }

    @Test
    void half_an_answer_keeps_its_incomes_and_is_a_question() {
        var income = RegisterIncome.newBuilder()
                .setCode("BOB")
                .setAmountOre(190_000)
                .setPaidOn(LocalDate.of(2026, 11, 25))
                .build();
        var mapped = mapped(answer(AnswerOutcome.ANSWERED).setPartial(true).setIncomes(List.of(income)));
        assertThat(mapped.outcome()).isEqualTo(Outcome.COULD_NOT_ANSWER);
        assertThat(mapped.reason()).isEqualTo("PARTIAL");
        assertThat(mapped.incomes())
                .extracting(RegisterContent.Income::code, RegisterContent.Income::ore)
                .containsExactly(tuple("BOB", 190_000L));
    }

    @Test
    void what_was_paid_in_the_comparison_period_is_kept_beside_the_incomes() {
        var october = RegisterIncome.newBuilder()
                .setCode("BOB")
                .setAmountOre(190_000)
                .setPaidOn(LocalDate.of(2026, 10, 25))
                .setPeriodFrom(LocalDate.of(2026, 10, 1))
                .setPeriodTo(LocalDate.of(2026, 10, 31))
                .build();
        var mapped = mapped(answer(AnswerOutcome.ANSWERED).setComparisonIncomes(List.of(october)));
        assertThat(mapped.incomes()).isEmpty();
        assertThat(mapped.comparison())
                .containsExactly(new RegisterContent.Income(
                        "BOB",
                        190_000,
                        LocalDate.of(2026, 10, 25),
                        LocalDate.of(2026, 10, 1),
                        LocalDate.of(2026, 10, 31),
                        false,
                        true,
                        null,
                        null));
    }

    @Test
    void what_a_register_told_beside_payments_reaches_the_rules() {
        var answer = answer(AnswerOutcome.ANSWERED)
                .setJobSeeker(true)
                .setLabourMarket(new LabourMarketFacts(
                        LocalDate.of(2026, 3, 2),
                        null,
                        75,
                        LocalDate.of(2026, 11, 3),
                        List.of(new LabourMarketDecision(
                                "AS", 75, LocalDate.of(2026, 9, 1), LocalDate.of(2026, 12, 31)))))
                .setAssets(List.of(new RegisterAsset(
                        RegisterAssetKind.VEHICLE, "PERSONBIL", 2014, null, ByteBuffer.wrap(new byte[] {1}))))
                .setPermits(List.of(new ResidencePermit(
                        "UT", "BEV", "PUT", LocalDate.of(2025, 1, 1), LocalDate.of(2025, 1, 1), null, true)))
                .setWarnings(List.of(new RegisterWarning("WITHOUT_DAY", "SH", 125_000L)));

        var told = RegisterTold.inDomain(mapped(answer).told(), List.of());

        assertThat(told.jobSeeker())
                .isEqualTo(new RegisterFacts.JobSeeker(
                        true,
                        LocalDate.of(2026, 3, 2),
                        null,
                        75,
                        LocalDate.of(2026, 11, 3),
                        List.of("AS 75 %, 2026-09-01–2026-12-31")));
        assertThat(told.assets()).extracting(RegisterFacts.Holding::inSwedish).containsExactly("fordon PERSONBIL 2014");
        assertThat(told.permits())
                .extracting(RegisterFacts.Permit::inSwedish)
                .containsExactly("UT, BEV PUT, beslutat 2025-01-01, gäller 2025-01-01–, permanent");
        assertThat(told.warnings()).containsExactly("utbetalning utan dag: SH, 1\u00a0250\u00a0kr");
        assertThat(RegisterTold.inDomain(null, List.of())).isEqualTo(RegisterFacts.NONE);
    }

    @Test
    void a_warning_is_a_question_and_never_left_out() {
        var warning = RegisterWarning.newBuilder().setCode("UNKNOWN_CODE").build();
        var mapped = mapped(answer(AnswerOutcome.NOTHING_FOUND).setWarnings(List.of(warning)));
        assertThat(mapped.outcome()).isEqualTo(Outcome.COULD_NOT_ANSWER);
        assertThat(mapped.reason()).isEqualTo("UNKNOWN_CODE");
    }

    @Test
    void a_death_and_a_marriage_in_the_population_register_reach_the_rules_with_the_answer_they_came_with() {
        var agency = answer(AnswerOutcome.ANSWERED).setRegister(Register.FORSAKRINGSKASSAN);
        var checks = List.of(
                check(1, "PERSON_DEAD", "2026-10-03"),
                check(0, "MARRIED_APPLIES_ALONE", "2"),
                check(0, "OTHER_MUNICIPALITY", "1280"),
                check(0, null, "klar"));
        var kept = StoredContent.of(event(agency).setChecks(checks).build());

        assertThat(RegisterNotes.remarks(kept.answers().getFirst(), kept.checks()))
                .containsExactly(new Remark(Remark.What.MARRIED_APPLIES_ALONE, "gift"));
        assertThat(RegisterNotes.remarks(mapped(answer(AnswerOutcome.ANSWERED)), kept.checks()))
                .isEmpty();
        assertThat(RegisterNotes.remarks(kept.answers().getFirst(), null)).isEmpty();
    }

    @Test
    void a_row_from_before_the_codes_were_kept_is_known_by_what_it_rests_on() {
        var answer = mapped(answer(AnswerOutcome.ANSWERED).setRegister(Register.FORSAKRINGSKASSAN));
        var old = Stream.of("avliden", "kommunkod")
                .map(name -> new RegisterContent.Check(
                        "REG-04",
                        "Hushållet",
                        0,
                        "QUESTION",
                        "Varför.",
                        List.of(new RegisterContent.CheckFact(name, "2026-10-03", "folkbokföringen")),
                        null))
                .toList();
        assertThat(RegisterNotes.remarks(answer, old)).containsExactly(new Remark(Remark.What.DEAD, "2026-10-03"));
    }

    private static RegisterCheck check(int personNo, @Nullable String question, String told) {
        return RegisterCheck.newBuilder()
                .setName("REG-04")
                .setVersion("1")
                .setTitle("Hushållet")
                .setPersonNo(personNo)
                .setOutcome(question == null ? RegisterCheckOutcome.PASSED : RegisterCheckOutcome.QUESTION)
                .setQuestion(question)
                .setExplanation("Så säger folkbokföringen.")
                .setFacts(List.of(new RegisterCheckFact("uppgift", told, "folkbokföringen")))
                .build();
    }

    private static RegisterAnswer.Builder answer(AnswerOutcome outcome) {
        return RegisterAnswer.newBuilder()
                .setPersonNo(0)
                .setRegister(Register.CSN)
                .setOutcome(outcome)
                .setReadAt(NOW)
                .setIncomes(List.of());
    }

    private static RegisterContent.Answer mapped(RegisterAnswer.Builder answer) {
        return StoredContent.of(event(answer).build()).answers().getFirst();
    }

    private static RegistersChecked.Builder event(RegisterAnswer.Builder answer) {
        return RegistersChecked.newBuilder()
                .setEventId(new UUID(1, 1))
                .setOccurredAt(NOW)
                .setMunicipality("9901")
                .setCaseId(new UUID(1, 2))
                .setApplicationId(new UUID(1, 3))
                .setMonth("2026-12")
                .setAnswers(List.of(answer.build()));
    }
}

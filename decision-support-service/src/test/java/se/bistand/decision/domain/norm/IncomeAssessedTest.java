package se.bistand.decision.domain.norm;

import static org.assertj.core.api.Assertions.assertThat;
import static se.bistand.decision.domain.norm.Example.kr;
import static se.bistand.decision.domain.norm.Example.single;
import static se.bistand.decision.domain.norm.FindingAssert.assertFinding;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import se.bistand.decision.domain.Established;
import se.bistand.decision.domain.Money;
import se.bistand.decision.domain.Period;
import se.bistand.decision.domain.Register;
import se.bistand.decision.domain.RegisterAnswer;
import se.bistand.decision.domain.RegisterAnswer.Payment;
import se.bistand.decision.domain.RegisterFacts;
import se.bistand.decision.domain.StatedIncome;

class IncomeAssessedTest {
    private static final Period NOVEMBER = new Period(LocalDate.of(2026, 11, 1), LocalDate.of(2026, 11, 30));
    private static final String OTHER = "income/0/OTHER";
    private static final String REGISTER = "register/0/FORSAKRINGSKASSAN";

    private static Established.IncomeAssessed assessed(String line, Money counted, Money seen) {
        return assessed(line, counted, seen, NOVEMBER, false);
    }

    private static Established.IncomeAssessed assessed(
            String line, Money counted, Money seen, Period paid, boolean work) {
        return new Established.IncomeAssessed(
                line, 0, counted, paid, work, Established.Evidence.BANK_STATEMENT, seen, Example.CASEWORKER);
    }

    private static Example unclear() {
        return single().states(StatedIncome.Kind.OTHER, kr(2_000));
    }

    @Test
    void what_a_caseworker_finds_to_count_stands_instead_of_the_question() {
        var example = unclear().established(assessed(OTHER, kr(1_500), kr(2_000)));

        assertFinding(example.line(OTHER)).isAmount(kr(-1_500)).cites(Rule.INCOME_ASSESSED, "12 kap. 1 § SFS 2025:400");
        assertThat(example.calculated().questions()).isEmpty();
        assertThat(NormText.of(example.calculated()))
                .contains("utbetalt belopp (income/0/OTHER) = 2 000 kr [ansökan]")
                .contains("belopp som räknas (income/0/OTHER) = 1 500 kr [handläggare anna.berg]")
                .contains("underlag (income/0/OTHER) = kontoutdrag [handläggare anna.berg]");
        assertThat(ReasonsText.of(example.calculated())).contains("annan inkomst, bedömd av handläggare");
    }

    @Test
    void nothing_may_count() {
        var example = unclear().established(assessed(OTHER, Money.ZERO, kr(2_000)));
        assertFinding(example.line(OTHER)).doesNotCount();
        assertThat(ReasonsText.of(example.calculated())).contains("räknas inte efter bedömning");
    }

    @Test
    void a_register_that_could_not_answer_is_answered_for() {
        var silent = single().couldNotAnswer(0, Register.FORSAKRINGSKASSAN, "TIMEOUT");
        assertFinding(silent.line(REGISTER)).asks("REGISTER_COULD_NOT_ANSWER:" + REGISTER);

        silent.established(assessed(REGISTER, kr(1_900), Money.ZERO));

        assertFinding(silent.line(REGISTER)).isAmount(kr(-1_900));
        assertThat(ReasonsText.of(silent.calculated()))
                .contains("inkomst från Försäkringskassan, bedömd av handläggare: " + kr(1_900));
    }

    @Test
    void a_register_with_nothing_in_it_is_done() {
        var silent = single().couldNotAnswer(0, Register.FORSAKRINGSKASSAN, "TIMEOUT")
                .established(assessed(REGISTER, Money.ZERO, Money.ZERO));
        assertFinding(silent.line(REGISTER)).isFulfilled();
        assertThat(ReasonsText.of(silent.calculated()))
                .contains("Försäkringskassan om sökanden: handläggaren har utrett att inget mer ska räknas");
    }

    @Test
    void all_lines_about_the_income_are_one() {
        var example = single();
        example.register(
                        0,
                        Register.FORSAKRINGSKASSAN,
                        example.paid("OKÄND", 700),
                        example.paid("OKÄND", 800),
                        example.paid("BOB", 1_900))
                .established(assessed("income/0/OKÄND", kr(800), kr(1_500)));

        assertThat(example.calculated().lines())
                .filteredOn(line -> line.subject().equals("income/0/OKÄND"))
                .singleElement()
                .satisfies(line -> assertFinding(line).isAmount(kr(-800)));
        assertThat(example.calculated().means()).isEqualTo(kr(2_700));
    }

    @Test
    void pay_for_work_is_what_jobbstimulans_leaves_a_part_of() {
        var example = unclear()
                .supportedMonthsInARow(6)
                .established(new Established.Activity(0, Established.ActivityStatus.EXEMPT, Example.CASEWORKER));
        example.established(assessed(OTHER, kr(2_000), kr(2_000), NOVEMBER, true));
        assertFinding(example.line("stimulus/0")).isAmount(kr(500));
    }

    @Test
    void what_is_no_longer_unclear_contradicts_and_nothing_is_counted_twice() {
        var answered = single();
        answered.register(0, Register.FORSAKRINGSKASSAN, answered.paid("BOB", 1_900))
                .established(assessed(REGISTER, kr(1_900), Money.ZERO));
        assertFinding(answered.lineOf(Rule.INCOME_ASSESSED)).asks("INCOME_ASSESSED:" + REGISTER);
        assertFinding(answered.line("income/0/BOB")).isAmount(kr(-1_900));
        assertThat(answered.calculated().means()).isEqualTo(kr(1_900));
    }

    private static Example tellsPartly(Register register, @Nullable String part, Payment... payments) {
        return single().answered(partly(register, part, payments));
    }

    /// It has not answered whole: some payments may be missing.
    private static RegisterAnswer partly(Register register, @Nullable String part, Payment... payments) {
        return new RegisterAnswer(
                0,
                register,
                RegisterAnswer.Outcome.COULD_NOT_ANSWER,
                "PARTIAL",
                Example.READ,
                List.of(payments),
                part,
                RegisterFacts.NONE);
    }

    private static Payment paid(String code, long kronor) {
        return new Payment(code, kr(kronor), LocalDate.of(2026, 11, 25));
    }

    @Test
    void a_register_that_later_tells_a_part_is_a_question_again_and_its_payments_are_not_counted_beside() {
        var example = tellsPartly(Register.FORSAKRINGSKASSAN, null, paid("BOB", 1_900))
                .established(assessed(REGISTER, kr(1_900), Money.ZERO));
        assertFinding(example.lineOf(Rule.INCOME_ASSESSED)).asks("INCOME_ASSESSED:" + REGISTER);
        assertFinding(example.line(REGISTER)).asks("REGISTER_COULD_NOT_ANSWER:" + REGISTER);
        assertThat(example.calculated().means()).isEqualTo(kr(1_900));
    }

    @Test
    void what_is_assessed_beside_what_a_register_tells_a_part_of_counts_until_it_tells_more() {
        var seen = kr(1_900);
        var example = tellsPartly(Register.FORSAKRINGSKASSAN, null, paid("BOB", 1_900))
                .states(StatedIncome.Kind.DEPOSIT, kr(50))
                .register(0, Register.SKATTEVERKET, paid("AGI", 60))
                .established(assessed(REGISTER, kr(700), seen));
        assertFinding(example.line(REGISTER)).isAmount(kr(-700));
        assertThat(example.calculated().questions()).isEmpty();
        assertThat(example.calculated().means()).isEqualTo(kr(1_900 + 700 + 50 + 60));

        var more = tellsPartly(Register.FORSAKRINGSKASSAN, null, paid("BOB", 1_900), paid("US", 700))
                .established(assessed(REGISTER, kr(700), seen));
        assertFinding(more.lineOf(Rule.INCOME_ASSESSED)).asks("INCOME_ASSESSED:" + REGISTER);
        assertThat(more.calculated().means()).isEqualTo(kr(2_600));
    }

    @Test
    void what_is_assessed_of_a_payment_is_still_what_its_register_told() {
        var example = tellsPartly(Register.FORSAKRINGSKASSAN, null, paid("OKÄND", 800))
                .established(assessed("income/0/OKÄND", kr(500), kr(800)))
                .established(assessed(REGISTER, kr(700), kr(800)));
        assertThat(example.calculated().questions()).isEmpty();
        assertThat(example.calculated().means()).isEqualTo(kr(1_200));
    }

    @Test
    void a_fund_that_answers_while_another_is_silent_is_not_counted_beside_what_was_assessed_of_both() {
        var funds = "register/0/A_KASSA";
        var silent = tellsPartly(Register.A_KASSA, "Alfa")
                .answered(partly(Register.A_KASSA, "Unionen"))
                .established(assessed(funds, kr(8_000), Money.ZERO));
        assertFinding(silent.line(funds)).isAmount(kr(-8_000));
        assertThat(silent.calculated().questions()).isEmpty();

        var alfa = new RegisterAnswer(
                0,
                Register.A_KASSA,
                RegisterAnswer.Outcome.ANSWERED,
                null,
                Example.READ,
                List.of(paid("AKASSA", 8_000)),
                "Alfa",
                RegisterFacts.NONE);
        var answered = tellsPartly(Register.A_KASSA, "Unionen")
                .answered(alfa)
                .established(assessed(funds, kr(8_000), Money.ZERO));
        assertFinding(answered.lineOf(Rule.INCOME_ASSESSED)).asks("INCOME_ASSESSED:" + funds);
        assertThat(answered.calculated().means()).isEqualTo(kr(8_000));
    }

    @Test
    void what_has_changed_since_or_is_gone_is_a_question_again() {
        var changed = unclear().established(assessed(OTHER, kr(1_500), kr(1_999)));
        assertThat(changed.calculated().questions())
                .extracting(Question::id)
                .containsExactly("INCOME_KIND:" + OTHER, "INCOME_ASSESSED:" + OTHER);
        var gone = single().established(assessed(OTHER, kr(1_500), kr(2_000)));
        assertFinding(gone.line(OTHER)).asks("INCOME_ASSESSED:" + OTHER);
    }

    @Test
    void what_came_early_counts_by_its_day_in_the_comparison_period() {
        var early = new Payment("BOB", kr(1_900), LocalDate.of(2026, 10, 30));
        var day = new Period(LocalDate.of(2026, 10, 30), LocalDate.of(2026, 10, 30));
        var example = single().register(0, Register.FORSAKRINGSKASSAN, early);
        var seen = kr(3_800);
        example.established(assessed("income/0/BOB", kr(1_900), seen, day, false));
        assertFinding(example.line("income/0/BOB")).isAmount(kr(-1_900));
        assertThat(example.calculated().questions()).isEmpty();

        var september = new Period(LocalDate.of(2026, 9, 30), LocalDate.of(2026, 9, 30));
        var tooEarly = single().register(0, Register.FORSAKRINGSKASSAN, early)
                .established(assessed("income/0/BOB", kr(1_900), seen, september, false));
        assertFinding(tooEarly.lineOf(Rule.INCOME_ASSESSED)).asks("INCOME_ASSESSED:income/0/BOB");
    }

    @Test
    void another_period_and_less_than_nothing_are_questions() {
        var october = new Period(LocalDate.of(2026, 10, 31), LocalDate.of(2026, 11, 30));
        var december = new Period(LocalDate.of(2026, 11, 30), LocalDate.of(2026, 12, 1));
        var open = new Period(LocalDate.of(2026, 11, 1), null);
        for (var paid : new Period[] {october, december, open}) {
            assertFinding(unclear()
                            .established(assessed(OTHER, kr(1), kr(2_000), paid, false))
                            .lineOf(Rule.INCOME_ASSESSED))
                    .asks("INCOME_ASSESSED:" + OTHER);
        }
        assertFinding(unclear().established(assessed(OTHER, kr(-1), kr(2_000))).lineOf(Rule.INCOME_ASSESSED))
                .asks("INCOME_ASSESSED:" + OTHER);
    }
}

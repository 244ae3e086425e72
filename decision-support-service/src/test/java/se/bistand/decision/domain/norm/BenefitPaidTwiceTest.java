package se.bistand.decision.domain.norm;

import static org.assertj.core.api.Assertions.assertThat;
import static se.bistand.decision.domain.norm.Example.kr;
import static se.bistand.decision.domain.norm.Example.single;
import static se.bistand.decision.domain.norm.FindingAssert.assertFinding;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import se.bistand.decision.domain.Period;
import se.bistand.decision.domain.Register;
import se.bistand.decision.domain.RegisterAnswer.Payment;

class BenefitPaidTwiceTest {
    private static Payment paid(long kronor, String day, @Nullable String month) {
        var paidFor = month == null ? null : new Period(LocalDate.parse(month + "-01"), LocalDate.parse(month + "-28"));
        return new Payment("BOB", kr(kronor), LocalDate.parse(day), paidFor, false);
    }

    private static Example with(Payment... payments) {
        return single().register(0, Register.FORSAKRINGSKASSAN, payments);
    }

    @Test
    void a_late_payment_and_the_months_own_both_count_and_the_caseworker_is_told() {
        var example = with(paid(1_900, "2026-11-02", "2026-10"), paid(1_900, "2026-11-27", "2026-11"));
        assertThat(example.calculated().means()).isEqualTo(kr(3_800));
        assertFinding(example.lineOf(Rule.BENEFIT_PAID_TWICE))
                .isFulfilled()
                .cites(Rule.BENEFIT_PAID_TWICE, "12 kap. 1 § SFS 2025:400");
        assertThat(NormText.of(example.calculated()))
                .contains("avser (income/0/BOB) = 2026-10-01–2026-10-28")
                .contains("avser (income/0/BOB) = 2026-11-01–2026-11-28");
    }

    @Test
    void the_very_same_payment_for_the_same_days_is_a_question() {
        var example = with(paid(1_900, "2026-11-27", "2026-11"), paid(1_900, "2026-11-27", "2026-11"));
        assertFinding(example.lineOf(Rule.BENEFIT_PAID_TWICE)).asks("PAID_TWICE:income/0/BOB");
    }

    @Test
    void the_same_days_paid_the_month_before_too_are_a_question_and_other_days_are_not() {
        var october = paid(1_900, "2026-10-27", "2026-10");
        assertFinding(with(october, paid(1_900, "2026-11-02", "2026-10")).lineOf(Rule.BENEFIT_PAID_TWICE))
                .asks("PAID_TWICE:income/0/BOB");
        assertThat(with(october, paid(1_900, "2026-11-27", "2026-11")).hasLineOf(Rule.BENEFIT_PAID_TWICE))
                .isFalse();
        assertThat(with(october, paid(300, "2026-11-02", "2026-10")).hasLineOf(Rule.BENEFIT_PAID_TWICE))
                .as("an addition to what was paid is no repetition")
                .isFalse();
    }

    @Test
    void the_caseworker_sees_both_payments_for_the_same_days() {
        var example = with(paid(1_900, "2026-10-27", "2026-10"), paid(1_900, "2026-11-02", "2026-10"));
        assertThat(example.lineOf(Rule.BENEFIT_PAID_TWICE).basis())
                .filteredOn(fact -> fact instanceof Fact<?> told && told.name() == Fact.Name.PAID_ON)
                .extracting(fact -> String.valueOf(((Fact<?>) fact).value()))
                .containsExactly("2026-10-27", "2026-11-02");
    }

    @Test
    void payments_alike_whose_days_nobody_has_told_both_count() {
        var example = with(paid(1_900, "2026-11-27", null), paid(1_900, "2026-11-27", null));
        assertThat(example.calculated().means()).isEqualTo(kr(3_800));
        assertFinding(example.lineOf(Rule.BENEFIT_PAID_TWICE)).isFulfilled();
    }

    @Test
    void once_in_the_control_period_is_not_twice() {
        assertThat(with(paid(1_900, "2026-11-27", null)).hasLineOf(Rule.BENEFIT_PAID_TWICE))
                .isFalse();
        assertThat(with(paid(1_900, "2026-10-27", null), paid(1_900, "2026-11-27", null))
                        .hasLineOf(Rule.BENEFIT_PAID_TWICE))
                .isFalse();
        assertThat(with(paid(1_900, "2026-11-27", null), paid(-100, "2026-11-28", null))
                        .hasLineOf(Rule.BENEFIT_PAID_TWICE))
                .isFalse();
    }

    @Test
    void two_benefits_are_not_one_benefit_twice() {
        var example = single();
        example.register(0, Register.FORSAKRINGSKASSAN, example.paid("BOB", 1), example.paid("US", 1));
        assertThat(example.hasLineOf(Rule.BENEFIT_PAID_TWICE)).isFalse();
    }
}

package se.bistand.decision.domain.norm;

import static org.assertj.core.api.Assertions.assertThat;
import static se.bistand.decision.domain.norm.Example.kr;
import static se.bistand.decision.domain.norm.Example.single;
import static se.bistand.decision.domain.norm.FindingAssert.assertFinding;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.bistand.decision.domain.Money;
import se.bistand.decision.domain.Month;
import se.bistand.decision.domain.Register;
import se.bistand.decision.domain.RegisterAnswer.Payment;
import se.bistand.decision.domain.StatedIncome;

class ChildWorkIncomeTest {
    private static Example earns(long ore, @Nullable Money earlier, LocalDate on) {
        return single().children(16)
                .states(new StatedIncome(
                        1, StatedIncome.Kind.SALARY, new Money(ore), on, Example.APPLICATION, earlier));
    }

    private static Example earns(long ore, @Nullable Money earlier) {
        return earns(ore, earlier, LocalDate.of(2026, 11, 25));
    }

    @ParameterizedTest
    @CsvSource({
        "300000,0,0",
        "5920000,0,0",
        "5920001,0,1",
        "300000,5620000,0",
        "300001,5620000,1",
        "300000,5920000,300000",
        "300000,9920000,300000"
    })
    void only_what_rises_above_one_price_base_amount_in_the_year_counts(long ore, long earlier, long counted) {
        var line = earns(ore, new Money(earlier)).line("income/1/SALARY");
        if (counted == 0) {
            assertFinding(line).doesNotCount().cites(Rule.CHILD_WORK_INCOME, "12 kap. 9 § SFS 2025:400");
        } else {
            assertFinding(line).isAmount(new Money(-counted)).restsOn("price-base-amount");
        }
    }

    @Test
    void what_was_earned_before_must_be_known() {
        assertFinding(earns(300_000, null).line("income/1/SALARY")).asks("CHILD_WORK_INCOME:income/1/SALARY");
        assertFinding(earns(300_000, new Money(-1)).line("income/1/SALARY")).asks("CHILD_WORK_INCOME:income/1/SALARY");
    }

    @Test
    void pay_of_december_is_measured_by_the_year_it_came() {
        var example = earns(5_880_001, Money.ZERO, LocalDate.of(2025, 12, 25)).in(2026, 1);
        assertFinding(example.line("income/1/SALARY")).isAmount(new Money(-1)).restsOn("price-base-amount.year-before");
    }

    @Test
    void a_year_without_a_price_base_amount_is_a_question() {
        var income = new StatedIncome(
                1, StatedIncome.Kind.SALARY, kr(1), LocalDate.of(2026, 11, 25), Example.APPLICATION, kr(0));
        var silent = Parameterless.without("price-base-amount", NormParameters.PRICE_BASE_AMOUNT_BEFORE);
        assertFinding(ChildWorkIncome.of(income, Month.of(2026, 12), silent, List.of()))
                .asks("CHILD_WORK_INCOME:income/1/SALARY");
    }

    @Test
    void other_incomes_of_a_child_count_in_full() {
        var example = single().children(16).states(1, StatedIncome.Kind.GIFT, kr(100), LocalDate.of(2026, 11, 25));
        assertFinding(example.line("income/1/GIFT")).isAmount(kr(-100));
        assertThat(example.hasLineOf(Rule.CHILD_WORK_INCOME)).isFalse();
    }

    private static Example registerPays(long kronor) {
        var example = single().children(16);
        return example.register(1, Register.SKATTEVERKET, example.paid("AGI", kronor));
    }

    @Test
    void pay_that_only_a_register_knows_is_a_question_and_never_deducted_by_itself() {
        var example = registerPays(3_000);
        assertFinding(example.line("income/1/AGI"))
                .asks("CHILD_WORK_INCOME:income/1/AGI")
                .cites(Rule.CHILD_WORK_INCOME, "12 kap. 9 § SFS 2025:400");
        assertThat(example.calculated().means()).isEqualTo(Money.ZERO);
    }

    @Test
    void pay_that_the_register_knows_and_the_child_states_is_asked_about_once() {
        var same = registerPays(3_000)
                .states(new StatedIncome(
                        1,
                        StatedIncome.Kind.SALARY,
                        kr(3_000),
                        LocalDate.of(2026, 11, 25),
                        Example.APPLICATION,
                        kr(0)));
        assertFinding(same.line("income/1/SALARY")).doesNotCount();
        assertFinding(same.line("income/1/AGI")).asks("CHILD_WORK_INCOME:income/1/AGI");
    }

    @Test
    void pay_of_a_child_outside_the_control_period_is_no_question() {
        var example = single().children(16)
                .register(1, Register.SKATTEVERKET, new Payment("AGI", kr(3_000), LocalDate.of(2026, 10, 25)));
        assertFinding(example.line("income/1/AGI")).doesNotCount();
    }
}

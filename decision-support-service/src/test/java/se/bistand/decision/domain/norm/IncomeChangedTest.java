package se.bistand.decision.domain.norm;

import static org.assertj.core.api.Assertions.assertThat;
import static se.bistand.decision.domain.norm.Example.kr;
import static se.bistand.decision.domain.norm.Example.single;
import static se.bistand.decision.domain.norm.FindingAssert.assertFinding;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.bistand.decision.domain.Money;
import se.bistand.decision.domain.Register;
import se.bistand.decision.domain.RegisterAnswer.Payment;

class IncomeChangedTest {
    private static Payment paid(long ore, String day) {
        return new Payment("BOB", new Money(ore), LocalDate.parse(day));
    }

    private static Example with(Payment... payments) {
        return single().register(0, Register.FORSAKRINGSKASSAN, payments);
    }

    /// The threshold of Lindeby is 12 %.
    @ParameterizedTest
    @CsvSource({"112000,false", "112001,true", "88000,false", "87999,true", "100000,false"})
    void a_change_above_the_threshold_of_the_municipality_is_told(long now, boolean told) {
        var example = with(paid(100_000, "2026-10-25"), paid(now, "2026-11-25"));
        assertThat(example.hasLineOf(Rule.INCOME_CHANGED)).isEqualTo(told);
        assertThat(example.calculated().means()).isEqualTo(new Money(now));
    }

    @Test
    void the_sums_of_both_months_and_the_threshold_are_in_the_tree_and_the_letter() {
        var example = with(paid(50_000, "2026-10-05"), paid(50_000, "2026-10-25"), paid(120_000, "2026-11-25"));
        assertFinding(example.lineOf(Rule.INCOME_CHANGED))
                .isFulfilled()
                .cites(Rule.INCOME_CHANGED, "12 kap. 1 § SFS 2025:400")
                .restsOn("income.FORSAKRINGSKASSAN.BOB", "warning.income-change");
        assertThat(ReasonsText.of(example.calculated()))
                .contains("bostadsbidrag har ändrats från " + kr(1_000) + " till " + kr(1_200)
                        + "; det som kom sist räknas");
    }

    @Test
    void what_was_not_there_before_or_is_not_there_now_has_not_changed() {
        assertThat(with(paid(100_000, "2026-11-25")).hasLineOf(Rule.INCOME_CHANGED))
                .isFalse();
        assertThat(with(paid(100_000, "2026-10-25")).hasLineOf(Rule.INCOME_CHANGED))
                .isFalse();
        assertThat(with(paid(-100, "2026-10-25"), paid(100_000, "2026-11-25")).hasLineOf(Rule.INCOME_CHANGED))
                .isFalse();
    }
}

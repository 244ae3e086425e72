package se.bistand.decision.domain.norm;

import static org.assertj.core.api.Assertions.assertThat;
import static se.bistand.decision.domain.norm.Example.kr;
import static se.bistand.decision.domain.norm.Example.single;
import static se.bistand.decision.domain.norm.FindingAssert.assertFinding;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.bistand.decision.domain.Register;
import se.bistand.decision.domain.RegisterAnswer.Payment;

class IncomeMissingNowTest {
    private static Example paid(String code, String... days) {
        var payments = new Payment[days.length];
        for (var i = 0; i < days.length; i++) {
            payments[i] = new Payment(code, kr(1_900), LocalDate.parse(days[i]));
        }
        return single().register(0, Register.FORSAKRINGSKASSAN, payments);
    }

    @Test
    void a_benefit_of_the_comparison_period_that_is_missing_now_is_a_question() {
        assertFinding(paid("BOB", "2026-10-25").lineOf(Rule.INCOME_MISSING_NOW))
                .asks("INCOME_MISSING_NOW:income/0/BOB")
                .cites(Rule.INCOME_MISSING_NOW, "12 kap. 1 § SFS 2025:400");
    }

    @ParameterizedTest
    @CsvSource({"2026-10-01,true", "2026-10-31,true", "2026-09-30,false", "2026-11-01,false", "2026-12-01,false"})
    void only_the_comparison_period_is_compared(String day, boolean asks) {
        assertThat(paid("BOB", day).hasLineOf(Rule.INCOME_MISSING_NOW)).isEqualTo(asks);
    }

    @Test
    void what_came_in_both_months_counts_once_for_the_control_period() {
        var example = paid("BOB", "2026-10-25", "2026-11-25");
        assertThat(example.hasLineOf(Rule.INCOME_MISSING_NOW)).isFalse();
        assertThat(example.calculated().means()).isEqualTo(kr(1_900));
    }

    @Test
    void a_code_nobody_knows_and_one_that_does_not_count_are_not_compared() {
        assertThat(paid("ZZ", "2026-10-25").hasLineOf(Rule.INCOME_MISSING_NOW)).isFalse();
    }
}

package se.bistand.decision.domain.norm;

import static org.assertj.core.api.Assertions.assertThat;
import static se.bistand.decision.domain.norm.Example.kr;
import static se.bistand.decision.domain.norm.Example.single;
import static se.bistand.decision.domain.norm.FindingAssert.assertFinding;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.bistand.decision.domain.Period;
import se.bistand.decision.domain.Register;
import se.bistand.decision.domain.RegisterAnswer.Payment;
import se.bistand.decision.domain.StatedIncome;

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
    void what_is_there_now_has_no_line_for_the_month_before() {
        var example = paid("BOB", "2026-10-25", "2026-11-25");
        assertThat(example.calculated().lines())
                .filteredOn(line -> line.subject().equals("income/0/BOB"))
                .singleElement()
                .satisfies(line -> assertFinding(line).isAmount(kr(-1_900)));
    }

    @Test
    void pay_that_employers_have_not_declared_yet_is_not_missing_where_the_household_states_it() {
        var october = new Payment("AGI", kr(9_000), LocalDate.parse("2026-10-31"));
        var silent = single().register(0, Register.SKATTEVERKET, october);
        assertFinding(silent.lineOf(Rule.INCOME_MISSING_NOW)).asks("INCOME_MISSING_NOW:income/0/AGI");

        var states = silent.states(StatedIncome.Kind.SALARY, kr(9_000));
        assertThat(states.hasLineOf(Rule.INCOME_MISSING_NOW)).isFalse();
        assertThat(states.calculated().means()).isEqualTo(kr(9_000));
    }

    @Test
    void the_days_it_was_for_and_a_month_that_was_not_over_are_told() {
        var early = new Payment(
                "BOB",
                kr(1_900),
                LocalDate.parse("2026-10-30"),
                new Period(LocalDate.parse("2026-11-01"), LocalDate.parse("2026-11-30")),
                false);
        var example = single().readAt("2026-11-20T05:00:00Z").register(0, Register.FORSAKRINGSKASSAN, early);
        assertThat(NormText.of(example.calculated()))
                .contains("avser (income/0/BOB) = 2026-11-01–2026-11-30")
                .contains("avläst innan kontrollperioden var slut (income/0/BOB) = ja");
        assertThat(ReasonsText.of(example.calculated())).contains("Inkomst som saknas nu (bostadsbidrag): Inkomsten");
    }

    @Test
    void a_code_nobody_knows_and_one_that_does_not_count_are_not_compared() {
        assertThat(paid("ZZ", "2026-10-25").hasLineOf(Rule.INCOME_MISSING_NOW)).isFalse();
    }
}

package se.bistand.local.demonstration;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MonthsWithNormTest {
    private static final YearMonth NOVEMBER = YearMonth.of(2026, 11);
    /// The norm of 2027 is not entered.
    private static final Predicate<YearMonth> UNTIL_2026 = month -> month.getYear() < 2027;

    @Test
    void one_applies_for_the_next_month() {
        assertThat(MonthsWithNorm.usual(NOVEMBER, UNTIL_2026)).hasToString("2026-12");
        assertThat(MonthsWithNorm.all(NOVEMBER, _ -> true)).first().hasToString("2026-12");
        assertThat(MonthsWithNorm.all(NOVEMBER, _ -> true))
                .containsExactlyInAnyOrderElementsOf(IntStream.rangeClosed(-3, 2)
                        .mapToObj(NOVEMBER::plusMonths)
                        .toList());
    }

    @Test
    void before_and_after_new_year_one_applies_for_a_month_whose_norm_is_known() {
        assertThat(MonthsWithNorm.usual(NOVEMBER.plusMonths(1), UNTIL_2026)).hasToString("2026-12");
        assertThat(MonthsWithNorm.usual(NOVEMBER.plusMonths(2), UNTIL_2026)).hasToString("2026-12");
        assertThat(MonthsWithNorm.all(NOVEMBER.plusMonths(4), UNTIL_2026)).containsExactly(YearMonth.of(2026, 12));
    }

    @Test
    void where_no_month_has_a_norm_any_month_can_be_applied_for_and_a_person_decides_without_a_sum() {
        var april = NOVEMBER.plusMonths(5);

        assertThat(MonthsWithNorm.usual(april, UNTIL_2026)).hasToString("2027-05");
        assertThat(MonthsWithNorm.all(april, UNTIL_2026)).hasSize(6).first().hasToString("2027-05");
    }
}

package se.bistand.decision.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SupportHistoryTest {
    private static SupportHistory of(String months) {
        return new SupportHistory(
                true, Arrays.stream(months.split(" ", -1)).map(Month::parse).toList(), new Source.EarlierDecisions());
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11,1",
        "2026-10,0",
        "2026-10 2026-11,2",
        "2026-09 2026-11,1",
        "2026-11 2026-10 2026-11,2",
        "2026-12,0",
        "2026-11 2026-12 2027-01,1",
        "2025-12 2026-01 2026-11,1"
    })
    void months_in_a_row_end_the_month_before(String months, int inARow) {
        assertThat(of(months).monthsInARowBefore(Month.of(2026, 12))).isEqualTo(inARow);
    }

    @Test
    void months_stand_in_order_and_once() {
        assertThat(of("2026-11 2026-09 2026-11").months()).containsExactly(Month.of(2026, 9), Month.of(2026, 11));
    }

    @Test
    void a_first_application_has_no_months_and_all_is_known() {
        assertThat(SupportHistory.firstApplication().months()).isEmpty();
        assertThat(SupportHistory.firstApplication().known()).isTrue();
        assertThat(SupportHistory.firstApplication().monthsInARowBefore(Month.of(2026, 12)))
                .isZero();
    }
}

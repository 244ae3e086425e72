package se.bistand.decision.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PeriodTest {
    private static Period of(int from, @Nullable Integer to) {
        return new Period(LocalDate.of(2026, 12, from), to == null ? null : LocalDate.of(2026, 12, to));
    }

    @ParameterizedTest
    @CsvSource({
        "1,5,5,9,true",
        "1,4,5,9,false",
        "5,9,1,5,true",
        "5,9,1,4,false",
        "1,,20,30,true",
        "20,,1,19,false",
        "20,,1,20,true",
        "1,,2,,true"
    })
    void periods_overlap_when_they_share_a_day(
            int from, @Nullable Integer to, int otherFrom, @Nullable Integer otherTo, boolean overlap) {
        assertThat(of(from, to).overlaps(of(otherFrom, otherTo))).isEqualTo(overlap);
    }

    @ParameterizedTest
    @CsvSource({"5,4,true", "5,5,false", "5,6,false", "5,,false"})
    void a_period_may_be_one_day_and_not_backward(int from, @Nullable Integer to, boolean backward) {
        assertThat(of(from, to).endsBeforeItBegins()).isEqualTo(backward);
    }
}

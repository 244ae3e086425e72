package se.bistand.decision.domain.norm;

import static org.assertj.core.api.Assertions.assertThat;
import static se.bistand.decision.domain.norm.Example.kr;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.bistand.decision.domain.Money;

class DayShareTest {
    @ParameterizedTest
    @CsvSource({"4390,144", "3940,130", "2740,90"})
    void a_day_of_the_year_is_twelve_months_by_365_in_whole_kronor(long month, long day) {
        assertThat(DayShare.DAYS_OF_YEAR.of(kr(month), 1, 31)).isEqualTo(kr(day));
    }

    @ParameterizedTest
    @CsvSource({"0,0", "1,9839", "15,147581", "30,295161", "31,305000", "32,305000"})
    void a_day_of_the_month_is_its_part_of_the_month(int days, long ore) {
        assertThat(DayShare.DAYS_OF_MONTH.of(kr(3_050), days, 31)).isEqualTo(new Money(ore));
    }

    @Test
    void a_whole_month_is_the_months_amount_both_ways_and_never_more() {
        assertThat(DayShare.DAYS_OF_YEAR.of(kr(4_390), 31, 31)).isEqualTo(kr(4_390));
        assertThat(DayShare.DAYS_OF_YEAR.of(kr(4_390), 30, 31)).isEqualTo(kr(4_320));
        assertThat(DayShare.DAYS_OF_YEAR.of(kr(17), 30, 31))
                .as("17 kr a month is 1 kr a day")
                .isEqualTo(kr(17));
    }
}

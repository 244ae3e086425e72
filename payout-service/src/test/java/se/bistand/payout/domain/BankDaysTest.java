package se.bistand.payout.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class BankDaysTest {
    /// The days other than weekends on which Swedish banks are closed, as the Riksbank and Bankgirot list them.
    private static final Set<LocalDate> CLOSED_WEEKDAYS = List.of(
                    "2026-01-01 2026-01-06 2026-04-03 2026-04-06 2026-05-01 2026-05-14 2026-06-19",
                    "2026-12-24 2026-12-25 2026-12-31",
                    "2027-01-01 2027-01-06 2027-03-26 2027-03-29 2027-05-06 2027-06-25 2027-12-24 2027-12-31")
            .stream()
            .flatMap(line -> List.of(line.split(" ", -1)).stream())
            .map(LocalDate::parse)
            .collect(Collectors.toUnmodifiableSet());

    @Test
    void every_day_of_2026_and_2027_is_open_or_closed_as_the_banks_say() {
        for (var day = LocalDate.of(2026, 1, 1); day.getYear() <= 2027; day = day.plusDays(1)) {
            var weekend = day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
            assertThat(BankDays.isBankDay(day))
                    .as(day.toString())
                    .isEqualTo(!weekend && !CLOSED_WEEKDAYS.contains(day));
        }
    }

    @Test
    void the_days_before_holidays_with_short_hours_are_bank_days() {
        for (var day : List.of("2026-04-02", "2026-01-05", "2026-04-30", "2026-05-15", "2026-12-23")) {
            assertThat(BankDays.isBankDay(LocalDate.parse(day))).as(day).isTrue();
        }
    }

    @Test
    void easter_falls_where_the_church_says_also_in_its_extreme_years() {
        var easters = List.of(
                "1818-03-22",
                "1954-04-18",
                "1981-04-19",
                "2000-04-23",
                "2024-03-31",
                "2026-04-05",
                "2027-03-28",
                "2028-04-16",
                "2035-03-25",
                "2038-04-25",
                "2049-04-18",
                "2076-04-19");
        for (var easter : easters) {
            var day = LocalDate.parse(easter);
            assertThat(BankDays.easterSunday(day.getYear())).isEqualTo(day);
        }
    }

    @Test
    void the_money_is_in_the_account_on_the_bank_day_that_lies_the_lead_days_ahead() {
        var wednesday = LocalDate.of(2026, 11, 25);
        assertThat(BankDays.executionDate(wednesday, 0)).isEqualTo("2026-11-25");
        assertThat(BankDays.executionDate(wednesday, 1)).isEqualTo("2026-11-26");
        assertThat(BankDays.executionDate(wednesday, 3)).isEqualTo("2026-11-30");
    }

    @Test
    void a_file_made_on_a_sunday_counts_from_monday() {
        assertThat(BankDays.executionDate(LocalDate.of(2026, 11, 22), 1)).isEqualTo("2026-11-24");
    }

    @Test
    void christmas_and_new_year_are_jumped_over() {
        assertThat(BankDays.executionDate(LocalDate.of(2026, 12, 23), 1)).isEqualTo("2026-12-28");
        assertThat(BankDays.executionDate(LocalDate.of(2026, 12, 30), 2)).isEqualTo("2027-01-05");
    }

    @Test
    void the_bank_day_before_a_monday_is_the_friday_and_before_a_friday_the_thursday() {
        assertThat(BankDays.before(LocalDate.of(2026, 11, 30))).isEqualTo("2026-11-27");
        assertThat(BankDays.before(LocalDate.of(2026, 11, 27))).isEqualTo("2026-11-26");
        assertThat(BankDays.before(LocalDate.of(2026, 12, 28))).isEqualTo("2026-12-23");
    }
}

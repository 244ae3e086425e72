package se.bistand.local.demonstration;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.YearMonth;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HouseholdTest {
    private static final YearMonth DECEMBER = YearMonth.of(2026, 12);
    private static final List<YearMonth> MONTHS = List.of(DECEMBER, DECEMBER.minusMonths(1), DECEMBER.minusMonths(2));

    @TempDir
    Path folder;

    @Test
    void the_first_demonstration_is_about_the_usual_month() {
        var household = next(MONTHS);

        assertThat(household.month()).isEqualTo(DECEMBER);
        assertThat(household.application()).containsEntry("month", "2026-12");
    }

    @Test
    void no_demonstration_repeats_a_household_and_month_however_many_there_are() {
        var seen = new HashSet<String>();
        for (var i = 0; i < 30; i++) {
            var household = next(MONTHS);
            seen.add(household.applicant() + " " + household.month());
            assertThat(household.month()).isIn(MONTHS);
        }
        assertThat(seen).hasSize(30);
    }

    @Test
    void a_made_person_has_a_birth_serial_that_nobody_is_given_and_the_right_last_digit() {
        for (var i = 0; i < 3; i++) {
            next(List.of(DECEMBER));
        }

        assertThat(next(List.of(DECEMBER)).applicant()).isEqualTo("200001019801");
        assertThat(next(List.of(DECEMBER)).applicant()).isEqualTo("200001029800");
    }

    @Test
    void a_new_year_changes_the_months_and_still_nothing_is_repeated() {
        var before = next(List.of(DECEMBER));
        var after = next(List.of(DECEMBER, DECEMBER.plusMonths(1)));

        assertThat(before.month()).isEqualTo(DECEMBER);
        assertThat(after.month()).isEqualTo(DECEMBER.plusMonths(1));
    }

    private Household next(List<YearMonth> months) {
        return Household.next(folder.resolve("notes"), months);
    }
}

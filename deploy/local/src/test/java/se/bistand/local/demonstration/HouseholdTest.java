package se.bistand.local.demonstration;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.YearMonth;
import java.util.HashSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HouseholdTest {
    private static final YearMonth NOW = YearMonth.of(2026, 11);

    @TempDir
    Path folder;

    @Test
    void the_first_demonstration_is_about_next_month() {
        var household = Household.next(folder.resolve("notes"), NOW);

        assertThat(household.month()).isEqualTo(YearMonth.of(2026, 12));
        assertThat(household.application()).containsEntry("month", "2026-12");
    }

    @Test
    void eighteen_demonstrations_never_repeat_a_household_and_month() {
        var seen = new HashSet<String>();
        for (var i = 0; i < 18; i++) {
            var household = Household.next(folder.resolve("notes"), NOW);
            seen.add(household.applicant() + " " + household.month());
            assertThat(household.month()).isBetween(NOW.minusMonths(3), NOW.plusMonths(2));
        }
        assertThat(seen).hasSize(18);
    }

    @Test
    void amounts_are_told_in_kronor() {
        assertThat(Told.kronor(413_050)).matches("4\\h130,50 kr");
    }
}

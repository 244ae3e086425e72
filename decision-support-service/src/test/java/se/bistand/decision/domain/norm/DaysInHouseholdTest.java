package se.bistand.decision.domain.norm;

import static org.assertj.core.api.Assertions.assertThat;
import static se.bistand.decision.domain.norm.Example.single;
import static se.bistand.decision.domain.norm.FindingAssert.assertFinding;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.bistand.decision.domain.Month;
import se.bistand.decision.domain.Period;
import se.bistand.decision.domain.Residence;
import se.bistand.decision.domain.Role;
import se.bistand.decision.domain.School;

class DaysInHouseholdTest {
    private static final Month DECEMBER = Month.of(2026, 12);

    private static Presence of(Residence residence) {
        return DaysInHousehold.of(single().child(9, residence).household(), DECEMBER)
                .getLast();
    }

    private static Residence dates(String from, @Nullable String to) {
        return new Residence.Dates(List.of(period(from, to)));
    }

    private static Period period(String from, @Nullable String to) {
        return new Period(LocalDate.parse(from), to == null ? null : LocalDate.parse(to));
    }

    @Test
    void a_member_the_whole_month_needs_no_finding() {
        var presence = of(Residence.WHOLE_MONTH);
        assertThat(presence.isWholeMonth()).isTrue();
        assertThat(presence.days()).isEqualTo(31);
        assertThat(presence.isOn(0) && presence.isOn(30)).isTrue();
        assertThat(presence.isOn(31)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"0", "1", "15", "31"})
    void days_by_turns_and_visits_count_as_stated(int days) {
        var presence = of(new Residence.Days(Residence.Kind.VISITATION, days));
        assertThat(presence.days()).isEqualTo(days);
        assertThat(presence.isByNumber()).isEqualTo(days > 0);
        assertFinding(presence.finding())
                .isFulfilled()
                .cites(Rule.DAYS_IN_HOUSEHOLD, "12 kap. 7 § SFS 2025:400; 12 kap. 2 § SFS 2025:468");
    }

    @ParameterizedTest
    @CsvSource({"-1", "32"})
    void days_the_month_does_not_have_are_a_question(int days) {
        assertFinding(of(new Residence.Days(Residence.Kind.ALTERNATING, days)).finding())
                .asks("DAYS_IMPOSSIBLE:person/1");
    }

    @Test
    void days_nobody_has_stated_are_a_question() {
        assertFinding(of(new Residence.DaysNotStated(Residence.Kind.VISITATION)).finding())
                .asks("DAYS_NOT_STATED:person/1");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-12-01,2026-12-31,31",
        "2026-12-01,2026-12-01,1",
        "2026-12-31,2026-12-31,1",
        "2026-12-16,2027-01-20,16",
        "2026-11-20,2026-12-10,10",
        "2026-11-20,2026-11-30,0",
        "2027-01-01,2027-01-05,0",
        "2026-12-10,2026-12-12,3"
    })
    void who_enters_or_leaves_has_the_days_between_both_included(String from, String to, int days) {
        var presence = of(dates(from, to));
        assertThat(presence.days()).isEqualTo(days);
        assertThat(presence.isByNumber()).isFalse();
    }

    @Test
    void who_enters_and_stays_has_the_rest_of_the_month() {
        var presence = of(dates("2026-12-30", null));
        assertThat(presence.days()).isEqualTo(2);
        assertThat(presence.isOn(28)).isFalse();
        assertThat(presence.isOn(29)).isTrue();
    }

    @Test
    void periods_apart_are_added() {
        var apart =
                new Residence.Dates(List.of(period("2026-12-20", "2026-12-21"), period("2026-12-01", "2026-12-03")));
        assertThat(of(apart).days()).isEqualTo(5);
    }

    @Test
    void overlapping_and_backward_periods_and_none_are_a_question() {
        var overlapping =
                new Residence.Dates(List.of(period("2026-12-01", "2026-12-10"), period("2026-12-10", "2026-12-12")));
        assertFinding(of(overlapping).finding()).asks("RESIDENCE_CONTRADICTS:person/1");
        assertFinding(of(dates("2026-12-10", "2026-12-09")).finding()).asks("RESIDENCE_CONTRADICTS:person/1");
        assertFinding(of(new Residence.Dates(List.of())).finding()).asks("RESIDENCE_CONTRADICTS:person/1");
    }

    @ParameterizedTest
    @CsvSource({"2026-11-30,31", "2026-12-01,31", "2026-12-02,30", "2026-12-31,1"})
    void a_child_born_in_the_month_belongs_from_its_first_day(LocalDate born, int days) {
        var household = single().member(Role.CHILD, born, School.NOT_STATED, Residence.WHOLE_MONTH)
                .household();
        assertThat(DaysInHousehold.of(household, DECEMBER).getLast().days()).isEqualTo(days);
    }

    @Test
    void a_child_born_after_the_month_is_a_question() {
        var household = single().person(Role.CHILD, LocalDate.of(2027, 1, 1)).household();
        assertFinding(DaysInHousehold.of(household, DECEMBER).getLast().finding())
                .asks("NOT_BORN:person/1");
    }

    @Test
    void february_of_a_leap_year_has_29_days() {
        var presence =
                DaysInHousehold.of(single().household(), Month.of(2024, 2)).getFirst();
        assertThat(presence.days()).isEqualTo(29);
        assertThat(presence.isOn(28)).isTrue();
        assertThat(presence.isOn(29)).isFalse();
    }
}

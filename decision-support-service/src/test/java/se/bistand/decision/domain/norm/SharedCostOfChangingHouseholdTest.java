package se.bistand.decision.domain.norm;

import static org.assertj.core.api.Assertions.assertThat;
import static se.bistand.decision.domain.norm.Example.born;
import static se.bistand.decision.domain.norm.Example.kr;
import static se.bistand.decision.domain.norm.Example.single;
import static se.bistand.decision.domain.norm.FindingAssert.assertFinding;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import se.bistand.decision.domain.HousingForm;
import se.bistand.decision.domain.Money;
import se.bistand.decision.domain.Month;
import se.bistand.decision.domain.Period;
import se.bistand.decision.domain.Residence;
import se.bistand.decision.domain.Role;
import se.bistand.decision.domain.School;

class SharedCostOfChangingHouseholdTest {
    private static Residence days(int days) {
        return new Residence.Days(Residence.Kind.ALTERNATING, days);
    }

    private static Residence between(int from, int to) {
        return new Residence.Dates(List.of(new Period(LocalDate.of(2026, 12, from), LocalDate.of(2026, 12, to))));
    }

    @Test
    void a_child_by_number_of_days_adds_its_days_of_the_difference() {
        // 1 280 + (1 410 − 1 280) × 15/31
        assertFinding(single().child(9, days(15)).line("household"))
                .isAmount(new Money(134_290))
                .cites(Rule.SHARED_COST_OF_CHANGING_HOUSEHOLD, "12 kap. 7 § SFS 2025:400; 12 kap. 2–3 §§ SFS 2025:468")
                .restsOn("norm.day-share", "riksnorm.shared.1", "riksnorm.shared.2");
    }

    @Test
    void all_days_are_the_whole_size_and_no_days_add_nothing() {
        assertFinding(single().child(9, days(31)).line("household")).isAmount(kr(1_410));
        assertFinding(single().child(9, days(0)).line("household")).isAmount(kr(1_280));
    }

    @Test
    void of_siblings_the_one_with_most_days_adds_first() {
        // 1 280 + 130 × 31/31 + 380 × 1/31, whatever order they stand in
        var expected = new Money(128_000 + 13_000 + 1_226);
        assertFinding(single().child(9, days(31)).child(4, days(1)).line("household"))
                .isAmount(expected);
        assertFinding(single().child(9, days(1)).child(4, days(31)).line("household"))
                .isAmount(expected);
    }

    @Test
    void by_date_each_day_has_the_cost_of_those_who_are_there() {
        // 10 days of two, 21 of one
        assertFinding(single().child(9, between(1, 10)).line("household"))
                .isAmount(new Money(45_484 + 86_710))
                .restsOn("norm.day-share", "riksnorm.shared.1", "riksnorm.shared.2");
    }

    @Test
    void one_child_that_leaves_as_another_comes_makes_two_all_month() {
        assertFinding(single().child(9, between(1, 15))
                        .child(4, between(16, 31))
                        .line("household"))
                .isAmount(kr(1_410));
    }

    @Test
    void dates_and_numbers_of_days_at_once_are_a_question() {
        assertFinding(single().child(9, between(1, 15)).child(4, days(10)).line("household"))
                .asks("HOUSEHOLD_CHANGES");
    }

    @Test
    void a_date_outside_the_month_is_nobody_more() {
        assertFinding(single().child(9, between(1, 15)).in(2026, 11).line("household"))
                .isAmount(kr(1_280));
    }

    @Test
    void nobody_the_whole_month_and_children_by_number_is_a_question() {
        var example = new Example()
                .member(Role.APPLICANT, born(36), School.NOT_STATED, between(1, 31))
                .child(9, days(10));
        assertFinding(example.line("household")).asks("HOUSEHOLD_CHANGES");
    }

    @Test
    void an_applicant_who_was_there_no_day_has_no_cost() {
        var example = new Example()
                .member(Role.APPLICANT, born(36), School.NOT_STATED, between(1, 31))
                .in(2026, 11);
        assertFinding(example.line("household")).isAmount(Money.ZERO);
        assertFinding(example.line("person/0")).isAmount(Money.ZERO);
    }

    @Test
    void unclear_days_and_a_silent_municipality_are_questions() {
        assertFinding(single().child(9, new Residence.DaysNotStated(Residence.Kind.VISITATION))
                        .line("household"))
                .asks("DAYS_NOT_STATED:person/1");
        var example = single().child(9, days(3));
        var presences = DaysInHousehold.of(example.household(), Month.of(2026, 12));
        assertFinding(SharedCostOfChangingHousehold.of(
                        presences, 1, Month.of(2026, 12), new ArrayList<>(), Parameterless.without("norm.day-share")))
                .asks("PART_OF_MONTH:household");
    }

    @Test
    void a_changing_household_that_lives_with_others_is_a_question() {
        assertFinding(single().child(9, days(15)).livingWith(1).line("household"))
                .asks("CHANGES_LIVING_WITH_OTHERS");
    }

    @Test
    void a_visiting_child_need_not_be_counted_among_those_in_the_dwelling() {
        assertFinding(single().child(9, days(31)).livingWith(-1).line("household"))
                .isAmount(kr(1_410));
        assertFinding(single().child(9, days(31)).livingWith(-2).line("household"))
                .asks("DWELLING_SIZE");
        assertFinding(single().child(9, days(31)).housing(HousingForm.LODGER).line("household"))
                .asks("DWELLING_SIZE");
    }

    @Test
    void an_eighth_member_part_of_the_month_adds_its_days_of_the_addition() {
        var example = single().children(1, 2, 3, 4, 5, 6).child(9, days(31));
        assertFinding(example.line("household")).isAmount(kr(3_020));
        assertThat(example.line("household").basis()).doesNotHaveDuplicates();
    }
}

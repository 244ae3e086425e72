package se.bistand.decision.domain.norm;

import static org.assertj.core.api.Assertions.assertThat;
import static se.bistand.decision.domain.norm.Example.kr;
import static se.bistand.decision.domain.norm.Example.single;
import static se.bistand.decision.domain.norm.FindingAssert.assertFinding;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.bistand.decision.domain.Money;
import se.bistand.decision.domain.Month;
import se.bistand.decision.domain.Residence;
import se.bistand.decision.domain.Role;
import se.bistand.decision.domain.School;

class PersonalCostsChildTest {
    @ParameterizedTest
    @CsvSource({
        "0,2740", "1,3060", "2,3060", "3,2720", "4,3060", "6,3060", "7,3820", "10,3820", "11,4390", "14,4390",
        "15,4960", "17,4960"
    })
    void a_child_has_the_amount_of_its_age(int age, long kronor) {
        assertFinding(single().children(age).line("person/1"))
                .isAmount(kr(kronor))
                .cites(Rule.PERSONAL_COSTS_CHILD, "12 kap. 7 § SFS 2025:400; 12 kap. 2 § SFS 2025:468");
    }

    @ParameterizedTest
    @CsvSource({"0,2560", "1,2800", "3,2500", "5,2720", "7,3820"})
    void a_child_who_eats_lunch_elsewhere_has_the_lower_amount_up_to_six(int age, long kronor) {
        assertFinding(single().childAtPreschool(age).line("person/1")).isAmount(kr(kronor));
    }

    @ParameterizedTest
    @CsvSource({"18", "19", "20"})
    void from_18_a_person_answers_whether_the_youth_is_in_school(int age) {
        assertFinding(single().children(age).line("person/1")).asks("SCHOOL_YOUTH:person/1");
    }

    @ParameterizedTest
    @CsvSource({"18,4960", "19,5000", "20,5000"})
    void a_youth_in_school_has_the_amount_of_its_age(int age, long kronor) {
        assertFinding(single().youth(age, School.ATTENDS).line("person/1")).isAmount(kr(kronor));
    }

    @Test
    void a_child_part_of_the_month_has_its_days_of_the_amount() {
        var example = single().child(9, new Residence.Days(Residence.Kind.ALTERNATING, 15));
        assertFinding(example.line("person/1"))
                .isAmount(new Money(184_839))
                .restsOn("age.day", "riksnorm.child.7-10", "norm.day-share");
        assertFinding(example.municipality("9902").line("person/1")).isAmount(kr(126 * 15));
    }

    @Test
    void a_child_born_in_the_month_after_the_day_of_age_is_of_the_youngest() {
        var example = single().person(Role.CHILD, LocalDate.of(2026, 12, 2)).municipality("9902");
        assertFinding(example.line("person/1")).isAmount(kr(90 * 30));
    }

    @Test
    void unclear_days_make_the_amount_unclear() {
        var example = single().child(9, new Residence.DaysNotStated(Residence.Kind.VISITATION));
        assertFinding(example.line("person/1")).asks("DAYS_NOT_STATED:person/1");
    }

    @Test
    void a_municipality_that_has_not_said_how_part_of_a_month_is_reckoned_gets_a_question() {
        var child = single().child(9, new Residence.Days(Residence.Kind.ALTERNATING, 15));
        var presence = DaysInHousehold.of(child.household(), Month.of(2026, 12)).getLast();
        var silent = Parameterless.without("norm.day-share");
        assertFinding(PersonalCostsChild.of(
                        child.household().people().getLast(),
                        presence,
                        Month.of(2026, 12),
                        Example.APPLICATION,
                        silent))
                .asks("PART_OF_MONTH:person/1");
    }

    @Test
    void from_21_nobody_is_a_child_in_the_norm() {
        assertFinding(single().children(21).line("person/1")).asks("CHILD_OVER_20:person/1");
    }

    @Test
    void a_child_without_a_birth_date_is_a_question() {
        assertFinding(single().person(Role.CHILD, null).line("person/1")).asks("BIRTH_DATE_MISSING:person/1");
    }

    @Test
    void a_child_not_yet_born_is_a_question() {
        var example = single().person(Role.CHILD, LocalDate.of(2027, 1, 2));
        assertFinding(example.line("person/1")).asks("NOT_BORN:person/1");
    }

    @Test
    void a_role_nobody_knows_is_a_question() {
        var example = single().person(Role.UNKNOWN, LocalDate.of(2020, 1, 1));
        assertFinding(example.line("person/1")).asks("ROLE_UNKNOWN:person/1");
    }

    @Test
    void a_birthday_on_the_last_day_counts_where_age_is_reckoned_that_day() {
        var example = single().person(Role.CHILD, LocalDate.of(2019, 12, 31));
        assertFinding(example.line("person/1")).isAmount(kr(3_820));
        assertFinding(example.municipality("9902").line("person/1")).isAmount(kr(3_060));
    }

    @Test
    void a_child_born_on_a_leap_day_is_a_year_older_in_march_of_other_years() {
        var example = single().person(Role.CHILD, LocalDate.of(2024, 2, 29)).municipality("9902");
        assertFinding(example.in(2026, 2).line("person/1")).isAmount(kr(3_060));
        var age = example.in(2026, 3).line("person/1").basis().stream()
                .filter(basis -> basis instanceof Fact<?> fact && fact.name() == Fact.Name.AGE)
                .map(basis -> String.valueOf(((Fact<?>) basis).value()));
        assertThat(age).containsExactly("2");
    }

    @Test
    void every_child_has_a_line_of_its_own() {
        var example = single().children(4, 9).childAtPreschool(2);
        assertFinding(example.line("person/1")).isAmount(kr(3_060));
        assertFinding(example.line("person/2")).isAmount(kr(3_820));
        assertFinding(example.line("person/3")).isAmount(kr(2_800)).restsOn("age.day", "riksnorm.child_no_lunch.1-2");
    }
}

package se.bistand.decision.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class HouseholdTest {
    private static final LocalDate BORN = LocalDate.of(1990, 2, 28);

    @Test
    void a_household_without_an_applicant_or_with_two_is_refused() {
        assertThatThrownBy(() -> household(person(0, Role.CHILD))).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> household(person(0, Role.APPLICANT), person(1, Role.APPLICANT)))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void two_people_with_one_number_are_refused() {
        assertThatThrownBy(() -> household(person(0, Role.APPLICANT), person(0, Role.CHILD)))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void a_couple_is_an_applicant_and_a_co_applicant() {
        assertThat(household(person(0, Role.APPLICANT), person(1, Role.CO_APPLICANT))
                        .hasCouple())
                .isTrue();
        assertThat(household(person(0, Role.APPLICANT), person(1, Role.CHILD)).hasCouple())
                .isFalse();
    }

    @Test
    void people_are_in_the_order_of_their_numbers_however_they_came() {
        assertThat(household(person(2, Role.CHILD), person(0, Role.APPLICANT), person(1, Role.CHILD))
                        .people())
                .extracting(PersonInHousehold::no)
                .containsExactly(0, 1, 2);
    }

    @Test
    void age_is_whole_years_on_the_day() {
        var person = person(0, Role.APPLICANT);
        assertThat(person.ageOn(LocalDate.of(2026, 2, 27))).hasValue(35);
        assertThat(person.ageOn(LocalDate.of(2026, 2, 28))).hasValue(36);
        assertThat(person.ageOn(BORN.minusDays(1))).isEmpty();
        assertThat(new PersonInHousehold(0, Role.APPLICANT, null, false).ageOn(BORN))
                .isEmpty();
    }

    @Test
    void a_person_is_never_written_with_the_birth_date() {
        assertThat(person(0, Role.APPLICANT)).hasToString("person/0 APPLICANT");
    }

    private static Household household(PersonInHousehold... people) {
        return new Household(List.of(people), HousingForm.RENTAL, people.length, Source.applicant());
    }

    private static PersonInHousehold person(int no, Role role) {
        return new PersonInHousehold(no, role, BORN, false);
    }
}

package se.bistand.registercheck.domain.control;

import static org.assertj.core.api.Assertions.assertThat;
import static se.bistand.registercheck.domain.Register.ARBETSFORMEDLINGEN;
import static se.bistand.registercheck.domain.Register.FORSAKRINGSKASSAN;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import se.bistand.registercheck.domain.Answer;
import se.bistand.registercheck.domain.ControlPeriod;
import se.bistand.registercheck.domain.Facts;

/// A household of municipality 9901 against the population register.
class HouseholdRegisteredTest {
    private static final int UNMARRIED = 1;
    private static final int MARRIED = 2;
    private static final int REGISTERED_PARTNER = 3;
    private final List<Person> people = new ArrayList<>();

    @Test
    void two_adults_at_one_address_in_this_municipality_are_no_question() {
        assertThat(adult("9901", MARRIED, "here").adult("9901", MARRIED, "here").found())
                .containsExactly("PASSED");
    }

    @Test
    void two_adults_at_different_addresses_are_asked_about() {
        assertThat(adult("9901", UNMARRIED, "here")
                        .adult("9901", UNMARRIED, "there")
                        .found())
                .containsExactly("ADDRESSES_DIFFER");
    }

    @Test
    void who_is_registered_elsewhere_or_married_and_applies_alone_is_asked_about() {
        assertThat(adult("9902", MARRIED, "here").found())
                .containsExactly("0 OTHER_MUNICIPALITY", "0 MARRIED_APPLIES_ALONE");
    }

    @Test
    void a_civil_status_is_told_in_words() {
        var marriage = adult("9901", MARRIED, "here").results().getFirst();
        assertThat(marriage.facts()).extracting(Result.Fact::value).containsExactly("gift");
        people.clear();
        var partnership = adult("9901", REGISTERED_PARTNER, "here").results().getFirst();
        assertThat(partnership.facts()).extracting(Result.Fact::value).containsExactly("registrerad partner");
    }

    @Test
    void what_the_register_does_not_say_is_never_that_all_is_well() {
        assertThat(adult(null, UNMARRIED, "here").found()).containsExactly("0 NOT_POSSIBLE");
        people.clear();
        assertThat(adult("9901", null, "here").found()).containsExactly("0 NOT_POSSIBLE");
        people.clear();
        assertThat(adult("9901", UNMARRIED, "here")
                        .adult("9901", UNMARRIED, null)
                        .found())
                .containsExactly("NOT_POSSIBLE");
        people.clear();
        assertThat(person(false, Answer.failed(FORSAKRINGSKASSAN, "TIMEOUT")).found())
                .containsExactly("0 NOT_POSSIBLE");
    }

    @Test
    void a_child_is_registered_with_one_of_the_adults_or_asked_about() {
        adult("9901", UNMARRIED, "here").adult("9901", UNMARRIED, "there");
        assertThat(child("9901", "there").child("9901", "here").found()).containsExactly("ADDRESSES_DIFFER");
        people.clear();
        assertThat(adult("9901", UNMARRIED, "here").child("9901", "there").found())
                .containsExactly("1 CHILD_OTHER_ADDRESS");
        people.clear();
        assertThat(adult("9901", UNMARRIED, "here").child("9902", "there").found())
                .containsExactly("1 OTHER_MUNICIPALITY", "1 CHILD_OTHER_ADDRESS");
    }

    @Test
    void of_a_child_or_an_adult_without_an_address_nothing_is_concluded() {
        assertThat(adult("9901", UNMARRIED, "here").child("9901", null).found()).containsExactly("1 NOT_POSSIBLE");
        people.clear();
        assertThat(adult("9901", UNMARRIED, null).child("9901", "there").found())
                .containsExactly("1 NOT_POSSIBLE");
    }

    @Test
    void a_child_that_has_died_is_asked_about() {
        var died = new Facts.Registration("9901", null, "here", LocalDate.of(2026, 10, 7));
        adult("9901", UNMARRIED, "here");
        assertThat(person(true, Answer.nothing(FORSAKRINGSKASSAN).onlyFacts(Facts.of(died)))
                        .found())
                .containsExactly("1 PERSON_DEAD");
    }

    @Test
    void of_a_household_under_secrecy_not_even_a_municipality_is_told() {
        adult("9902", UNMARRIED, "here");
        var results = person(false, Answer.nothing(ARBETSFORMEDLINGEN).hidden()).results();
        assertThat(results).singleElement().satisfies(result -> {
            assertThat(result.outcome()).isEqualTo(Result.Outcome.NOT_POSSIBLE);
            assertThat(result.facts()).isEmpty();
        });
    }

    private HouseholdRegisteredTest adult(@Nullable String place, @Nullable Integer civil, @Nullable String address) {
        return person(false, registered(place, civil, address));
    }

    private HouseholdRegisteredTest child(String place, @Nullable String address) {
        return person(true, registered(place, null, address));
    }

    private HouseholdRegisteredTest person(boolean isChild, Answer answer) {
        people.add(new Person(people.size(), isChild, List.of(answer), Stated.NOTHING));
        return this;
    }

    private static Answer registered(@Nullable String place, @Nullable Integer civil, @Nullable String address) {
        return Answer.nothing(FORSAKRINGSKASSAN)
                .onlyFacts(Facts.of(new Facts.Registration(place, civil, address, null)));
    }

    private List<String> found() {
        return results().stream()
                .map(result -> (result.personNo() == null ? "" : result.personNo() + " ")
                        + (result.question() == null ? result.outcome().name() : result.question()))
                .toList();
    }

    private List<Result> results() {
        return new Household("9901", new ControlPeriod(YearMonth.of(2026, 12)), people)
                .controlled(new Thresholds(12, Map.of())).stream()
                        .filter(result -> result.control() == Control.HOUSEHOLD_REGISTERED)
                        .toList();
    }
}

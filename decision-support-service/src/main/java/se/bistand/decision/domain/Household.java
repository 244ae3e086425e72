package se.bistand.decision.domain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The household applied for (hushållet): one applicant, at most one co-applicant, children; people in order of number.
/// @param peopleInDwelling everybody living in the dwelling, the household included
/// @param source who has stated this
/// @param subletConsent whether the landlord, association or tribunal has consented to a sublet; null when not stated
public record Household(
        List<PersonInHousehold> people,
        HousingForm housing,
        int peopleInDwelling,
        Source source,
        @Nullable Boolean subletConsent) {
    public Household {
        var sorted = new ArrayList<>(people);
        sorted.sort(Comparator.comparingInt(PersonInHousehold::no));
        people = List.copyOf(sorted);
        for (var i = 1; i < people.size(); i++) {
            if (people.get(i).no() == people.get(i - 1).no()) {
                throw new IllegalStateException(
                        "Two people share the number " + people.get(i).no());
            }
        }
        if (count(people, Role.APPLICANT) != 1 || count(people, Role.CO_APPLICANT) > 1) {
            throw new IllegalStateException("A household has one applicant and at most one co-applicant");
        }
    }

    public Household(List<PersonInHousehold> people, HousingForm housing, int peopleInDwelling, Source source) {
        this(people, housing, peopleInDwelling, source, null);
    }

    public int size() {
        return people.size();
    }

    public boolean hasCouple() {
        return count(people, Role.CO_APPLICANT) == 1;
    }

    public List<PersonInHousehold> adults() {
        return where(true);
    }

    /// Everybody who is not applicant or co-applicant, people of unknown role included.
    public List<PersonInHousehold> others() {
        return where(false);
    }

    public Optional<PersonInHousehold> person(int no) {
        for (var person : people) {
            if (person.no() == no) {
                return Optional.of(person);
            }
        }
        return Optional.empty();
    }

    private List<PersonInHousehold> where(boolean adult) {
        var found = new ArrayList<PersonInHousehold>(people.size());
        for (var person : people) {
            if ((person.role() == Role.APPLICANT || person.role() == Role.CO_APPLICANT) == adult) {
                found.add(person);
            }
        }
        return found;
    }

    private static int count(List<PersonInHousehold> people, Role role) {
        var count = 0;
        for (var person : people) {
            if (person.role() == role) {
                count++;
            }
        }
        return count;
    }
}

package se.bistand.decision.domain;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/// The household applied for (hushållet): one applicant, at most one co-applicant, children; people in order of number.
/// @param peopleInDwelling everybody living in the dwelling, the household included
/// @param source who has stated this
public record Household(List<PersonInHousehold> people, HousingForm housing, int peopleInDwelling, Source source) {
    public Household {
        people = people.stream()
                .sorted(Comparator.comparingInt(PersonInHousehold::no))
                .toList();
        var numbers = new HashSet<Integer>();
        for (var person : people) {
            if (!numbers.add(person.no())) {
                throw new IllegalStateException("Two people share the number " + person.no());
            }
        }
        if (count(people, Role.APPLICANT) != 1 || count(people, Role.CO_APPLICANT) > 1) {
            throw new IllegalStateException("A household has one applicant and at most one co-applicant");
        }
    }

    public int size() {
        return people.size();
    }

    public boolean hasCouple() {
        return count(people, Role.CO_APPLICANT) == 1;
    }

    public List<PersonInHousehold> adults() {
        return people.stream()
                .filter(p -> p.role() == Role.APPLICANT || p.role() == Role.CO_APPLICANT)
                .toList();
    }

    /// Everybody who is not applicant or co-applicant, people of unknown role included.
    public List<PersonInHousehold> others() {
        return people.stream()
                .filter(p -> p.role() == Role.CHILD || p.role() == Role.UNKNOWN)
                .toList();
    }

    public Optional<PersonInHousehold> person(int no) {
        return people.stream().filter(p -> p.no() == no).findFirst();
    }

    private static long count(List<PersonInHousehold> people, Role role) {
        return people.stream().filter(p -> p.role() == role).count();
    }
}

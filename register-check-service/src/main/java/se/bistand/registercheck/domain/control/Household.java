package se.bistand.registercheck.domain.control;

import java.util.ArrayList;
import java.util.List;
import se.bistand.registercheck.domain.Answer;
import se.bistand.registercheck.domain.ControlPeriod;

/// The household as the registers know it.
///
/// @param municipality code of the municipality that is applied to
public record Household(String municipality, ControlPeriod period, List<Person> people) {
    public Household {
        people = List.copyOf(people);
    }

    /// @param thresholds how much an income may change before somebody is asked
    public List<Result> controlled(Thresholds thresholds) {
        var results = new ArrayList<Result>();
        for (var person : people) {
            results.addAll(IncomeGone.of(person, period));
            results.addAll(IncomeChanged.of(person, period, thresholds));
            if (person.isChild()) continue;
            results.addAll(DaysWithinDecision.of(person, period));
            results.addAll(AssetsKnown.of(person));
        }
        for (var person : people) results.addAll(StudentAidResumed.of(person, period));
        results.addAll(HouseholdRegistered.of(this));
        return results;
    }

    public boolean hasProtectedIdentity() {
        return people.stream().flatMap(person -> person.answers().stream()).anyMatch(Answer::isProtected);
    }

    List<Person> adults() {
        return people.stream().filter(person -> !person.isChild()).toList();
    }
}

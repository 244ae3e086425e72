package se.bistand.decision.domain.norm;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/// Whether every rule rests on law in force: what a rule cites must follow on without a gap and end with an act that is
/// not repealed.
public final class LawsInForce {
    private LawsInForce() {}

    /// What is wrong with the rules of this program, by these acts.
    public static List<String> faults(Acts acts) {
        var faults = new ArrayList<String>();
        Arrays.stream(Rule.values()).forEach(rule -> faults.addAll(faults(rule.id(), rule.cites(), acts)));
        return faults;
    }

    /// @param cites what a rule cites, one after the other in time
    static List<String> faults(String rule, List<Citation> cites, Acts acts) {
        var unknown = cites.stream()
                .flatMap(citation -> citation.sections().stream())
                .map(Citation.Section::act)
                .filter(act -> !acts.has(act))
                .map(act -> rule + " cites the act " + act + ", which is not in the data")
                .toList();
        if (!unknown.isEmpty()) {
            return unknown;
        }
        var faults = new ArrayList<String>();
        LawRef before = null;
        for (var law : cites.stream().map(citation -> citation.in(acts)).toList()) {
            if (law.to() != null && law.to().isBefore(law.from())) {
                faults.add(rule + " cites acts that are never in force together: " + law.text());
            }
            if (before != null && !Objects.equals(before.to(), law.from().minusDays(1))) {
                faults.add(rule + ": " + law.text() + " is in force from " + law.from() + " and does not follow on "
                        + before.text() + ", in force to " + before.to());
            }
            before = law;
        }
        if (before == null) {
            faults.add(rule + " cites no law");
        } else if (before.to() != null) {
            faults.add(rule + " cites a repealed act: " + before.text() + " is in force to " + before.to());
        }
        return faults;
    }
}

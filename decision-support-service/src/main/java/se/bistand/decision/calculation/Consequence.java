package se.bistand.decision.calculation;

import java.util.HashMap;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import se.bistand.decision.domain.ApplicationFacts;
import se.bistand.decision.domain.Money;
import se.bistand.decision.domain.Month;
import se.bistand.decision.domain.Role;
import se.bistand.decision.domain.norm.Norm;
import se.bistand.decision.domain.norm.NormCalculation;
import se.bistand.decision.domain.norm.Norms;
import se.bistand.decision.domain.norm.RuleSet;
import se.bistand.web.Refusal;
import se.bistand.web.Viewer;

/// What another month's norm and rules would mean for all households of a municipality and month: each is calculated
/// with the parameters it had and with the others, the facts being the same. Nothing stored is touched, nobody is
/// shown.
@Service
class Consequence {
    private static final int BATCH = 1000;
    private static final UUID FIRST = new UUID(0, 0);

    private final Replays replays;
    private final NormEvents events;
    private final Norms norms;

    Consequence(Replays replays, NormEvents events, Norms norms) {
        this.replays = replays;
        this.events = events;
        this.norms = norms;
    }

    /// Households of one kind. Sums are of what is granted at most, a surplus counting as nothing, and only of the
    /// households that are clear both ways.
    /// @param unclear households that a person must look at, before or after
    /// @param meanOre the average change; null where no household is clear
    record Group(
            String household,
            int households,
            int more,
            int less,
            int same,
            int unclear,
            long beforeOre,
            long afterOre,
            @Nullable Long meanOre) {}

    /// @param notKept calculations made before facts were kept; they are not in the groups
    /// @param missing the question that stands instead of a norm; then there are no groups
    record Report(
            String municipality,
            String month,
            String normOf,
            int notKept,
            @Nullable String missing,
            List<Group> groups,
            Group all) {}

    Report of(Viewer viewer, Month month, Month normOf) {
        viewer.require("team-leader");
        if (viewer.municipality() == null) {
            throw Refusal.forbidden();
        }
        var municipality = viewer.municipality();
        var norm = norms.asOf(municipality, normOf);
        var sums = new Sums();
        if (norm instanceof Norm.Complete) {
            addAll(municipality, month, norm, RuleSet.of(normOf), sums);
        }
        return new Report(
                municipality,
                month.toString(),
                normOf.toString(),
                sums.notKept,
                norm instanceof Norm.Missing(var question) ? question.swedish() : null,
                sums.groups.entrySet().stream()
                        .map(group -> group.getValue().group(group.getKey().substring(2)))
                        .toList(),
                sums.all.group("alla"));
    }

    private void addAll(String municipality, Month month, Norm norm, RuleSet rules, Sums sums) {
        // Many households share the parameters of a month.
        var had = new HashMap<String, Norm>();
        var after = FIRST;
        List<Replays.Kept> batch;
        do {
            batch = replays.month(municipality, month, after, BATCH);
            for (var kept : batch) {
                after = kept.applicationId();
                var made = kept.from();
                if (made == null) {
                    sums.notKept++;
                } else {
                    var facts = events.facts(made.facts());
                    var own = had.computeIfAbsent(made.parameters(), ParameterSnapshot::norm);
                    sums.add(kind(facts), NormCalculation.of(facts, own), NormCalculation.of(facts, norm, rules));
                }
            }
        } while (batch.size() == BATCH);
    }

    /// What the household is, after a mark that puts the kinds in order.
    private static String kind(ApplicationFacts facts) {
        var household = facts.household();
        var children = household.people().stream()
                .filter(person -> person.role() == Role.CHILD)
                .count();
        var adults = household.hasCouple() ? "sambor" : "ensamstående";
        var with =
                children == 0 ? " utan barn" : children > 3 ? " med 4 barn eller fler" : " med " + children + " barn";
        return (household.hasCouple() ? "2" : "1") + Math.min(children, 4) + adults + with;
    }

    private static final class Sums {
        private final TreeMap<String, Sum> groups = new TreeMap<>();
        private final Sum all = new Sum();
        private int notKept;

        void add(String kind, NormCalculation had, NormCalculation gets) {
            groups.computeIfAbsent(kind, k -> new Sum()).add(had, gets);
            all.add(had, gets);
        }
    }

    private static final class Sum {
        private int households;
        private int more;
        private int less;
        private int same;
        private int unclear;
        private long before;
        private long after;

        void add(NormCalculation had, NormCalculation gets) {
            households++;
            if (had.difference().isEmpty() || gets.difference().isEmpty()) {
                unclear++;
                return;
            }
            var old = Math.max(0, had.difference().get().ore());
            var young = Math.max(0, gets.difference().get().ore());
            before = Math.addExact(before, old);
            after = Math.addExact(after, young);
            more += young > old ? 1 : 0;
            less += young < old ? 1 : 0;
            same += young == old ? 1 : 0;
        }

        Group group(String household) {
            var clear = households - unclear;
            var mean = clear == 0
                    ? null
                    : Long.valueOf(new Money(after - before).share(1, clear).ore());
            return new Group(household, households, more, less, same, unclear, before, after, mean);
        }
    }
}

package se.bistand.simulators.ssbtek.life;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.bistand.simulators.ssbtek.fault.Agency;
import se.bistand.simulators.ssbtek.fault.Fault;

/// What the registers know about one fictitious person.
///
/// @param troubles agencies that always fail for this person
public record Life(List<Fact> facts, Map<Agency, Fault> troubles) {
    public static final Life NOTHING = new Life(List.of(), Map.of());

    public static Life of(Fact... facts) {
        return new Life(List.of(facts), Map.of());
    }

    public Life troubled(Agency agency, Fault fault) {
        return new Life(facts, Map.of(agency, fault));
    }

    public Life with(Fact... more) {
        var all = new ArrayList<>(facts);
        all.addAll(List.of(more));
        return new Life(List.copyOf(all), troubles);
    }

    /// All facts of a kind, in the order they were told.
    public <F extends Fact> List<F> all(Class<F> kind) {
        var found = new ArrayList<F>(4);
        for (var fact : facts) if (kind.isInstance(fact)) found.add(kind.cast(fact));
        return found;
    }

    public <F extends Fact> Optional<F> one(Class<F> kind) {
        for (var fact : facts) if (kind.isInstance(fact)) return Optional.of(kind.cast(fact));
        return Optional.empty();
    }

    public boolean has(Class<? extends Fact> kind) {
        return one(kind).isPresent();
    }

    public boolean isProtected() {
        return has(Fact.Protected.class);
    }
}

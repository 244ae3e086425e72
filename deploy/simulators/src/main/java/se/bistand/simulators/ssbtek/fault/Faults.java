package se.bistand.simulators.ssbtek.fault;

import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import se.bistand.simulators.Json;

/// Faults ordered by a person or a test. They stay until taken away and go before the troubles of a persona.
public final class Faults {
    private final Map<Agency, Fault> ordered = new ConcurrentHashMap<>();
    private final AtomicLong version = new AtomicLong();

    /// Orders a fault; `agency` is a name of the contract or SSBTEK for the whole call.
    ///
    /// @throws IllegalArgumentException for an unknown agency or a body that cannot be read
    public void order(String agency, String json) {
        var whose = agency(agency);
        ordered.put(whose, Fault.from(whose, Json.object(json)));
        version.incrementAndGet();
    }

    public void mend(String agency) {
        ordered.remove(agency(agency));
        version.incrementAndGet();
    }

    public void mendAll() {
        ordered.clear();
        version.incrementAndGet();
    }

    /// Changes whenever a fault is ordered or taken away.
    public long version() {
        return version.get();
    }

    public Fault of(Agency agency, String person, Map<Agency, Fault> troubles) {
        var fault = ordered.get(agency);
        if (fault != null && fault.strikes(Seed.of(person))) return fault;
        return troubles.getOrDefault(agency, Fault.NONE);
    }

    /// What is ordered for an agency, whoever is asked about.
    public Fault ordered(Agency agency) {
        return ordered.getOrDefault(agency, Fault.NONE);
    }

    public Map<Agency, Fault> ordered() {
        var sorted = new EnumMap<Agency, Fault>(Agency.class);
        sorted.putAll(ordered);
        return sorted;
    }

    public String json() {
        return ordered().entrySet().stream()
                .map(fault -> "\"" + fault.getKey() + "\":" + fault.getValue().json())
                .collect(Collectors.joining(",", "{", "}"));
    }

    private static Agency agency(String name) {
        for (var agency : Agency.values()) if (agency.name().equals(name)) return agency;
        throw new IllegalArgumentException("no agency of that name");
    }
}

package se.bistand.simulators.ssbtek;

import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import se.bistand.simulators.Json;

/// Faults ordered by a person or a test. They stay until taken away and go before the troubles of a persona.
public final class Faults {
    private final Map<Agency, Fault> ordered = new ConcurrentHashMap<>();

    Faults() {}

    /// Orders a fault; `agency` is a name of the contract or SSBTEK for the whole call.
    ///
    /// @throws IllegalArgumentException for an unknown agency or a body that cannot be read
    public void order(String agency, String json) {
        ordered.put(Agency.valueOf(agency), Fault.from(Json.object(json)));
    }

    public void mend(String agency) {
        ordered.remove(Agency.valueOf(agency));
    }

    public void mendAll() {
        ordered.clear();
    }

    Fault of(Agency agency, String person, Life life) {
        var fault = ordered.get(agency);
        if (fault != null && fault.strikes(person)) return fault;
        return life.troubles().getOrDefault(agency, Fault.NONE);
    }

    String json() {
        return ordered().entrySet().stream()
                .map(fault -> "\"" + fault.getKey() + "\":" + fault.getValue().json())
                .collect(Collectors.joining(",", "{", "}"));
    }

    private Map<Agency, Fault> ordered() {
        var sorted = new EnumMap<Agency, Fault>(Agency.class);
        sorted.putAll(ordered);
        return sorted;
    }
}

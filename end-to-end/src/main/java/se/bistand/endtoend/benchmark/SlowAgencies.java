package se.bistand.endtoend.benchmark;

import java.util.List;

/// While it is open, every simulated agency answers after the same time; closed, at once again.
final class SlowAgencies implements AutoCloseable {
    private static final List<String> AGENCIES = List.of("AF", "CSN", "FK", "SKV", "SO", "TNS", "MIV");

    private final Place place;

    private SlowAgencies(Place place) {
        this.place = place;
    }

    static SlowAgencies of(Place place, int millis) {
        var latency = "{\"latency\":{\"kind\":\"fixed\",\"ms\":" + millis + "}}";
        AGENCIES.forEach(agency -> Api.simulators("PUT", place.simulators().resolve("/faults/" + agency), latency));
        return new SlowAgencies(place);
    }

    @Override
    public void close() {
        Api.simulators("DELETE", place.simulators().resolve("/faults"), "");
    }
}

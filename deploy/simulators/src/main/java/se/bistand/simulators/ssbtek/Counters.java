package se.bistand.simulators.ssbtek;

import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import se.bistand.simulators.ssbtek.fault.Agency;

/// How many calls there were, are now, and were at most at the same time, by agency. A call counts for every agency it
/// includes from when it is read until its answer is sent, or until a call left hanging is let go.
public final class Counters {
    private static final class Count {
        private final AtomicLong calls = new AtomicLong();
        private final AtomicInteger inFlight = new AtomicInteger();
        private final AtomicInteger peak = new AtomicInteger();
    }

    private final Map<Agency, Count> counts = new EnumMap<>(Agency.class);

    Counters() {
        for (var agency : Agency.values()) counts.put(agency, new Count());
    }

    /// By the agency's name in the contract; SSBTEK counts every call.
    public long calls(String agency) {
        return of(agency).calls.get();
    }

    public int inFlight(String agency) {
        return of(agency).inFlight.get();
    }

    public int peak(String agency) {
        return of(agency).peak.get();
    }

    /// Starts counting anew; calls that are in flight stay in flight.
    public void reset() {
        for (var count : counts.values()) {
            count.calls.set(0);
            count.peak.set(count.inFlight.get());
        }
    }

    /// Counts a call until it is closed; closing it again does nothing.
    Call enter(Collection<Agency> agencies) {
        for (var agency : agencies) {
            var count = of(agency.name());
            count.calls.incrementAndGet();
            int now = count.inFlight.incrementAndGet();
            if (now > count.peak.get()) count.peak.accumulateAndGet(now, Math::max);
        }
        return new Call(agencies);
    }

    /// A call that is in flight, handled by one thread.
    final class Call implements AutoCloseable {
        private final Collection<Agency> agencies;
        private boolean over;

        private Call(Collection<Agency> agencies) {
            this.agencies = agencies;
        }

        @Override
        public void close() {
            if (!over) for (var agency : agencies) of(agency.name()).inFlight.decrementAndGet();
            over = true;
        }
    }

    String json() {
        return counts.entrySet().stream()
                .map(entry -> "\"%s\":{\"calls\":%d,\"inFlight\":%d,\"peak\":%d}"
                        .formatted(
                                entry.getKey(),
                                entry.getValue().calls.get(),
                                entry.getValue().inFlight.get(),
                                entry.getValue().peak.get()))
                .collect(Collectors.joining(",", "{", "}"));
    }

    private Count of(String agency) {
        var count = counts.get(Agency.valueOf(agency));
        if (count == null) throw new IllegalArgumentException("no agency of that name");
        return count;
    }
}

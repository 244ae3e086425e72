package se.bistand.registercheck.lookup;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import se.bistand.registercheck.domain.Register;

/// How many calls at a time: in all, and for each register. Who came first goes first, so that a backlog drains
/// in order of age. Places are taken in the order of the registers, so that two calls never wait for each
/// other.
@Component
class Gate {
    private final Semaphore all;
    private final Map<Register, Semaphore> each = new EnumMap<>(Register.class);

    Gate(LookupSettings settings, MeterRegistry metrics) {
        all = new Semaphore(settings.concurrency(), true);
        for (var register : Register.asked()) {
            int limit = settings.limit(register);
            var places = new Semaphore(limit, true);
            each.put(register, places);
            Gauge.builder("bistand.register.calls.active", places, it -> limit - (double) it.availablePermits())
                    .description("Calls that ask a register at the moment")
                    .tag("register", register.name())
                    .register(metrics);
        }
    }

    <T> T through(Collection<Register> asked, Supplier<T> call) throws InterruptedException {
        var taken = new java.util.ArrayDeque<Semaphore>();
        try {
            for (var places : places(asked)) {
                places.acquire();
                taken.push(places);
            }
            return call.get();
        } finally {
            taken.forEach(Semaphore::release);
        }
    }

    private List<Semaphore> places(Collection<Register> asked) {
        var places = new java.util.ArrayList<Semaphore>();
        for (var entry : each.entrySet()) if (asked.contains(entry.getKey())) places.add(entry.getValue());
        places.add(all);
        return places;
    }
}

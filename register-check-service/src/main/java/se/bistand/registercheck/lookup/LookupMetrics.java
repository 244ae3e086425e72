package se.bistand.registercheck.lookup;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.springframework.stereotype.Component;
import se.bistand.registercheck.domain.Answer;

/// What an operator sees of the lookups: how long the oldest waits, and how they end.
@Component
class LookupMetrics {
    private final MeterRegistry metrics;

    LookupMetrics(MeterRegistry metrics, Checks checks, Held held, Clock clock) {
        this.metrics = metrics;
        Gauge.builder("bistand.register.oldest.waiting", checks, it -> age(it, clock))
                .description("Age of the oldest application whose registers have not been checked")
                .baseUnit("seconds")
                .register(metrics);
        Gauge.builder("bistand.register.held", held, it -> (double) it.count())
                .description("People who wait for a register that is away")
                .register(metrics);
    }

    void count(List<LookedUp> results) {
        for (var result : results) {
            for (var answer : result.answers()) {
                Counter.builder("bistand.register.lookups")
                        .description("Answers by register, outcome and reason, retried ones too")
                        .tag("register", answer.register().name())
                        .tag("outcome", answer.outcome().name())
                        .tag("reason", reason(answer))
                        .register(metrics)
                        .increment();
            }
        }
    }

    /// One of those the code has, without the agency's own code: there are few of them, and none is about a
    /// person.
    private static String reason(Answer answer) {
        return answer.reason() == null ? "NONE" : answer.reason().split(":", 2)[0];
    }

    private static double age(Checks checks, Clock clock) {
        return checks.oldestWaiting()
                .map(since -> Duration.between(since, clock.instant()).toMillis() / 1000.0)
                .orElse(0.0);
    }
}

package se.bistand.decision.approval;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/// How long the oldest application has waited, for registers and for a person: silence is noticed too.
@Configuration(proxyBeanMethods = false)
class QueueMetrics {
    private static final String OLDEST = """
        select coalesce(extract(epoch from now() - min(submitted_at)), 0) from application
        where submitted_at is not null and decided_at is null and calculation_id is\
        """;

    @Bean
    MeterBinder oldestApplications(JdbcClient jdbc) {
        return registry -> {
            gauge("bistand.oldest.uncalculated.seconds", jdbc, OLDEST + " null").register(registry);
            gauge("bistand.oldest.undecided.seconds", jdbc, OLDEST + " not null")
                    .register(registry);
        };
    }

    private static Gauge.Builder<?> gauge(String name, JdbcClient jdbc, String sql) {
        return Gauge.builder(name, () -> jdbc.sql(sql).query(Double.class).single());
    }
}

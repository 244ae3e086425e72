package se.bistand.registercheck;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.apache.avro.specific.SpecificRecord;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.transaction.support.TransactionTemplate;
import se.bistand.local.Infrastructure;
import se.bistand.messaging.Outbox;
import se.bistand.messaging.Sealing;
import se.bistand.simulators.Simulators;

/// The service as it runs, with the simulated registers at the other end of a socket.
@SpringBootTest(
        classes = RegisterCheckApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.main.banner-mode=off",
            "LOOKUP_ATTEMPTS=3",
            // Faults ordered by one test must not leave an agency alone for the next: that is for OutageIT.
            "LOOKUP_CIRCUIT_AFTER=1000000",
            "LOOKUP_FIRST_RETRY=200ms",
            "SSBTEK_CALL_TIMEOUT=1500ms"
        })
public abstract class RegisterCheckContext {
    protected static final Infrastructure INFRASTRUCTURE = Infrastructure.shared();
    protected static final Simulators WORLD = simulators();

    static {
        INFRASTRUCTURE.createDatabase("register_check");
        INFRASTRUCTURE.createTopics();
        INFRASTRUCTURE.registerSchemas();
    }

    @Autowired
    protected JdbcClient jdbc;

    @Autowired
    protected Sealing sealing;

    @Autowired
    private Outbox outbox;

    @Autowired
    private TransactionTemplate transaction;

    @DynamicPropertySource
    static void surroundings(DynamicPropertyRegistry properties) {
        properties.add("DB_URL", () -> INFRASTRUCTURE.jdbcUrl("register_check"));
        properties.add("KAFKA_BOOTSTRAP", INFRASTRUCTURE::kafkaBootstrap);
        properties.add("SCHEMA_REGISTRY", INFRASTRUCTURE::registryUrl);
        properties.add("BISTAND_KEYS", () -> INFRASTRUCTURE.keysFolder().toString());
        properties.add("SSBTEK_URL", WORLD::ssbtekUrl);
    }

    /// Puts events on their topics in one transaction; this service's own relay sends them.
    protected void publish(List<? extends SpecificRecord> events) {
        transaction.executeWithoutResult(status -> outbox.addAll(events));
    }

    protected static void eventually(Runnable assertion) {
        await().atMost(Duration.ofMinutes(3))
                .pollInterval(Duration.ofMillis(100))
                .untilAsserted(assertion::run);
    }

    protected long count(String sql, UUID application) {
        return jdbc.sql(sql).param(application).query(Long.class).single();
    }

    private static Simulators simulators() {
        try {
            return Simulators.start(Files.createTempDirectory("bistand-simulators-"), 0, 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

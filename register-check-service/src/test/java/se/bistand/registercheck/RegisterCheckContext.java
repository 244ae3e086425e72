package se.bistand.registercheck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.transaction.support.TransactionTemplate;
import se.bistand.event.v1.RegistersChecked;
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
    private static final List<String> READ_HERE = List.of("ekb.application-submitted.v1", "ekb.decision-made.v1");
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

    /// A test with a database of its own reads the topics from where they end now, not what other tests put
    /// there.
    protected static void beginAtTheEnd(String group) {
        try (var admin = Admin.create(Map.of("bootstrap.servers", INFRASTRUCTURE.kafkaBootstrap()))) {
            var latest = new HashMap<TopicPartition, OffsetSpec>();
            admin.describeTopics(READ_HERE)
                    .allTopicNames()
                    .get()
                    .forEach((name, topic) -> topic.partitions()
                            .forEach(partition ->
                                    latest.put(new TopicPartition(name, partition.partition()), OffsetSpec.latest())));
            var ends = new HashMap<TopicPartition, OffsetAndMetadata>();
            admin.listOffsets(latest)
                    .all()
                    .get()
                    .forEach((partition, end) -> ends.put(partition, new OffsetAndMetadata(end.offset())));
            admin.alterConsumerGroupOffsets(group, ends).all().get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException("no place to begin for " + group, e);
        }
    }

    protected static void eventually(Runnable assertion) {
        await().atMost(Duration.ofMinutes(3))
                .pollInterval(Duration.ofMillis(100))
                .untilAsserted(assertion::run);
    }

    protected long count(String sql, UUID application) {
        return jdbc.sql(sql).param(application).query(Long.class).single();
    }

    /// Checks a household and brings the first event about it.
    protected RegistersChecked first(Household household) {
        publish(List.of(household.submitted()));
        eventually(() -> assertThat(count(
                        "select count(*) from application_check where application_id = ? and done_at is not null",
                        household.applicationId))
                .isEqualTo(1));
        eventually(() -> assertThat(Topic.about(household.caseId)).isNotEmpty());
        return Topic.about(household.caseId).getFirst();
    }

    /// What is to be read again is due now.
    protected void theNextDay(Household household) {
        jdbc.sql("update person_check set next_attempt_at = now() where application_id = ? and status = 'REREAD'")
                .param(household.applicationId)
                .update();
    }

    private static Simulators simulators() {
        try {
            return Simulators.start(Files.createTempDirectory("bistand-simulators-"), 0, 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

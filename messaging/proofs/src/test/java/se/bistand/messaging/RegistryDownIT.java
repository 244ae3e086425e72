package se.bistand.messaging;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.Deserializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.BeanUtils;
import org.springframework.util.ClassUtils;
import se.bistand.event.v1.PaymentScheduled;

/// A good event comes while the registry is down, and nobody can read it yet.
class RegistryDownIT {
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final String TOPIC = "ekb.payment-scheduled.v1";
    private static final String CARELESSLY = "--BISTAND_DESERIALIZER=" + Careless.class.getName();

    private final World world = new World();
    private final PaymentScheduled event = world.event(1, 1);
    private final byte[] bytes = world.bytes(event);
    private final PaymentScheduled later = world.event(2, 1);
    private final byte[] laterBytes = world.bytes(later);

    @BeforeEach
    void the_registry_is_down() {
        beginAtTheEnd();
        World.INFRASTRUCTURE.killRegistry();
    }

    @AfterEach
    void the_registry_is_back() {
        World.INFRASTRUCTURE.startRegistry();
        world.close();
    }

    @Test
    void it_is_waited_for_and_nothing_is_parked() throws Exception {
        world.start();
        world.send(TOPIC, event.getCaseId().toString(), bytes);
        Thread.sleep(5_000);
        assertThat(world.parked()).isEmpty();
        assertThat(world.effects("follow")).isZero();

        World.INFRASTRUCTURE.startRegistry();
        World.await("what waited", MINUTE, () -> world.effects("follow") == 1);
    }

    @Test
    void a_reader_that_blames_the_record_parks_it_and_the_test_above_would_see_it() throws Exception {
        world.start(CARELESSLY);
        world.send(TOPIC, event.getCaseId().toString(), bytes);
        World.await(
                "parked, and nothing is wrong with it",
                MINUTE,
                () -> world.parked().size() == 1);
        assertThat(world.parked().getFirst().cause()).startsWith("UNREADABLE");

        World.INFRASTRUCTURE.startRegistry();
        world.send(TOPIC, later.getCaseId().toString(), laterBytes);
        World.await("what came after", MINUTE, () -> world.effects("follow") == 1);
        assertThat(world.effects("count")).as("without what waited").isEqualTo(1);
    }

    @Test
    void a_listener_that_skips_what_it_cannot_read_loses_it_and_the_test_above_would_see_it() throws Exception {
        world.start(CARELESSLY, "--test.skipping=true");
        world.send(TOPIC, event.getCaseId().toString(), bytes);
        World.await("polled", MINUTE, () -> Careless.unread.contains(ByteBuffer.wrap(bytes)));

        World.INFRASTRUCTURE.startRegistry();
        world.send(TOPIC, later.getCaseId().toString(), laterBytes);
        World.await("what came after", MINUTE, () -> world.effects("follow") == 1);
        assertThat(world.effects("count")).as("without what waited").isEqualTo(1);
        assertThat(world.parked()).as("and nobody is told").isEmpty();
    }

    /// Leaves out what other tests sent: the careless reader would park all of it.
    private void beginAtTheEnd() {
        Map<String, Object> settings =
                Map.of("bootstrap.servers", World.INFRASTRUCTURE.kafkaBootstrap(), "group.id", world.run);
        try (var consumer = new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            var partitions = Stream.of(TOPIC, "ekb.payment-sent.v1")
                    .flatMap(topic -> consumer.partitionsFor(topic).stream())
                    .map(it -> new TopicPartition(it.topic(), it.partition()))
                    .toList();
            var ends = consumer.endOffsets(partitions).entrySet().stream()
                    .collect(toMap(Map.Entry::getKey, end -> new OffsetAndMetadata(end.getValue())));
            consumer.commitSync(ends);
        }
    }

    /// The wrong variant: whatever fails while a record is read is the record's fault.
    public static final class Careless implements Deserializer<Object> {
        static final Set<ByteBuffer> unread = ConcurrentHashMap.newKeySet();

        private final Deserializer<?> avro = (Deserializer<?>) BeanUtils.instantiateClass(
                ClassUtils.resolveClassName("io.apicurio.registry.serde.avro.AvroKafkaDeserializer", null));

        @Override
        public void configure(Map<String, ?> configs, boolean isKey) {
            avro.configure(configs, isKey);
        }

        @Override
        public Object deserialize(String topic, byte[] bytes) {
            try {
                return avro.deserialize(topic, bytes);
            } catch (RuntimeException outage) {
                unread.add(ByteBuffer.wrap(bytes));
                throw new IllegalArgumentException("not an event");
            }
        }
    }
}

package se.bistand.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.kafka.core.DefaultKafkaProducerFactory;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.kafka.support.SendResult;
import org.springframework.transaction.support.TransactionTemplate;

/// The relay alone, over a real database and broker.
class RelayIT {
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final int LARGE = 900_000;

    private final World world = new World();
    private final String topic = "test.relay-" + world.run;

    @BeforeEach
    void an_outbox_and_a_topic() throws Exception {
        Flyway.configure()
                .dataSource(World.INFRASTRUCTURE.jdbcUrl(world.run), world.run, world.run)
                .locations("classpath:db/messaging")
                .load()
                .migrate();
        try (var admin = Admin.create(Map.of("bootstrap.servers", World.INFRASTRUCTURE.kafkaBootstrap()))) {
            admin.createTopics(List.of(new NewTopic(topic, 1, (short) 1))).all().get();
        }
    }

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void an_error_of_the_machine_does_not_end_the_relay_and_what_was_not_sent_is_sent_later() throws Exception {
        var tries = new AtomicInteger();
        try (var sender = new Sender() {
            @Override
            public CompletableFuture<SendResult<String, byte[]>> send(ProducerRecord<String, byte[]> message) {
                if (tries.incrementAndGet() == 2) throw new OutOfMemoryError("Java heap space");
                return super.send(message);
            }
        }) {
            write(3, 10);
            sender.relayUntilAllIsSent();
        }
        assertThat(world.topic(topic)).extracting(record -> record.value()[0]).endsWith((byte) 1, (byte) 2, (byte) 3);
    }

    @Test
    void a_round_takes_at_most_16_mib_however_many_large_events_wait() throws Exception {
        var rounds = new ArrayList<Long>();
        try (var sender = new Sender() {
            private long bytes;

            @Override
            public CompletableFuture<SendResult<String, byte[]>> send(ProducerRecord<String, byte[]> message) {
                bytes += message.value().length;
                return super.send(message);
            }

            @Override
            public void flush() {
                rounds.add(bytes);
                bytes = 0;
                super.flush();
            }
        }) {
            write(40, LARGE);
            sender.relayUntilAllIsSent();
        }
        assertThat(rounds.stream().mapToLong(Long::longValue).sum()).isEqualTo(40L * LARGE);
        assertThat(rounds).allSatisfy(round -> assertThat(round).isLessThanOrEqualTo(16 << 20));
        assertThat(world.topic(topic)).hasSize(40);
    }

    /// Events of one case; the first byte of each is its number.
    private void write(int events, int bytes) throws Exception {
        world.sql("insert into outbox (event_id, topic, key, payload, traceparent)"
                + " select gen_random_uuid(), '%s', 'case', set_byte(decode(repeat('00', %d), 'hex'), 0, n), 'none'"
                        .formatted(topic, bytes)
                + " from generate_series(1, " + events + ") n");
    }

    /// The template as Spring makes it, for a test to break.
    private class Sender extends KafkaTemplate<String, byte[]> implements AutoCloseable {
        Sender() {
            super(new DefaultKafkaProducerFactory<>(Map.of(
                    "bootstrap.servers",
                    World.INFRASTRUCTURE.kafkaBootstrap(),
                    "key.serializer",
                    StringSerializer.class,
                    "value.serializer",
                    ByteArraySerializer.class,
                    "compression.type",
                    "lz4",
                    "enable.idempotence",
                    true)));
        }

        void relayUntilAllIsSent() throws Exception {
            var database = new DriverManagerDataSource(World.INFRASTRUCTURE.jdbcUrl(world.run), world.run, world.run);
            var transaction = new TransactionTemplate(new JdbcTransactionManager(database));
            var relay = new Relay(JdbcClient.create(database), transaction, this);
            relay.start();
            try {
                World.await("all is sent", MINUTE, () -> unsent() == 0);
            } finally {
                relay.stop();
            }
        }

        private long unsent() {
            var sql = "select count(*) from outbox where sent_at is null";
            return world.jdbc.sql(sql).query(Long.class).single();
        }

        @Override
        public void close() {
            getProducerFactory().reset();
        }
    }
}

package se.bistand.messaging;

import java.sql.Connection;
import java.sql.DriverManager;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/// The popular wrong variants of a relay, on the real database and broker, before the right stages.
final class WrongRelays {
    private static final String TOPIC = "ekb.payment-scheduled.v1";

    private final World world;

    WrongRelays(World world) throws Exception {
        this.world = world;
        world.sql("create table wrong_outbox (id bigint generated always as identity, key text, payload bytea)");
    }

    void write(int from, int cases, int perCase) throws Exception {
        try (var connection = connection();
                var insert = connection.prepareStatement("insert into wrong_outbox (key, payload) values (?, ?)")) {
            for (var seq = 1; seq <= perCase; seq++)
                for (var number = from; number < from + cases; number++) {
                    insert.setString(1, world.caseNo(number).toString());
                    insert.setBytes(2, world.bytes(world.event(number, seq)));
                    insert.addBatch();
                }
            insert.executeBatch();
        }
    }

    /// Several at once, each taking what the others have not locked.
    void sendByFourThatSkipEachOthersRows() throws Exception {
        var relays = new ArrayList<Thread>();
        for (var relay = 1; relay <= 4; relay++) {
            var pause = relay;
            relays.add(Thread.ofPlatform().start(() -> sendAll(world.producer, 10, pause)));
        }
        for (var relay : relays) relay.join();
    }

    /// A row counts as sent once the client has taken it; the client gives up on what the broker does not confirm.
    KafkaProducer<String, byte[]> impatient() {
        return new KafkaProducer<>(Map.of(
                "bootstrap.servers",
                World.INFRASTRUCTURE.kafkaBootstrap(),
                "key.serializer",
                StringSerializer.class,
                "value.serializer",
                ByteArraySerializer.class,
                "acks",
                "all",
                "linger.ms",
                0,
                "request.timeout.ms",
                500,
                "delivery.timeout.ms",
                1000));
    }

    /// Until the table is empty.
    void sendAll(KafkaProducer<String, byte[]> producer, int rows, long pause) {
        try (var connection = connection()) {
            connection.setAutoCommit(false);
            while (sendSome(connection, producer, rows, pause)) connection.commit();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean sendSome(Connection connection, KafkaProducer<String, byte[]> producer, int rows, long pause)
            throws Exception {
        var batch = new ArrayList<ProducerRecord<String, byte[]>>();
        for (var row : taken(connection, rows)) batch.add(new ProducerRecord<>(TOPIC, row.key(), row.payload()));
        Thread.sleep(pause);
        batch.forEach(producer::send);
        return !batch.isEmpty();
    }

    private record Row(long id, String key, byte[] payload) {}

    private static List<Row> taken(Connection connection, int rows) throws Exception {
        var sql = "delete from wrong_outbox where id in"
                + " (select id from wrong_outbox order by id for update skip locked limit " + rows + ")"
                + " returning id, key, payload";
        var taken = new ArrayList<Row>();
        try (var delete = connection.createStatement();
                var row = delete.executeQuery(sql)) {
            while (row.next()) taken.add(new Row(row.getLong(1), row.getString(2), row.getBytes(3)));
        }
        taken.sort(java.util.Comparator.comparingLong(Row::id));
        return taken;
    }

    private Connection connection() throws Exception {
        return DriverManager.getConnection(World.INFRASTRUCTURE.jdbcUrl(world.run), world.run, world.run);
    }
}

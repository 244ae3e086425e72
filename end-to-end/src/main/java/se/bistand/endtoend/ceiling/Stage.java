package se.bistand.endtoend.ceiling;

import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.jspecify.annotations.Nullable;

/// Poll, one transaction of four set-based statements, commit the offsets.
final class Stage extends StageThread {
    static final OutsideWork NOTHING_OUTSIDE = ids -> {};
    private static final int BATCH = 500;

    private final String name;
    private final List<String> reads;
    private final @Nullable String writes;
    private final OutsideWork outside;
    private final AtomicLong handled = new AtomicLong();

    @FunctionalInterface
    interface OutsideWork {
        void of(List<UUID> applications) throws Exception;
    }

    Stage(Link link, String name, List<String> reads, @Nullable String writes, OutsideWork outside) {
        super(link, name);
        this.name = name;
        this.reads = reads;
        this.writes = writes;
        this.outside = outside;
    }

    @Override
    void work(Connection connection) throws Exception {
        try (var consumer = new KafkaConsumer<>(settings(), new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            consumer.subscribe(reads.stream().map(link.topic()).toList());
            while (running) {
                var polled = new ArrayList<ConsumerRecord<byte[], byte[]>>();
                consumer.poll(Duration.ofMillis(100)).forEach(polled::add);
                if (!polled.isEmpty()) {
                    handle(connection, polled);
                    consumer.commitAsync();
                }
            }
        }
    }

    private void handle(Connection connection, List<ConsumerRecord<byte[], byte[]>> polled) throws Exception {
        var unseen = unseen(connection, polled);
        var fresh =
                polled.stream().filter(record -> unseen.remove(message(record))).toList();
        var ids = fresh.stream().map(record -> uuid(record.key())).toList();
        outside.of(ids);
        var idArray = ids.toArray(UUID[]::new);
        var payloads = fresh.stream().map(ConsumerRecord::value).toArray(byte[][]::new);
        insert(
                connection,
                "insert into ev select k, '" + name + "', p from unnest(?, ?) as t (k, p)",
                idArray,
                payloads);
        if (writes != null) {
            try (var update = connection.prepareStatement("update appl set st = ?, v = v + 1 where id = any(?)")) {
                update.setString(1, writes);
                update.setObject(2, idArray);
                update.executeUpdate();
            }
            insert(
                    connection,
                    "insert into outbox_" + writes + " (k, payload) select * from unnest(?, ?)",
                    idArray,
                    payloads);
        }
        connection.commit();
        handled.addAndGet(ids.size());
    }

    /// How many events have taken effect.
    long handled() {
        return handled.get();
    }

    private Set<UUID> unseen(Connection connection, List<ConsumerRecord<byte[], byte[]>> polled) throws SQLException {
        try (var insert = connection.prepareStatement(
                "insert into inbox select ?, x from unnest(?) x on conflict do nothing returning msg")) {
            insert.setString(1, name);
            insert.setObject(2, polled.stream().map(Stage::message).distinct().toArray(UUID[]::new));
            var unseen = new HashSet<UUID>();
            try (var rows = insert.executeQuery()) {
                while (rows.next()) {
                    unseen.add(rows.getObject(1, UUID.class));
                }
            }
            return unseen;
        }
    }

    private static void insert(Connection connection, String sql, UUID[] ids, byte[][] payloads) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            statement.setObject(1, ids);
            statement.setObject(2, payloads);
            statement.executeUpdate();
        }
    }

    /// The event's identity: what was stated about which application.
    private static UUID message(ConsumerRecord<byte[], byte[]> record) {
        var id = uuid(record.key());
        return new UUID(id.getMostSignificantBits() ^ record.topic().hashCode(), id.getLeastSignificantBits());
    }

    private static UUID uuid(byte[] bytes) {
        var buffer = ByteBuffer.wrap(bytes);
        return new UUID(buffer.getLong(), buffer.getLong());
    }

    private Map<String, Object> settings() {
        return Map.of(
                "bootstrap.servers", link.kafka(),
                "group.id", link.topic().apply(name),
                "auto.offset.reset", "earliest",
                "enable.auto.commit", "false",
                "max.poll.records", Integer.toString(BATCH),
                "fetch.min.bytes", "65536",
                "fetch.max.wait.ms", "20");
    }
}

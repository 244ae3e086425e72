package se.bistand.endtoend.ceiling;

import java.nio.ByteBuffer;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.UUID;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;

/// Select, send all, await all, mark.
final class Relay extends StageThread {
    private static final int BATCH = 1000;
    private final String name;
    private final KafkaProducer<byte[], byte[]> producer;

    Relay(Link link, String name, KafkaProducer<byte[], byte[]> producer) {
        super(link, "relay-" + name);
        this.name = name;
        this.producer = producer;
    }

    @Override
    void work(Connection connection) throws Exception {
        var topic = link.topic().apply(name);
        try (var select = connection.prepareStatement("select id, k, payload from outbox_" + name
                        + " where sent_at is null order by id limit " + BATCH);
                var mark = connection.prepareStatement(
                        "update outbox_" + name + " set sent_at = now() where id = any(?)")) {
            while (running) {
                var ids = new ArrayList<Long>();
                var sent = new ArrayList<Future<RecordMetadata>>();
                try (var rows = select.executeQuery()) {
                    while (rows.next()) {
                        ids.add(rows.getLong(1));
                        sent.add(producer.send(
                                new ProducerRecord<>(topic, bytes(rows.getObject(2, UUID.class)), rows.getBytes(3))));
                    }
                }
                for (var one : sent) {
                    one.get();
                }
                if (!ids.isEmpty()) {
                    mark.setObject(1, ids.toArray(Long[]::new));
                    mark.executeUpdate();
                }
                connection.commit();
                if (ids.isEmpty()) {
                    Thread.sleep(5);
                }
            }
        }
    }

    private static byte[] bytes(UUID id) {
        return ByteBuffer.allocate(16)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
    }
}

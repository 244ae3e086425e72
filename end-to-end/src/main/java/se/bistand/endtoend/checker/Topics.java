package se.bistand.endtoend.checker;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericDatumReader;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.io.DecoderFactory;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/// Reads topics as any Confluent client would: magic byte, four-byte schema id, Avro body, schema from the registry.
final class Topics implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private final Surroundings surroundings;
    private final HttpClient http = HttpClient.newHttpClient();
    private final JsonMapper json = new JsonMapper();
    private final Map<Integer, GenericDatumReader<GenericRecord>> readers = new HashMap<>();

    Topics(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    /// Every record of every topic whose name begins with `ekb.`, from the first offset to the last one now.
    List<World.Event> all() {
        var events = new ArrayList<World.Event>();
        try (var consumer = consumer()) {
            var partitions = consumer.listTopics().values().stream()
                    .flatMap(List::stream)
                    .filter(info -> info.topic().startsWith("ekb."))
                    .map(info -> new TopicPartition(info.topic(), info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = consumer.endOffsets(partitions);
            long deadline = System.nanoTime() + PATIENCE.toNanos();
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                var polled = consumer.poll(Duration.ofMillis(200));
                polled.forEach(record -> events.add(event(record)));
                if (!polled.isEmpty()) {
                    deadline = System.nanoTime() + PATIENCE.toNanos();
                } else if (System.nanoTime() > deadline) {
                    throw new IllegalStateException("The topics could not be read to their ends");
                }
            }
        }
        return events;
    }

    private KafkaConsumer<byte[], byte[]> consumer() {
        return new KafkaConsumer<>(
                Map.of(
                        "bootstrap.servers", surroundings.kafka(),
                        "enable.auto.commit", "false",
                        "max.poll.records", "5000",
                        "isolation.level", "read_committed"),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer());
    }

    private World.Event event(ConsumerRecord<byte[], byte[]> record) {
        var key = record.key() == null ? new byte[0] : record.key();
        var decoded = decoded(record.value());
        var eventId = decoded == null ? new UUID(0, 0) : uuid(decoded, "eventId");
        return new World.Event(
                "topic",
                record.topic(),
                eventId == null ? new UUID(0, 0) : eventId,
                Digest.of(key, record.value() == null ? new byte[0] : record.value()),
                decoded == null ? new World.Stated(null, null, 0) : stated(decoded));
    }

    private static World.Stated stated(GenericRecord event) {
        var payment = uuid(event, "paymentId");
        var amount = field(event, "amountOre");
        return new World.Stated(
                uuid(event, "applicationId"),
                payment != null ? payment : uuid(event, "decisionId"),
                amount instanceof Long ore ? ore : 0);
    }

    private @Nullable GenericRecord decoded(byte @Nullable [] value) {
        if (value == null || value.length < 5 || value[0] != 0) {
            return null;
        }
        try {
            var reader = reader(ByteBuffer.wrap(value, 1, 4).getInt());
            return reader.read(null, DecoderFactory.get().binaryDecoder(value, 5, value.length - 5, null));
        } catch (IOException | RuntimeException e) {
            return null;
        }
    }

    private GenericDatumReader<GenericRecord> reader(int id) throws IOException {
        var known = readers.get(id);
        if (known != null) {
            return known;
        }
        try {
            var request = HttpRequest.newBuilder(URI.create(surroundings.registry() + "/schemas/ids/" + id))
                    .build();
            var answer = http.send(request, HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new IOException("The registry does not know schema " + id);
            }
            var schema = new Schema.Parser()
                    .parse(json.readTree(answer.body()).get("schema").asString());
            var reader = new GenericDatumReader<GenericRecord>(schema);
            readers.put(id, reader);
            return reader;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    private static @Nullable UUID uuid(GenericRecord event, String name) {
        var value = field(event, name);
        return value == null ? null : UUID.fromString(value.toString());
    }

    private static @Nullable Object field(GenericRecord event, String name) {
        return event.hasField(name) ? event.get(name) : null;
    }

    @Override
    public void close() {
        http.close();
    }
}

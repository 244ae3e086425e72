import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Map;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericDatumReader;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.io.DecoderFactory;
import org.apache.flink.avro.registry.confluent.shaded.io.confluent.kafka.schemaregistry.avro.AvroSchema;
import org.apache.flink.avro.registry.confluent.shaded.io.confluent.kafka.schemaregistry.client.CachedSchemaRegistryClient;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/// Reads `ekb.decision-made.v1` with Confluent's own Java client of the registry, as Apache Flink carries it.
/// Asks both things that Confluent's serializers ask: the schema of a record's id, and the id of a schema
/// before a record is written. Prints what is not about a person.
class ReadDecisions {
    private static final String TOPIC = "ekb.decision-made.v1";
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    static void main() throws Exception {
        var registry = new CachedSchemaRegistryClient(
                "http://localhost:" + port("REGISTRY_PORT", "18081") + "/apis/ccompat/v7", 100);
        Map<String, Object> settings = Map.of("bootstrap.servers", "localhost:" + port("KAFKA_PORT", "19092"));
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
            var partitions = consumer.partitionsFor(TOPIC).stream()
                    .map(it -> new TopicPartition(it.topic(), it.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var expected = consumer.endOffsets(partitions).values().stream()
                    .mapToLong(Long::longValue)
                    .sum();
            var end = System.nanoTime() + PATIENCE.toNanos();
            for (long read = 0; read < expected; ) {
                if (System.nanoTime() > end) {
                    throw new IllegalStateException("Only " + read + " of " + expected + " record(s) could be read.");
                }
                for (var polled : consumer.poll(Duration.ofSeconds(1))) {
                    tell(registry, polled.key(), polled.value());
                    read++;
                }
            }
            System.out.println("Every record was read: " + expected + ".");
        }
    }

    private static void tell(CachedSchemaRegistryClient registry, String key, byte[] bytes) throws Exception {
        var decoder = DecoderFactory.get().binaryDecoder(bytes, 5, bytes.length - 5, null);
        var id = ByteBuffer.wrap(bytes).getInt(1);
        var schema = (AvroSchema) registry.getSchemaBySubjectAndId(TOPIC + "-value", id);
        var decision = new GenericDatumReader<GenericRecord>(new Schema.Parser().parse(schema.canonicalString()))
                .read(null, decoder);
        var written = registry.getId(TOPIC + "-value", new AvroSchema(schema.canonicalString()));
        System.out.println("schema " + id + ", asked for by its text " + written + ": municipality "
                + decision.get("municipality") + ", " + decision.get("month") + ", " + decision.get("outcome")
                + ", key is the case: " + key.equals(String.valueOf(decision.get("caseId"))));
        if (bytes[0] != 0 || written != id) {
            throw new IllegalStateException("A writer would use another id than the one that was written.");
        }
    }

    private static String port(String variable, String usual) {
        return System.getenv().getOrDefault(variable, usual);
    }
}

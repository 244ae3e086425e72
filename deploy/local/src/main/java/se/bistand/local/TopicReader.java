package se.bistand.local;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/// For tests: topics read from their beginning to their end, as any reader outside would.
public final class TopicReader {
    private TopicReader() {}

    /// Every record there is now.
    ///
    /// @param values is told where the schema registry is, as a service would be
    public static <V> List<ConsumerRecord<String, V>> all(
            Infrastructure infrastructure, String topic, Deserializer<V> values) {
        Map<String, Object> settings = Map.of(
                "bootstrap.servers", infrastructure.kafkaBootstrap(),
                "bistand.deserializer", "io.apicurio.registry.serde.avro.AvroKafkaDeserializer",
                "apicurio.registry.url", infrastructure.registryUrl(),
                "apicurio.registry.use-id", "contentId",
                "apicurio.registry.id-handler", "io.apicurio.registry.serde.Default4ByteIdHandler",
                "apicurio.registry.headers.enabled", "false",
                "apicurio.registry.use-specific-avro-reader", "true",
                "apicurio.registry.http.adapter", "JDK");
        values.configure(settings, false);
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), values)) {
            return all(consumer, topic::equals);
        }
    }

    /// Every record there is now.
    public static <K, V> List<ConsumerRecord<K, V>> all(KafkaConsumer<K, V> consumer, Predicate<String> topics) {
        var partitions = consumer.listTopics().entrySet().stream()
                .filter(topic -> topics.test(topic.getKey()))
                .flatMap(topic -> topic.getValue().stream())
                .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
        var ends = consumer.endOffsets(partitions);
        var records = new ArrayList<ConsumerRecord<K, V>>();
        while (partitions.stream().anyMatch(it -> consumer.position(it) < ends.getOrDefault(it, 0L)))
            consumer.poll(Duration.ofMillis(200)).forEach(records::add);
        return records;
    }
}

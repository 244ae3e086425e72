package se.bistand.decision;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import se.bistand.local.Infrastructure;
import se.bistand.messaging.EventDeserializer;

/// A topic read from its beginning to its end, as any reader outside would.
public final class Topic {
    private Topic() {}

    public static <E extends SpecificRecord> List<E> events(String topic, Class<E> type, UUID caseId) {
        var infrastructure = Infrastructure.shared();
        var settings = new HashMap<String, Object>(Map.of(
                "bootstrap.servers", infrastructure.kafkaBootstrap(),
                "bistand.deserializer", "io.apicurio.registry.serde.avro.AvroKafkaDeserializer",
                "apicurio.registry.url", infrastructure.registryUrl(),
                "apicurio.registry.use-id", "contentId",
                "apicurio.registry.id-handler", "io.apicurio.registry.serde.Default4ByteIdHandler",
                "apicurio.registry.headers.enabled", "false",
                "apicurio.registry.use-specific-avro-reader", "true",
                "apicurio.registry.http.adapter", "JDK"));
        var deserializer = new EventDeserializer();
        deserializer.configure(settings, false);
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), deserializer)) {
            var partitions = consumer.partitionsFor(topic).stream()
                    .map(p -> new TopicPartition(topic, p.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var end = consumer.endOffsets(partitions);
            var events = new ArrayList<E>();
            while (partitions.stream().anyMatch(p -> consumer.position(p) < end.getOrDefault(p, 0L))) {
                consumer.poll(Duration.ofMillis(200)).forEach(record -> {
                    if (record.key().equals(caseId.toString())) {
                        events.add(type.cast(record.value().event()));
                    }
                });
            }
            return events;
        }
    }
}

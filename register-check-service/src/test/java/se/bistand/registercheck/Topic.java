package se.bistand.registercheck;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import se.bistand.event.v1.RegistersChecked;
import se.bistand.local.Infrastructure;
import se.bistand.messaging.EventDeserializer;

/// What stands on the topic about a case, read from the beginning as any reader outside would.
final class Topic {
    private static final String NAME = "ekb.registers-checked.v1";

    private Topic() {}

    static List<RegistersChecked> about(UUID caseId) {
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
            var partitions = consumer.partitionsFor(NAME).stream()
                    .map(partition -> new TopicPartition(NAME, partition.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var end = consumer.endOffsets(partitions);
            var events = new ArrayList<RegistersChecked>();
            while (partitions.stream().anyMatch(it -> consumer.position(it) < end.getOrDefault(it, 0L))) {
                consumer.poll(Duration.ofMillis(200)).forEach(read -> {
                    if (read.key().equals(caseId.toString()))
                        events.add((RegistersChecked) read.value().event());
                });
            }
            return events;
        }
    }
}

package se.bistand.messaging;

import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import se.bistand.local.TopicReader;

/// A whole topic as bytes.
final class Topic {
    private Topic() {}

    static List<ConsumerRecord<String, byte[]>> all(String topic) {
        return TopicReader.all(World.INFRASTRUCTURE, topic, new ByteArrayDeserializer());
    }
}

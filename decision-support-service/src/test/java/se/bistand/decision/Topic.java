package se.bistand.decision;

import java.util.List;
import java.util.UUID;
import org.apache.avro.specific.SpecificRecord;
import se.bistand.local.Infrastructure;
import se.bistand.local.TopicReader;
import se.bistand.messaging.EventDeserializer;

/// What stands on a topic about a case.
public final class Topic {
    private Topic() {}

    public static <E extends SpecificRecord> List<E> events(String topic, Class<E> type, UUID caseId) {
        return TopicReader.all(Infrastructure.shared(), topic, new EventDeserializer()).stream()
                .filter(read -> read.key().equals(caseId.toString()))
                .map(read -> type.cast(read.value().event()))
                .toList();
    }
}

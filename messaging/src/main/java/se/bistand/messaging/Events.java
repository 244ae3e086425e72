package se.bistand.messaging;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;
import org.apache.avro.specific.SpecificRecord;

/// What every event has: an identity made from what it states, a topic named by its schema, a case as key.
public final class Events {
    private Events() {}

    /// Identity of an event, UUIDv5 (RFC 9562) of the topic and what is stated: the same statement twice is one event.
    public static UUID id(String topic, Object... states) {
        var name = new StringBuilder("bistand event id").append(topic);
        for (var state : states) name.append('\u001f').append(state);
        try {
            var bytes = name.toString().getBytes(UTF_8);
            var hash = ByteBuffer.wrap(MessageDigest.getInstance("SHA-1").digest(bytes));
            return new UUID((hash.getLong() & ~0xF000L) | 0x5000L, (hash.getLong() & (-1L >>> 2)) | (1L << 63));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-1", e);
        }
    }

    static UUID eventId(SpecificRecord event) {
        return (UUID) event.get(event.getSchema().getField("eventId").pos());
    }

    static String caseId(SpecificRecord event) {
        return event.get(event.getSchema().getField("caseId").pos()).toString();
    }

    static String topic(SpecificRecord event) {
        return event.getSchema().getProp("topic");
    }
}

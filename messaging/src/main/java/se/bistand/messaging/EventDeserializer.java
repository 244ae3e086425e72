package se.bistand.messaging;

import java.io.IOException;
import java.util.Map;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.serialization.Deserializer;
import org.jspecify.annotations.Nullable;

/// Reads events with the configured Avro deserializer (`bistand.deserializer`). Bytes that can never be read become a
/// Delivery without an event, to be parked; a registry that is down throws, so that the consumer waits.
public final class EventDeserializer implements Deserializer<EventDeserializer.Delivery> {
    /// One polled record: its bytes, and its event or the cause why there is none.
    @SuppressWarnings("ArrayRecordComponent") // the bytes are handed on, never compared
    public record Delivery(
            byte[] bytes,
            @Nullable SpecificRecord event,
            @Nullable String fault,
            @Nullable String traceparent) {}

    private @Nullable Deserializer<?> avro;

    @Override
    public void configure(Map<String, ?> configs, boolean isKey) {
        try {
            var type = Class.forName(String.valueOf(configs.get("bistand.deserializer")));
            avro = (Deserializer<?>) type.getDeclaredConstructor().newInstance();
            avro.configure(configs, isKey);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("bistand.deserializer is not a Kafka deserializer", e);
        }
    }

    @Override
    public Delivery deserialize(String topic, byte[] bytes) {
        return deserialize(topic, null, bytes);
    }

    @Override
    public Delivery deserialize(String topic, @Nullable Headers headers, byte @Nullable [] bytes) {
        if (bytes == null) return new Delivery(new byte[0], null, "EMPTY", null);
        var header = headers == null ? null : headers.lastHeader("traceparent");
        var trace = header == null ? null : new String(header.value(), java.nio.charset.StandardCharsets.US_ASCII);
        try {
            if (bytes.length < 5 || bytes[0] != 0) return new Delivery(bytes, null, "NOT_WIRE_FORMAT", trace);
            var event = java.util.Objects.requireNonNull(avro).deserialize(topic, bytes);
            if (event instanceof SpecificRecord record) return new Delivery(bytes, record, null, trace);
            return new Delivery(bytes, null, "NOT_AN_EVENT", trace);
        } catch (RuntimeException e) {
            if (registryIsDown(e)) throw e;
            return new Delivery(bytes, null, "UNREADABLE " + e.getClass().getSimpleName(), trace);
        }
    }

    /// Reading from memory does no input or output: an IOException (other than a short read) comes from the registry.
    private static boolean registryIsDown(Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof RetriableException || cause instanceof java.util.concurrent.TimeoutException)
                return true;
            if (cause instanceof IOException && !(cause instanceof java.io.EOFException)) return true;
        }
        return false;
    }

    @Override
    public void close() {
        if (avro != null) avro.close();
    }
}

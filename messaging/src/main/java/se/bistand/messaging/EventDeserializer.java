package se.bistand.messaging;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.apache.avro.util.ClassSecurityValidator.DEFAULT;
import static org.apache.avro.util.ClassSecurityValidator.composite;

import com.microsoft.kiota.ApiException;
import java.io.EOFException;
import java.io.IOException;
import java.util.Map;
import org.apache.avro.specific.SpecificRecord;
import org.apache.avro.util.ClassSecurityValidator;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.utils.Utils;
import org.jspecify.annotations.Nullable;

/// Reads events with the configured Avro deserializer (`bistand.deserializer`). Bytes that can never be read become a
/// Delivery without an event, to be parked; a registry that is down throws, so that the consumer waits.
@SuppressWarnings("NullAway.Init")
public final class EventDeserializer implements Deserializer<EventDeserializer.Delivery> {
    /// One polled record: its bytes, and its event or the cause why there is none.
    @SuppressWarnings("ArrayRecordComponent") // the bytes are handed on, never compared
    public record Delivery(
            String topic, byte[] bytes, @Nullable SpecificRecord event, String fault, String trace) {}

    static {
        // Avro makes no object of a class it was not told to trust.
        ClassSecurityValidator.setGlobal(composite(DEFAULT, c -> c.getName().startsWith("se.bistand.event.")));
    }

    private Deserializer<?> avro;

    @Override
    public void configure(Map<String, ?> configs, boolean isKey) {
        try {
            avro = Utils.newInstance(String.valueOf(configs.get("bistand.deserializer")), Deserializer.class);
            avro.configure(configs, isKey);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException("bistand.deserializer is not a Kafka deserializer", e);
        }
    }

    @Override
    public Delivery deserialize(String topic, Headers headers, byte[] bytes) {
        var trace = headers.lastHeader("traceparent");
        var parent = trace == null ? "" : new String(trace.value(), US_ASCII);
        return read(topic, bytes, parent.matches("00-[0-9a-f]{32}-[0-9a-f]{16}-[0-9a-f]{2}") ? parent : "");
    }

    @Override
    public Delivery deserialize(String topic, byte[] bytes) {
        return read(topic, bytes, "");
    }

    Delivery read(String topic, byte[] bytes, String trace) {
        try {
            var event = bytes.length > 5 && bytes[0] == 0 ? avro.deserialize(topic, bytes) : null;
            return event instanceof SpecificRecord record
                    ? new Delivery(topic, bytes, record, "", trace)
                    : new Delivery(topic, bytes, null, "NOT_AN_EVENT", trace);
        } catch (RuntimeException e) {
            if (registryIsDown(e)) throw e;
            return new Delivery(topic, bytes, null, "UNREADABLE " + e.getClass().getName(), trace);
        }
    }

    /// Reading from memory does no input or output: an IOException other than a short read is the registry's, and so is
    /// its answer, unless it says that there is no such schema.
    private static boolean registryIsDown(Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause())
            if ((cause instanceof IOException && !(cause instanceof EOFException))
                    || (cause instanceof ApiException answer && answer.getResponseStatusCode() != 404)) return true;
        return false;
    }
}

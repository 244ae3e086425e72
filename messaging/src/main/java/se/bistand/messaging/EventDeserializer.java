package se.bistand.messaging;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.apache.avro.util.ClassSecurityValidator.DEFAULT;
import static org.apache.avro.util.ClassSecurityValidator.composite;

import com.microsoft.kiota.ApiException;
import java.io.EOFException;
import java.io.IOException;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;
import org.apache.avro.specific.SpecificRecord;
import org.apache.avro.util.ClassSecurityValidator;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.serialization.Deserializer;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.BeanUtils;
import org.springframework.util.ClassUtils;

/// Reads events with the Avro deserializer named by `bistand.deserializer`. What can never be read, or is on a topic
/// not its own, becomes a Delivery without an event, to be parked; a registry that is down throws: the consumer waits.
@SuppressWarnings("NullAway.Init")
public final class EventDeserializer implements Deserializer<EventDeserializer.Delivery> {
    private static final Pattern TRACE = Pattern.compile("00-[0-9a-f]{32}-[0-9a-f]{16}-[0-9a-f]{2}");

    /// One polled record: its bytes, and its event or the fault why there is none.
    @SuppressWarnings("ArrayRecordComponent") // the bytes are handed on, never compared
    public record Delivery(
            String topic,
            String key,
            byte[] bytes,
            @Nullable SpecificRecord event,
            String fault,
            String trace) {
        UUID id() {
            return event == null ? Events.id(topic, key, UUID.nameUUIDFromBytes(bytes)) : Events.eventId(event);
        }

        /// With its key, which the container knows. What is no case is kept as far as a table and a log can hold it.
        Delivery of(String polled) {
            if (event != null && polled.equals(Events.caseId(event)))
                return new Delivery(topic, polled, bytes, event, fault, trace);
            var shown = polled.matches("[0-9a-f-]{36}") ? polled : "no case " + Events.id("key", polled);
            return new Delivery(topic, shown, bytes, null, event == null ? fault : "WRONG_KEY", trace);
        }
    }

    static {
        // Avro makes no object of a class it was not told to trust.
        ClassSecurityValidator.setGlobal(composite(DEFAULT, c -> c.getName().startsWith("se.bistand.event.")));
    }

    private Deserializer<?> avro;

    @Override
    public void configure(Map<String, ?> configs, boolean isKey) {
        var type = ClassUtils.resolveClassName(String.valueOf(configs.get("bistand.deserializer")), null);
        avro = BeanUtils.instantiateClass(type, Deserializer.class);
        avro.configure(configs, isKey);
    }

    @Override
    public Delivery deserialize(String topic, Headers headers, byte[] bytes) {
        var header = headers.lastHeader("traceparent");
        var trace = header == null ? "" : new String(header.value(), US_ASCII);
        return read(topic, bytes, TRACE.matcher(trace).matches() ? trace : "");
    }

    @Override
    public Delivery deserialize(String topic, byte[] bytes) {
        return read(topic, bytes, "");
    }

    Delivery read(String topic, byte[] bytes, String trace) {
        var fault = "NOT_AN_EVENT";
        try {
            if (bytes.length > 5 && bytes[0] == 0 && avro.deserialize(topic, bytes) instanceof SpecificRecord event) {
                if (topic.equals(Events.topic(event))) return new Delivery(topic, "", bytes, event, "", trace);
                fault = "WRONG_TOPIC";
            }
        } catch (RuntimeException e) {
            throwIfRegistryIsDown(e);
            fault = "UNREADABLE " + e.getClass().getName();
        }
        return new Delivery(topic, "", bytes, null, fault, trace);
    }

    /// Reading from memory does no input or output: an IOException other than a short read is the registry's, and so is
    /// its answer, unless it says that there is no such schema.
    private static void throwIfRegistryIsDown(RuntimeException failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause())
            if ((cause instanceof IOException && !(cause instanceof EOFException))
                    || (cause instanceof ApiException answer && answer.getResponseStatusCode() != 404)) {
                LockSupport.parkNanos(1_000_000_000); // the framework would poll again at once
                throw failure;
            }
    }
}

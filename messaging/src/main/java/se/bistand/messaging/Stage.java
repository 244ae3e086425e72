package se.bistand.messaging;

import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.kafka.support.KafkaHeaders;
import org.springframework.messaging.Message;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;
import se.bistand.messaging.EventDeserializer.Delivery;

/// Hands a poll to a use case as one batch in one transaction. The world is down: the exception goes to the container,
/// which waits and tries again for ever. A record is at fault: the batch is halved until it stands alone, and it is
/// parked, and with it every later record of its case. Nothing is skipped.
public final class Stage {
    private static final Logger log = LoggerFactory.getLogger(Stage.class);

    private record Received(String topic, String key, Delivery delivery) {
        UUID id() {
            var event = delivery.event();
            return event != null ? Events.eventId(event) : Events.id(delivery.bytes());
        }
    }

    private final Parked parked;
    private final TransactionTemplate transaction;
    private final EventDeserializer deserializer;

    Stage(Parked parked, TransactionTemplate transaction, EventDeserializer deserializer) {
        this.parked = parked;
        this.transaction = transaction;
        this.deserializer = deserializer;
    }

    /// @param consumer unique name of the use case and topic; the inbox remembers by it
    public <E extends SpecificRecord> Consumer<Message<List<Delivery>>> handles(
            String consumer, Class<E> event, Consumer<List<E>> useCase) {
        parked.onRelease(consumer, (topic, key, payload, trace) -> {
            var read = deserializer.deserialize(topic, payload);
            var received = new Received(topic, key, new Delivery(payload, read.event(), read.fault(), trace));
            var fault = fault(received, event);
            if (fault != null) throw new IllegalStateException(fault);
            within(List.of(received), () -> useCase.accept(List.of(event.cast(read.event()))));
        });
        return message -> {
            var batch = received(message);
            within(batch, () -> work(consumer, event, useCase, batch));
            Failpoint.BEFORE_OFFSET_COMMIT.hit();
        };
    }

    private <E extends SpecificRecord> void work(
            String consumer, Class<E> event, Consumer<List<E>> useCase, List<Received> batch) {
        try {
            transaction.executeWithoutResult(s -> {
                var blocked = parked.blocked(
                        consumer,
                        new HashSet<>(batch.stream().map(Received::key).toList()));
                var good = new ArrayList<E>(batch.size());
                for (var received : batch) {
                    var fault = blocked.contains(received.key()) ? "BEHIND" : fault(received, event);
                    if (fault == null) good.add(event.cast(received.delivery().event()));
                    else {
                        park(consumer, received, fault);
                        blocked.add(received.key());
                    }
                }
                if (!good.isEmpty()) useCase.accept(good);
                Failpoint.BEFORE_COMMIT.hit();
            });
            Failpoint.AFTER_COMMIT.hit();
        } catch (RuntimeException | AssertionError | LinkageError | StackOverflowError e) {
            if (worldIsDown(e)) throw e;
            if (batch.size() == 1) {
                transaction.executeWithoutResult(s -> park(consumer, batch.getFirst(), cause(e)));
            } else {
                var half = batch.size() / 2;
                work(consumer, event, useCase, batch.subList(0, half));
                work(consumer, event, useCase, batch.subList(half, batch.size()));
            }
        }
    }

    private void park(String consumer, Received received, String cause) {
        log.error("{} parks {} of case {}: {}", consumer, received.id(), received.key(), cause);
        parked.add(consumer, received.id(), received.topic(), received.key(), received.delivery(), cause);
    }

    private static @Nullable String fault(Received received, Class<? extends SpecificRecord> expected) {
        var event = received.delivery().event();
        if (event == null) return Objects.requireNonNullElse(received.delivery().fault(), "EMPTY");
        if (!expected.isInstance(event) || !received.topic().equals(Events.topic(event))) return "WRONG_TOPIC";
        return Events.caseId(event).equals(received.key()) ? null : "WRONG_KEY";
    }

    private static List<Received> received(Message<List<Delivery>> message) {
        var topics = (List<?>) message.getHeaders().get(KafkaHeaders.RECEIVED_TOPIC);
        var keys = (List<?>) message.getHeaders().get(KafkaHeaders.RECEIVED_KEY);
        var payload = (List<?>) message.getPayload();
        var received = new ArrayList<Received>(payload.size());
        for (var i = 0; i < payload.size(); i++) {
            var delivery = payload.get(i) instanceof Delivery d ? d : new Delivery(new byte[0], null, "EMPTY", null);
            var key = keys == null ? null : keys.get(i);
            received.add(
                    new Received(String.valueOf(Objects.requireNonNull(topics).get(i)), String.valueOf(key), delivery));
        }
        return received;
    }

    private static void within(List<Received> batch, Runnable work) {
        var traces = new HashMap<String, String>();
        for (var received : batch)
            if (received.delivery().traceparent() instanceof String trace) traces.put(received.key(), trace);
        ScopedValue.where(Events.TRACES, traces).run(work);
    }

    /// Only a value the database refuses (SQL state 22, 23) is the record's fault; a missing table, a lost connection
    /// or a deadlock is not, and neither is anything that does input or output.
    private static boolean worldIsDown(Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql)
                return !String.valueOf(sql.getSQLState()).matches("2[23].*");
            if (cause instanceof DataIntegrityViolationException) return false;
            if (cause instanceof IOException || cause instanceof InterruptedException) return true;
            if (cause.getCause() == null)
                return cause instanceof DataAccessException || cause instanceof TransactionException;
        }
        return false;
    }

    private static String cause(Throwable failure) {
        var root = failure;
        while (root.getCause() != null) root = root.getCause();
        for (var at : root.getStackTrace())
            if (at.getClassName().startsWith("se.bistand."))
                return root.getClass().getName() + " at " + at;
        return root.getClass().getName();
    }
}

package se.bistand.messaging;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.microsoft.kiota.ApiException;
import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.apache.avro.specific.SpecificRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.IncorrectResultSizeDataAccessException;
import org.springframework.kafka.support.KafkaHeaders;
import org.springframework.messaging.Message;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;
import se.bistand.messaging.EventDeserializer.Delivery;

/// Hands a poll to a use case as one batch in one transaction. The world is down: the exception goes to the container,
/// which waits and tries again for ever. A record is at fault: the batch is halved until it stands alone, and it is
/// parked, and with it every later record of its case. Nothing is skipped.
public record Stage(Parked parked, TransactionTemplate transaction) {
    private static final Logger log = LoggerFactory.getLogger(Stage.class);

    private record Received(String caseId, Delivery delivery) {
        UUID id() {
            return delivery.event() == null ? Events.id(delivery.bytes()) : Events.eventId(delivery.event());
        }

        String fault(Class<?> expected) {
            var event = delivery.event();
            if (event == null) return delivery.fault();
            if (!expected.isInstance(event) || !delivery.topic().equals(Events.topic(event))) return "WRONG_TOPIC";
            return Events.caseId(event).equals(caseId) ? "" : "WRONG_KEY";
        }
    }

    /// A stage for one topic.
    /// @param consumer unique name of the use case and topic; the inbox remembers by it
    public <E extends SpecificRecord> Consumer<Message<List<Delivery>>> handles(
            String consumer, Class<E> event, Consumer<List<E>> useCase) {
        parked.onRelease(consumer, (caseId, delivery) -> {
            var fault = new Received(caseId, delivery).fault(event);
            if (!fault.isEmpty()) throw new IllegalStateException(fault);
            useCase.accept(List.of(event.cast(delivery.event())));
        });
        return message -> {
            var keys = message.getHeaders().get(KafkaHeaders.RECEIVED_KEY, List.class);
            var batch = new ArrayList<Received>();
            var traces = new HashMap<String, String>();
            for (Object delivery : message.getPayload()) {
                var caseId = caseId(String.valueOf(keys == null ? null : keys.get(batch.size())));
                batch.add(new Received(caseId, delivery instanceof Delivery d ? d : NOTHING));
                traces.put(caseId, batch.getLast().delivery().trace());
            }
            ScopedValue.where(Events.TRACES, traces).run(() -> work(consumer, event, useCase, batch));
            Failpoint.BEFORE_OFFSET_COMMIT.hit();
        };
    }

    /// A record without a value (a tombstone) never reaches the deserializer.
    private static final Delivery NOTHING = new Delivery("", new byte[0], null, "EMPTY", "");

    private <E extends SpecificRecord> void work(
            String consumer, Class<E> event, Consumer<List<E>> useCase, List<Received> batch) {
        try {
            transaction.executeWithoutResult(s -> {
                var blocked = parked.blocked(
                        consumer, batch.stream().map(Received::caseId).toList());
                var good = new ArrayList<E>(batch.size());
                for (var received : batch) {
                    var fault = blocked.contains(received.caseId()) ? "BEHIND" : received.fault(event);
                    if (fault.isEmpty()) good.add(event.cast(received.delivery().event()));
                    else park(consumer, received, fault, blocked);
                }
                if (!good.isEmpty()) useCase.accept(good);
                Failpoint.BEFORE_COMMIT.hit();
            });
            Failpoint.AFTER_COMMIT.hit();
        } catch (RuntimeException | AssertionError | LinkageError | StackOverflowError e) {
            if (worldIsDown(e)) throw e;
            var half = batch.size() / 2;
            if (half == 0)
                transaction.executeWithoutResult(s -> park(consumer, batch.getFirst(), cause(e), new HashSet<>()));
            else work(consumer, event, useCase, batch.subList(0, half));
            if (half > 0) work(consumer, event, useCase, batch.subList(half, batch.size()));
        }
    }

    private void park(String consumer, Received received, String cause, Set<String> blocked) {
        log.error("{} parks {} of case {}: {}", consumer, received.id(), received.caseId(), cause);
        if (parked.add(consumer, received.id(), received.caseId(), received.delivery(), cause))
            blocked.add(received.caseId());
    }

    /// A key that is no case identity is kept as far as a table and a log can hold it; it is parked as WRONG_KEY.
    private static String caseId(String key) {
        return key.matches("[0-9a-f-]{36}") ? key : "no case " + Events.id(key.getBytes(UTF_8));
    }

    /// A value the database refuses (SQL state 21, 22, 23, P0) or a row that is not there is the record's fault. A
    /// missing table, a lost connection or a deadlock is not, and neither is what does input or output.
    private static boolean worldIsDown(Throwable failure) {
        var root = failure;
        while (root.getCause() != null && !(root instanceof SQLException)) root = root.getCause();
        if (root instanceof SQLException sql)
            return !String.valueOf(sql.getSQLState()).matches("(2[123]|P0).*");
        return root instanceof IOException
                || root instanceof ApiException
                || root instanceof TransactionException
                || (root instanceof DataAccessException && !(root instanceof IncorrectResultSizeDataAccessException));
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

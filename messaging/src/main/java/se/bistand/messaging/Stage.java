package se.bistand.messaging;

import static java.util.Objects.requireNonNull;

import com.microsoft.kiota.ApiException;
import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.apache.avro.specific.SpecificRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.jdbc.core.simple.JdbcClient;
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
    private static final Delivery TOMBSTONE = new Delivery("", "", new byte[0], null, "EMPTY", "");
    private static final int ALIKE = Integer.getInteger("bistand.alike", 5);
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final EventDeserializer deserializer = new EventDeserializer();
    private final Map<String, Consumer<List<Delivery>>> stages = new ConcurrentHashMap<>();

    public Stage(JdbcClient jdbc, TransactionTemplate transaction, KafkaProperties kafka) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        deserializer.configure(kafka.getProperties(), false);
    }

    /// A stage for one topic. Its name is unique, of the use case and the topic; the inbox remembers by it.
    public <E extends SpecificRecord> Consumer<Message<List<Delivery>>> handles(
            String consumer, Class<E> event, Consumer<List<E>> useCase) {
        Consumer<List<Delivery>> stage = good -> {
            var traces = new HashMap<String, String>();
            good.forEach(delivery -> traces.put(delivery.key(), delivery.trace()));
            var events = good.stream()
                    .map(delivery -> event.cast(requireNonNull(delivery.event(), delivery.fault())))
                    .toList();
            ScopedValue.where(Outbox.TRACES, traces).run(() -> useCase.accept(events));
        };
        if (stages.putIfAbsent(consumer, stage) != null)
            throw new IllegalStateException("Two stages are called " + consumer);
        return message -> {
            var keys = requireNonNull(message.getHeaders().get(KafkaHeaders.RECEIVED_KEY, List.class));
            var batch = new ArrayList<Delivery>();
            for (Object polled : message.getPayload())
                batch.add((polled instanceof Delivery it ? it : TOMBSTONE).of(String.valueOf(keys.get(batch.size()))));
            handle(consumer, batch, stage, true);
            Failpoint.hit("BEFORE_OFFSET_COMMIT");
        };
    }

    private void handle(String consumer, List<Delivery> batch, Consumer<List<Delivery>> stage, boolean poll) {
        var fault = attempt(consumer, batch, stage);
        if (fault.isEmpty()) return;
        if (poll) waitIfOurs(consumer, batch, stage);
        var half = batch.size() / 2;
        if (half == 0) transaction.executeWithoutResult(s -> park(consumer, batch.getFirst(), fault));
        else handle(consumer, batch.subList(0, half), stage, false);
        if (half > 0) handle(consumer, batch.subList(half, batch.size()), stage, false);
    }

    /// @return where a record is at fault; empty when all are handled
    private String attempt(String consumer, List<Delivery> batch, Consumer<List<Delivery>> stage) {
        try {
            transaction.executeWithoutResult(s -> {
                var blocked = new HashSet<>(blocked(consumer, batch));
                var good = new ArrayList<Delivery>(batch.size());
                for (var delivery : batch) {
                    var fault = blocked.contains(delivery.key()) ? "BEHIND" : delivery.fault();
                    if (fault.isEmpty()) good.add(delivery);
                    else if (park(consumer, delivery, fault)) blocked.add(delivery.key());
                }
                if (!good.isEmpty()) stage.accept(good);
                Failpoint.hit("BEFORE_COMMIT");
            });
            Failpoint.hit("AFTER_COMMIT");
            return "";
        } catch (RuntimeException | AssertionError | LinkageError | StackOverflowError e) {
            Throwable root = e;
            while (root.getCause() != null && !(root instanceof SQLException)) root = root.getCause();
            if (worldIsDown(root)) throw e;
            for (var at : root.getStackTrace())
                if (at.getClassName().startsWith("se.bistand."))
                    return root.getClass().getName() + " at " + at;
            return root.getClass().getName();
        }
    }

    /// When the first records of the first cases each fail alone at one place, the fault is ours, as a wrong keyset or
    /// release, and no record's: the poll waits, and nothing is parked.
    private void waitIfOurs(String consumer, List<Delivery> batch, Consumer<List<Delivery>> stage) {
        var cases = new HashSet<>(blocked(consumer, batch));
        var faults = new ArrayList<String>();
        for (var first : batch) {
            if (!cases.add(first.key()) || !first.fault().isEmpty()) continue;
            faults.add(attempt(consumer, List.of(first), stage));
            if (faults.getLast().isEmpty() || !faults.getLast().equals(faults.getFirst())) return;
            if (faults.size() < ALIKE) continue;
            log.error("{} waits, for its first {} cases fail alike: {}", consumer, ALIKE, faults.getFirst());
            throw new IllegalStateException(consumer + " waits: " + faults.getFirst());
        }
    }

    /// The cases with a parked record, their rows locked: a release and a later record of the case never cross.
    private List<String> blocked(String consumer, List<Delivery> batch) {
        var sql = "select case_id from parked_open where consumer = ? and case_id = any(?) order by id for update";
        var cases = batch.stream().map(Delivery::key).toArray(String[]::new);
        return jdbc.sql(sql).params(consumer, cases).query(String.class).list();
    }

    /// Whether it is parked now; not one that a person has closed. A cause has no text that could name a person.
    private boolean park(String consumer, Delivery delivery, String cause) {
        log.error("{} parks {} of case {}: {}", consumer, delivery.id(), delivery.key(), cause);
        var sql = "insert into parked (consumer, cause, record_id, topic, key, payload, traceparent)"
                + " values (?, ?, ?, ?, ?, ?, ?) on conflict do nothing";
        var spec = jdbc.sql(sql).params(consumer, cause, delivery.id(), delivery.topic(), delivery.key());
        return spec.params(delivery.bytes(), delivery.trace()).update() == 1;
    }

    /// Handles a parked record again, in the transaction of the person's release.
    /// @throws RuntimeException what it failed with
    public void handleAgain(String consumer, String topic, String caseId, byte[] payload, String trace) {
        requireNonNull(stages.get(consumer))
                .accept(List.of(deserializer.read(topic, payload, trace).of(caseId)));
    }

    /// Not where the database refuses a value (SQL state 21, 22, 23, P0), which is the fault of the record.
    private static boolean worldIsDown(Throwable root) {
        if (root instanceof SQLException sql) return !("" + sql.getSQLState()).matches("(2[123]|P0).*");
        return root instanceof IOException || root instanceof ApiException || root instanceof TransactionException;
    }
}

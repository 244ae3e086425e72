package se.bistand.messaging;

import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// Records that could not be handled, with their cause, in order with the later records of their case, which wait
/// behind them. A named person releases a case (it is handled from its first parked record on) or discards a record.
public final class Parked {
    /// @param cause a code or an exception's type and place, never its text: that could hold personal data
    public record Record(long id, String consumer, String topic, String caseId, String cause, Instant parkedAt) {}

    interface Handler {
        void handle(String topic, String key, byte[] payload, @Nullable String traceparent);
    }

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Map<String, Handler> handlers = new ConcurrentHashMap<>();

    Parked(JdbcClient jdbc, TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    public List<Record> list() {
        return jdbc.sql("""
            select id, consumer, topic, key, cause, parked_at from parked where state = 'PARKED' order by id limit 1000
            """)
                .query((row, n) -> new Record(
                        row.getLong(1),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        row.getString(5),
                        row.getTimestamp(6).toInstant()))
                .list();
    }

    /// Handles the case of this record again, record by record in order, until none is left.
    /// @throws RuntimeException what a record failed with; it and those behind it stay parked
    public void release(long id, String who) {
        var first = jdbc.sql("select consumer, key from parked where id = ? and state = 'PARKED'")
                .param(id)
                .query((row, n) -> Map.entry(row.getString(1), row.getString(2)))
                .optional();
        while (first.isPresent()
                && Boolean.TRUE.equals(transaction.execute(
                        s -> releaseNext(first.get().getKey(), first.get().getValue(), who)))) {}
    }

    private boolean releaseNext(String consumer, String key, String who) {
        blocked(consumer, Set.of(key));
        var next = jdbc.sql("""
            select id, topic, payload, traceparent from parked
            where consumer = ? and key = ? and state = 'PARKED' order by id limit 1
            """).params(consumer, key).query().listOfRows();
        if (next.isEmpty()) return false;
        var row = next.getFirst();
        var handler = handlers.get(consumer);
        if (handler == null) throw new IllegalStateException("No stage is called " + consumer);
        handler.handle((String) row.get("topic"), key, (byte[]) row.get("payload"), (String) row.get("traceparent"));
        close((Long) row.get("id"), "RELEASED", who, null);
        return true;
    }

    /// Lets the case go on without this record; why is kept. An event discarded here is never handled by a redelivery.
    public void discard(long id, String who, String why) {
        transaction.executeWithoutResult(s -> {
            jdbc.sql("""
                insert into inbox (consumer, event_id) select consumer, record_id from parked where id = ?
                on conflict do nothing
                """).param(id).update();
            close(id, "DISCARDED", who, why);
        });
    }

    private void close(long id, String state, String who, @Nullable String why) {
        jdbc.sql("update parked set state = ?, closed_by = ?, closed_at = now(), note = ? where id = ?")
                .params(state, who, why, id)
                .update();
    }

    void onRelease(String consumer, Handler handler) {
        if (handlers.putIfAbsent(consumer, handler) != null)
            throw new IllegalStateException("Two stages are called " + consumer);
    }

    /// The cases with a parked record, their rows locked: a release and a later record of the case never cross.
    Set<String> blocked(String consumer, Collection<String> keys) {
        return new HashSet<>(jdbc.sql("""
            select key from parked where consumer = ? and key = any(?) and state = 'PARKED' order by id for update
            """)
                .params(consumer, keys.toArray(String[]::new))
                .query(String.class)
                .list());
    }

    void add(
            String consumer,
            UUID recordId,
            String topic,
            String key,
            EventDeserializer.Delivery delivery,
            String cause) {
        jdbc.sql("""
            insert into parked (consumer, record_id, topic, key, payload, traceparent, cause)
            values (?, ?, ?, ?, ?, ?, ?) on conflict do nothing
            """)
                .params(consumer, recordId, topic, key, delivery.bytes(), delivery.traceparent(), cause)
                .update();
    }
}

package se.bistand.messaging;

import static java.util.Objects.requireNonNull;

import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import se.bistand.messaging.EventDeserializer.Delivery;

/// Records that could not be handled, with their cause, in order with the later records of their case, which wait
/// behind them. A named person releases a case (it is handled from its first parked record on) or discards a record.
public record Parked(
        JdbcClient jdbc,
        TransactionTemplate transaction,
        EventDeserializer deserializer,
        Map<String, BiConsumer<String, Delivery>> stages) {
    /// An open record; `cause` is a code or an exception's type and place, never its text: that could name a person.
    public record Entry(long id, String consumer, String topic, String caseId, String cause, OffsetDateTime parkedAt) {}

    public List<Entry> list() {
        var sql = "select * from parked_open order by id limit 1000";
        return jdbc.sql(sql).query(Entry.class).list();
    }

    /// Handles the case of this record again, record by record in order, until none is left.
    /// @throws RuntimeException what a record failed with; it and those behind it stay parked
    public void release(long id, String who) {
        var sql = "select * from parked_open where id = ?";
        var entry = jdbc.sql(sql).param(id).query(Entry.class).single();
        while (transaction.execute(s -> releaseFirst(entry.consumer(), entry.caseId(), who))) {}
    }

    private boolean releaseFirst(String consumer, String caseId, String who) {
        if (blocked(consumer, Set.of(caseId)).isEmpty()) return false;
        var sql = "select id, topic, payload, traceparent from parked where consumer = ? and key = ?"
                + " and state = 'PARKED' order by id limit 1";
        return jdbc.sql(sql)
                .params(consumer, caseId)
                .query((row, n) -> {
                    var delivery = deserializer.read(row.getString(2), row.getBytes(3), row.getString(4));
                    requireNonNull(stages.get(consumer)).accept(caseId, delivery);
                    return close(row.getLong(1), "RELEASED", who, "");
                })
                .single();
    }

    /// Lets the case go on without this record and keeps why; a redelivery of its event is not handled either.
    public void discard(long id, String who, String why) {
        var sql = "insert into inbox (consumer, event_id) select consumer, record_id from parked where id = ? on"
                + " conflict do nothing";
        transaction.execute(
                s -> close(id, "DISCARDED", who, why) && jdbc.sql(sql).param(id).update() >= 0);
    }

    private boolean close(long id, String state, String who, String why) {
        var sql = "update parked set state = ?, closed_by = ?, closed_at = now(), note = ? where id = ?"
                + " and state = 'PARKED'";
        if (jdbc.sql(sql).params(state, who, why, id).update() == 1) return true;
        throw new IllegalStateException("Record " + id + " is not parked any more");
    }

    void onRelease(String consumer, BiConsumer<String, Delivery> handler) {
        if (stages.putIfAbsent(consumer, handler) != null)
            throw new IllegalStateException("Two stages are called " + consumer);
    }

    /// The cases with a parked record, their rows locked: a release and a later record of the case never cross.
    Set<String> blocked(String consumer, Collection<String> cases) {
        var sql = "select key from parked where consumer = ? and key = any(?) and state = 'PARKED' order by id for"
                + " update";
        var keys = cases.toArray(String[]::new);
        return new HashSet<>(
                jdbc.sql(sql).params(consumer, keys).query(String.class).list());
    }

    /// Whether it is parked now; a redelivery of one that a person has closed is not.
    boolean add(String consumer, UUID recordId, String caseId, Delivery delivery, String cause) {
        var sql = "insert into parked (consumer, record_id, topic, key, payload, traceparent, cause)"
                + " values (?, ?, ?, ?, ?, ?, ?) on conflict do nothing";
        Object[] row = {consumer, recordId, delivery.topic(), caseId, delivery.bytes(), delivery.trace(), cause};
        return jdbc.sql(sql).params(row).update() == 1;
    }
}

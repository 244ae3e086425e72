package se.bistand.messaging;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.Serializer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// Events to publish, written in the transaction of their cause and sent by the relay after its commit.
public record Outbox(JdbcClient jdbc, Serializer<Object> serializer, Relay relay) {
    /// The traceparent of the polled record per case, so that what a record causes carries its trace on.
    static final ScopedValue<Map<String, String>> TRACES = ScopedValue.newInstance();

    /// Below the broker's limit of 1 MiB, so that the broker never refuses what was committed here.
    private static final int MOST_BYTES = 900_000;

    /// The Avro bytes are made here: a broken event fails its cause, not the relay.
    /// @throws IllegalStateException outside a transaction, or when an event is too large
    public void addAll(List<? extends SpecificRecord> events) {
        Failpoint.hit("BEFORE_OUTBOX");
        TransactionSynchronizationManager.registerSynchronization(relay);
        jdbc.sql("""
            insert into outbox (event_id, topic, key, payload, traceparent) select id, topic, key, payload, trace
            from unnest(?, ?, ?, ?, ?) with ordinality as e (id, topic, key, payload, trace, n) order by n
            """)
                .param(column(events, new UUID[0], Events::eventId))
                .param(column(events, new String[0], Events::topic))
                .param(column(events, new String[0], Events::caseId))
                .param(column(events, new byte[0][], this::bytes))
                .param(column(events, new String[0], Outbox::trace))
                .update();
        Failpoint.hit("AFTER_OUTBOX");
    }

    private static <T> T[] column(List<? extends SpecificRecord> events, T[] none, Function<SpecificRecord, T> value) {
        return events.stream().map(value).toList().toArray(none);
    }

    private byte[] bytes(SpecificRecord event) {
        var bytes = serializer.serialize(Events.topic(event), event);
        if (bytes.length > MOST_BYTES) throw new IllegalStateException(Events.eventId(event) + " is too large");
        return bytes;
    }

    private static String trace(SpecificRecord event) {
        var caused = TRACES.isBound() ? TRACES.get().getOrDefault(Events.caseId(event), "") : "";
        if (!caused.isEmpty()) return caused;
        var trace = UUID.randomUUID().toString().replace("-", "");
        return "00-" + trace + "-" + trace.substring(16) + "-01";
    }
}

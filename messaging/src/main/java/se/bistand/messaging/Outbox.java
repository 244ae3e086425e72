package se.bistand.messaging;

import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.Serializer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// Events to publish, written in the transaction of their cause and sent by the relay after its commit.
public final class Outbox {
    /// Below the broker's limit of 1 MiB, so that the broker never refuses what was committed here.
    private static final int MOST_BYTES = 900_000;

    private final JdbcClient jdbc;
    private final Serializer<Object> serializer;
    private final Relay relay;

    Outbox(JdbcClient jdbc, Serializer<Object> serializer, Relay relay) {
        this.jdbc = jdbc;
        this.serializer = serializer;
        this.relay = relay;
    }

    /// The Avro bytes are made here: a broken event fails its cause, not the relay.
    /// @throws IllegalStateException outside a transaction, or when an event is too large
    public void addAll(List<? extends SpecificRecord> events) {
        Failpoint.BEFORE_OUTBOX.hit();
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                relay.wake();
            }
        });
        jdbc.sql("""
            insert into outbox (event_id, topic, key, payload, traceparent)
            select id, topic, key, payload, trace
            from unnest(?, ?, ?, ?, ?) with ordinality as e (id, topic, key, payload, trace, n) order by n
            """)
                .params(
                        events.stream().map(Events::eventId).toArray(UUID[]::new),
                        events.stream().map(Events::topic).toArray(String[]::new),
                        events.stream().map(Events::caseId).toArray(String[]::new),
                        events.stream().map(this::bytes).toArray(byte[][]::new),
                        events.stream().map(Outbox::trace).toArray(String[]::new))
                .update();
        Failpoint.AFTER_OUTBOX.hit();
    }

    private byte[] bytes(SpecificRecord event) {
        var bytes = serializer.serialize(Events.topic(event), event);
        if (bytes.length > MOST_BYTES)
            throw new IllegalStateException(Events.topic(event) + " " + Events.eventId(event) + " is too large");
        return bytes;
    }

    private static String trace(SpecificRecord event) {
        var caused = Events.TRACES.isBound() ? Events.TRACES.get().get(Events.caseId(event)) : null;
        if (caused != null) return caused;
        var id = new byte[24];
        ThreadLocalRandom.current().nextBytes(id);
        var hex = HexFormat.of().formatHex(id);
        return "00-" + hex.substring(0, 32) + "-" + hex.substring(32) + "-01";
    }
}

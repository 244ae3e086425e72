package se.bistand.messaging;

import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.apache.avro.specific.SpecificRecord;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Remembers which events a consumer has handled, in the transaction that handles them.
public record Inbox(JdbcClient jdbc) {
    /// The polled events not handled before, in their order; of two equal ids in one poll only the first.
    /// Whatever is not returned must have no effect.
    public <E extends SpecificRecord> List<E> unseen(String consumer, List<E> polled) {
        Failpoint.hit("BEFORE_INBOX");
        var ids = polled.stream().map(Events::eventId).toArray(UUID[]::new);
        var fresh = new HashSet<>(
                jdbc.sql("""
                    insert into inbox (consumer, event_id)
                    select ?, id from (select distinct id from unnest(?) id order by id) ids
                    on conflict do nothing returning event_id
                    """).params(consumer, ids).query(UUID.class).list());
        Failpoint.hit("AFTER_INBOX");
        return polled.stream()
                .filter(event -> fresh.remove(Events.eventId(event)))
                .toList();
    }
}

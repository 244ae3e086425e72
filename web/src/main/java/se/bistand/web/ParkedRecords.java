package se.bistand.web;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;
import se.bistand.messaging.Stage;

/// The records that messaging has parked, as a named person sees and closes them: released, their case is
/// handled from its first parked record on; discarded, the case goes on without the record.
record ParkedRecords(JdbcClient jdbc, TransactionTemplate transaction, Stage stage) {
    /// So many cases that still fail, and none that is handled, show that the cause is not mended.
    private static final int STILL_FAILING = 5;

    /// An open record; `cause` is a code or an exception's type and place, never its text: that could name a
    /// person.
    record Entry(long id, String consumer, String topic, String caseId, String cause, OffsetDateTime parkedAt) {
        private static final DateTimeFormatter MINUTE =
                DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(ZoneId.of("Europe/Stockholm"));

        /// `parkedAt` as the page shows it; public because the page's expressions call it.
        public String since() {
            return MINUTE.format(parkedAt);
        }
    }

    /// A cause that records are parked for; those behind another record have none of their own.
    record Cause(String cause, long records) {}

    /// What became of the cases that one cause held up.
    ///
    /// @param stillFailing cases that failed again and stay
    /// @param remaining cases that were not tried yet
    /// @param after the last record tried: where the next request goes on
    record Released(int handled, int stillFailing, int remaining, long after) {}

    /// How much one request does, so that it answers before whoever waits for it gives up.
    ///
    /// @param time after it no further case is begun
    record Bound(int cases, Duration time) {
        static final Bound USUAL = new Bound(500, Duration.ofSeconds(20));
    }

    /// A case that is held up, by its first record of the cause; `total` counts all of them.
    private record Held(long id, int total) {}

    List<Cause> causes() {
        var sql = """
            select cause, count(*) as records from parked_open where cause <> 'BEHIND'
            group by cause order by records desc, cause
            """;
        return jdbc.sql(sql).query(Cause.class).list();
    }

    List<Entry> list() {
        var sql = "select * from parked_open order by id limit 1000";
        return jdbc.sql(sql).query(Entry.class).list();
    }

    /// Handles the case of this record again, record by record in order, until none is left.
    ///
    /// @return false when there is no such open record
    /// @throws RuntimeException what a record failed with; it and those behind it stay parked
    boolean release(long id, String who) {
        var sql = "select * from parked_open where id = ?";
        var open = jdbc.sql(sql).param(id).query(Entry.class).list();
        for (var entry : open) {
            while (transaction.execute(s -> releaseFirst(entry.consumer(), entry.caseId(), who))) {}
        }
        return !open.isEmpty();
    }

    /// Releases the cases with an open record of this cause, one after the other. A case that still fails
    /// stays, and the others go on, unless the first of all show that nothing is mended. The next request
    /// goes on behind the last record tried, so that those that fail shut out nobody.
    ///
    /// @param after 0 at first, then what the answer before said
    Released releaseAll(String cause, long after, String who, Bound bound) {
        var end = System.nanoTime() + bound.time().toNanos();
        var held = held(cause, after, bound.cases());
        int handled = 0;
        int stillFailing = 0;
        int remaining = held.isEmpty() ? 0 : held.getFirst().total();
        long last = after;
        for (var next : held) {
            try {
                handled += release(next.id(), who) ? 1 : 0;
            } catch (DataAccessResourceFailureException | TransientDataAccessException | TransactionException down) {
                throw down;
            } catch (RuntimeException fails) {
                stillFailing++;
            }
            remaining--;
            last = next.id();
            var notMended = after == 0 && handled == 0 && stillFailing == STILL_FAILING;
            if (notMended || System.nanoTime() > end) break;
        }
        return new Released(handled, stillFailing, remaining, last);
    }

    private List<Held> held(String cause, long after, int limit) {
        var sql = """
            select min(id) as id, count(*) over () as total from parked_open where cause = ?
            group by consumer, case_id having min(id) > ? order by 1 limit ?
            """;
        return jdbc.sql(sql).params(cause, after, limit).query(Held.class).list();
    }

    /// The row is locked until the record is handled, so that a later record of the case waits behind it.
    private boolean releaseFirst(String consumer, String caseId, String who) {
        var first = """
            select id, topic, payload, coalesce(traceparent, '') from parked
            where consumer = ? and key = ? and state = 'PARKED' order by id limit 1 for update
            """;
        var close = "update parked set state = 'RELEASED', closed_by = ?, closed_at = now() where id = ?";
        var released = jdbc.sql(first).params(consumer, caseId).query((row, n) -> {
            stage.handleAgain(consumer, row.getString(2), caseId, row.getBytes(3), row.getString(4));
            return jdbc.sql(close).params(who, row.getLong(1)).update();
        });
        return !released.list().isEmpty();
    }

    /// Closes the record and keeps why. Its event counts as handled: a redelivery has no effect either.
    ///
    /// @return false when there is no such open record
    boolean discard(long id, String who, String why) {
        var sql = """
            with closed as (
                update parked set state = 'DISCARDED', closed_by = ?, closed_at = now(), note = ?
                where id = ? and state = 'PARKED' returning consumer, record_id),
            handled as (
                insert into inbox (consumer, event_id) select consumer, record_id from closed on conflict do nothing)
            select count(*) from closed
            """;
        return jdbc.sql(sql).params(who, why, id).query(Long.class).single() == 1;
    }
}

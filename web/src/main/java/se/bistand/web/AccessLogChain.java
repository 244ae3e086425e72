package se.bistand.web;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// Puts the entries of the access log into a chain, and verifies it.
///
/// An entry is written in the transaction that reads; it is linked a few seconds later by one process at a time, so
/// that nobody who reads waits for the chain. They are linked in the order of the transactions that wrote them, once no
/// older one is going on. The hash is keyed: who can write to the database cannot make a new chain.
/// The head of the chain is written to the service's log each time it has grown, outside the database: entries taken
/// away at the end are seen by it.
public final class AccessLogChain implements SmartLifecycle {
    private static final Logger log = LoggerFactory.getLogger(AccessLogChain.class);
    private static final String BEGINNING = "";
    private static final int AT_A_TIME = 2_000;
    private static final int PAUSE_SECONDS = 5;
    private static final int LOCK = 1_097_366;

    /// Where the chain is broken: the first position that is not as it was made.
    public record Breach(long position, String what) {}

    /// How far the chain has come.
    ///
    /// @param tx transaction that wrote the last entry
    /// @param id of the last entry
    public record Head(long position, String hash, long tx, long id) {}

    private record Link(
            long position,
            long entry,
            String hash,
            @Nullable String content) {}

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final PersonReference references;
    private @Nullable ScheduledExecutorService timer;

    AccessLogChain(JdbcClient jdbc, TransactionTemplate transaction, PersonReference references) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.references = references;
    }

    /// Links what waits.
    ///
    /// @return how many entries were linked
    public int link() {
        int linked = 0;
        for (int more = AT_A_TIME; more == AT_A_TIME; linked += more) {
            var some = transaction.execute(status -> linkSome());
            more = some == null ? 0 : some;
        }
        return linked;
    }

    private int linkSome() {
        if (!jdbc.sql("select pg_try_advisory_xact_lock(?)")
                .param(LOCK)
                .query(Boolean.class)
                .single()) return 0;
        var head = head();
        var waiting = jdbc.sql("""
            select 0 as position, a.id as entry, '' as hash, %s as content
            from access_log a
            -- The first condition is what the index of tx can answer; the second alone reads the whole log.
            where a.tx >= :tx and (a.tx, a.id) > (:tx, :id) and a.tx < pg_snapshot_xmin(pg_current_snapshot())::text::bigint
            order by a.tx, a.id limit :most
            """.formatted(CONTENT))
                .param("tx", head.tx)
                .param("id", head.id)
                .param("most", AT_A_TIME)
                .query(AccessLogChain::row)
                .list();
        if (waiting.isEmpty()) return 0;
        var hashes = new ArrayList<String>();
        var hash = head.hash;
        for (var entry : waiting) {
            hash = hash(hash, String.valueOf(entry.content));
            hashes.add(hash);
        }
        jdbc.sql("insert into access_log_link (position, entries, hashes) values (?, ?, ?)")
                .param(head.position + 1)
                .param(waiting.stream().map(Link::entry).toArray(Long[]::new))
                .param(hashes.toArray(String[]::new))
                .update();
        return waiting.size();
    }

    public Head head() {
        return jdbc.sql("select position, hash, tx, id from access_log_last")
                .query((row, n) -> new Head(row.getLong(1), row.getString(2), row.getLong(3), row.getLong(4)))
                .optional()
                .orElse(new Head(0, BEGINNING, 0, 0));
    }

    /// Reads the whole chain again.
    public Optional<Breach> verify() {
        var expected = new Object() {
            long position = 1;
            String hash = BEGINNING;

            @Nullable
            Breach breach;
        };
        try (var links = jdbc.sql("""
            select l.position, l.entry, l.hash, %s as content
            from access_log_linked l left join access_log a on a.id = l.entry order by l.position
            """.formatted(CONTENT)).query(AccessLogChain::row).stream()) {
            var each = links.iterator();
            while (each.hasNext() && expected.breach == null) {
                var link = each.next();
                if (link.position != expected.position) {
                    expected.breach = new Breach(expected.position, "a link is missing");
                } else if (link.content == null) {
                    expected.breach = new Breach(link.position, "an entry is missing");
                } else {
                    expected.hash = hash(expected.hash, link.content);
                    if (!expected.hash.equals(link.hash)) expected.breach = new Breach(link.position, "altered");
                    expected.position++;
                }
            }
        }
        return Optional.ofNullable(expected.breach);
    }

    /// Entries that the chain has not come to yet.
    public long waiting() {
        var head = head();
        return jdbc.sql("select count(*) from access_log where tx >= :tx and (tx, id) > (:tx, :id)")
                .param("tx", head.tx)
                .param("id", head.id)
                .query(Long.class)
                .single();
    }

    /// Entries that the chain has passed by: put in, or taken out of the chain, by hand.
    public long unlinked() {
        return jdbc.sql("""
            select count(*) from access_log a left join access_log_last last on true
            where (coalesce(a.tx, 0), a.id) <= (coalesce(last.tx, 0), coalesce(last.id, 0))
              and not exists (select 1 from access_log_linked l where l.entry = a.id)
            """).query(Long.class).single();
    }

    /// Every column, each with its length before it, so that no two entries have the same text.
    private static final String CONTENT = "case when a.id is not null then "
            + String.join(
                    " || ",
                    List.of(
                                    "a.id::text",
                                    "(extract(epoch from a.read_at) * 1000000)::bigint::text",
                                    "a.viewer_kind",
                                    "a.viewer_id",
                                    "array_to_string(a.viewer_roles, ',')",
                                    "coalesce(a.municipality, '-')",
                                    "coalesce(a.case_id::text, '-')",
                                    "coalesce(a.application_id::text, '-')",
                                    "coalesce(a.subject, '-')",
                                    "a.purpose")
                            .stream()
                            .map(column -> "length(" + column + ") || ':' || " + column)
                            .toList())
            + " end";

    private String hash(String before, String content) {
        return references.fingerprint((before + "\n" + content).getBytes(StandardCharsets.UTF_8));
    }

    private static Link row(ResultSet row, int n) throws SQLException {
        return new Link(row.getLong("position"), row.getLong("entry"), row.getString("hash"), row.getString("content"));
    }

    private void tick() {
        try {
            if (link() > 0) {
                var head = head();
                log.info("Access log: {} entries in the chain, head {}", head.position, head.hash);
            }
        } catch (RuntimeException e) {
            // The next tick tries again; what waits is in a table.
            log.warn("The access log cannot be linked: {}", e.getClass().getName());
        }
    }

    @Override
    public void start() {
        var each = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name("access-log").factory());
        var _ = each.scheduleWithFixedDelay(this::tick, PAUSE_SECONDS, PAUSE_SECONDS, TimeUnit.SECONDS);
        timer = each;
    }

    @Override
    public void stop() {
        var running = timer;
        if (running != null) running.shutdown();
        timer = null;
    }

    @Override
    public boolean isRunning() {
        return timer != null;
    }
}

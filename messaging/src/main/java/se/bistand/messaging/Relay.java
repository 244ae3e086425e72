package se.bistand.messaging;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.InvalidTopicException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.kafka.KafkaException;
import org.springframework.kafka.core.KafkaTemplate;

/// Sends what is unsent, at least once, in the order of the rows. One relay works per service at a time (advisory
/// lock). It selects what is unsent, never "id greater than last seen": ids commit out of order. A record is left out
/// only when it was acknowledged, so the first delivery of each record keeps the order of its case.
final class Relay {
    private static final Logger log = LoggerFactory.getLogger(Relay.class);

    private record Row(long id, LocalDate day, ProducerRecord<String, byte[]> message) {}

    private final DataSource database;
    private final KafkaTemplate<String, byte[]> kafka;
    private final Semaphore work = new Semaphore(0);
    private final Thread thread = Thread.ofPlatform().name("outbox-relay").unstarted(this::run);
    private volatile boolean running = true;

    Relay(DataSource database, KafkaTemplate<String, byte[]> kafka) {
        this.database = database;
        this.kafka = kafka;
    }

    void wake() {
        work.release();
    }

    void start() {
        thread.start();
    }

    void stop() throws InterruptedException {
        running = false;
        wake();
        thread.join(10_000);
    }

    private void run() {
        while (running) {
            try (var connection = database.getConnection()) {
                var jdbc = JdbcClient.create(new SingleConnectionDataSource(connection, true));
                try {
                    while (running && !is(jdbc, "select pg_try_advisory_lock(hashtext('outbox'))")) pause(1_000);
                    for (var round = 0; running; round++) {
                        if (round % 10_000 == 0) is(jdbc, "select outbox_housekeeping() is not null");
                        if (relay(jdbc) == 0) pause(250);
                    }
                } finally {
                    // The connection goes back to the pool: a lock left on it would keep every relay out.
                    is(jdbc, "select pg_advisory_unlock_all() is not null");
                }
            } catch (Exception e) {
                log.warn("The outbox waits: {}", e.toString());
                LockSupport.parkNanos(1_000_000_000);
            }
        }
    }

    private static boolean is(JdbcClient jdbc, String question) {
        return jdbc.sql(question).query(Boolean.class).single();
    }

    private void pause(long millis) throws InterruptedException {
        if (!work.tryAcquire(millis, TimeUnit.MILLISECONDS)) return;
        Thread.sleep(15); // what commits meanwhile goes along
        work.drainPermits();
    }

    private int relay(JdbcClient jdbc) {
        var sql = "select * from outbox_unsent order by id limit 2000";
        var rows = jdbc.sql(sql).query(Relay::row).list();
        if (rows.isEmpty()) return 0;
        Failpoint.BEFORE_SEND.hit();
        var failed = new HashMap<String, RuntimeException>();
        var sends = rows.stream().map(row -> send(row, failed)).toList();
        Failpoint.AFTER_SEND.hit();
        var acknowledged = new ArrayList<Row>();
        for (var i = 0; i < rows.size(); i++) {
            try {
                sends.get(i).join();
                acknowledged.add(rows.get(i));
            } catch (CompletionException e) {
                failed.put(rows.get(i).message().topic(), e);
                refuse(jdbc, rows.get(i), e);
            }
        }
        Failpoint.AFTER_ACK.hit();
        if (!acknowledged.isEmpty()) mark(jdbc, acknowledged);
        Failpoint.AFTER_MARK.hit();
        for (var failure : failed.values()) throw failure;
        return rows.size();
    }

    private static Row row(ResultSet row, int n) throws SQLException {
        var message = new ProducerRecord<>(row.getString("topic"), row.getString("key"), row.getBytes("payload"));
        message.headers().add("traceparent", row.getString("traceparent").getBytes(US_ASCII));
        return new Row(row.getLong("id"), row.getObject("created_on", LocalDate.class), message);
    }

    /// After a send that fails at once, the rest of its topic waits for the next round, so that the order stays.
    private CompletableFuture<?> send(Row row, Map<String, RuntimeException> failed) {
        var topic = row.message().topic();
        if (failed.containsKey(topic)) return CompletableFuture.failedFuture(failed.get(topic));
        try {
            return kafka.send(row.message());
        } catch (KafkaException e) {
            failed.put(topic, e);
            return CompletableFuture.failedFuture(e);
        }
    }

    private static void mark(JdbcClient jdbc, List<Row> sent) {
        var ids = sent.stream().map(Row::id).toArray(Long[]::new);
        var sql = "update outbox set sent_at = now() where created_on >= ? and id = any(?)";
        jdbc.sql(sql).params(sent.getFirst().day(), ids).update();
    }

    /// Refused for its own sake: it must not hold up other cases; its own case waits for a person. Everything else is
    /// the world being down: the row stays unsent.
    private static void refuse(JdbcClient jdbc, Row row, CompletionException e) {
        var sql = "update outbox set refused = ? where created_on = ? and id = ?";
        for (Throwable cause = e; cause != null; cause = cause.getCause())
            if (cause instanceof RecordTooLargeException || cause instanceof InvalidTopicException)
                jdbc.sql(sql).params(cause.toString(), row.day(), row.id()).update();
    }
}

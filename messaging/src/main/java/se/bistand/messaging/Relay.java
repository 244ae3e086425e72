package se.bistand.messaging;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.util.stream.Collectors.groupingBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.InvalidTopicException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.kafka.core.KafkaTemplate;

/// Sends what is unsent, at least once, in the order of the rows. One relay works per service at a time (advisory
/// lock). It selects what is unsent, never "id greater than last seen": ids commit out of order. A record is left out
/// only when it was acknowledged, so the first delivery of each record keeps the order of its case.
final class Relay {
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
                while (running && !is(jdbc, "select pg_try_advisory_lock(hashtext('outbox'))"))
                    work.tryAcquire(1, TimeUnit.SECONDS);
                for (var round = 0; running; round++) {
                    if (round % 10_000 == 0) is(jdbc, "select outbox_housekeeping() is not null");
                    if (relay(jdbc) == 0 && work.tryAcquire(250, TimeUnit.MILLISECONDS)) work.drainPermits();
                }
                // The connection goes back to the pool: a lock left on it would keep every other relay out.
                is(jdbc, "select pg_advisory_unlock(hashtext('outbox'))");
            } catch (Exception e) {
                LoggerFactory.getLogger(Relay.class).warn("The outbox waits: {}", e.toString());
                LockSupport.parkNanos(1_000_000_000);
            }
        }
    }

    private static boolean is(JdbcClient jdbc, String question) {
        return jdbc.sql(question).query(Boolean.class).single();
    }

    private int relay(JdbcClient jdbc) {
        var rows = jdbc.sql("select * from outbox_unsent order by id limit 2000")
                .query((row, n) -> {
                    var message =
                            new ProducerRecord<>(row.getString("topic"), row.getString("key"), row.getBytes("payload"));
                    message.headers()
                            .add("traceparent", row.getString("traceparent").getBytes(US_ASCII));
                    return new Row(row.getLong("id"), row.getObject("created_on", LocalDate.class), message);
                })
                .list();
        if (rows.isEmpty()) return 0;
        Failpoint.BEFORE_SEND.hit();
        var sends = rows.stream().map(row -> kafka.send(row.message())).toList();
        Failpoint.AFTER_SEND.hit();
        var acknowledged = new ArrayList<Row>();
        CompletionException failure = null;
        for (var i = 0; i < rows.size(); i++) {
            try {
                sends.get(i).join();
                acknowledged.add(rows.get(i));
            } catch (CompletionException e) {
                failure = e;
                refuse(jdbc, rows.get(i), e);
            }
        }
        Failpoint.AFTER_ACK.hit();
        acknowledged.stream().collect(groupingBy(Row::day)).forEach((day, sent) -> mark(jdbc, day, sent));
        Failpoint.AFTER_MARK.hit();
        if (failure != null) throw failure;
        return rows.size();
    }

    private static void mark(JdbcClient jdbc, LocalDate day, List<Row> sent) {
        var ids = sent.stream().map(Row::id).toArray(Long[]::new);
        jdbc.sql("update outbox set sent_at = now() where created_on = ? and id = any(?)")
                .params(day, ids)
                .update();
    }

    /// Refused for its own sake: it must not hold up other cases; its own case waits for a person. Everything else is
    /// the world being down: the row stays unsent.
    private static void refuse(JdbcClient jdbc, Row row, CompletionException e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause())
            if (cause instanceof RecordTooLargeException || cause instanceof InvalidTopicException)
                jdbc.sql("update outbox set refused = ? where created_on = ? and id = ?")
                        .params(cause.toString(), row.day(), row.id())
                        .update();
    }
}

package se.bistand.messaging;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.InvalidTopicException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.kafka.support.SendResult;

/// Sends what is unsent, at least once, in the order of the rows. One relay works per service at a time (advisory
/// lock). It selects what is unsent, never "id greater than last seen": ids commit out of order. A record is left out
/// only when it was acknowledged, so the first delivery of each record keeps the order of its case.
final class Relay implements SmartLifecycle {
    private static final Logger log = LoggerFactory.getLogger(Relay.class);
    private static final int BATCH = 2_000;

    private record Row(long id, LocalDate day, ProducerRecord<String, byte[]> message) {}

    private final DataSource database;
    private final KafkaTemplate<String, byte[]> kafka;
    private final Semaphore work = new Semaphore(0);
    private volatile boolean running;
    private @Nullable Thread thread;

    Relay(DataSource database, KafkaTemplate<String, byte[]> kafka) {
        this.database = database;
        this.kafka = kafka;
    }

    void wake() {
        work.release();
    }

    @Override
    public void start() {
        running = true;
        thread = Thread.ofPlatform().name("outbox-relay").start(this::run);
    }

    @Override
    public void stop() {
        running = false;
        wake();
        try {
            if (thread != null) thread.join(Duration.ofSeconds(10));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void run() {
        while (running) {
            try (var connection = database.getConnection()) {
                var jdbc = JdbcClient.create(new SingleConnectionDataSource(connection, true));
                while (running && !locked(jdbc)) pause(1_000);
                for (var hour = -1L; running; ) {
                    if (hour != (hour = System.currentTimeMillis() / 3_600_000))
                        jdbc.sql("select outbox_housekeeping()::text")
                                .query(String.class)
                                .list();
                    if (relay(jdbc) == 0) pause(250);
                }
                // The connection goes back to the pool: a lock left on it would keep every other relay out.
                jdbc.sql("select pg_advisory_unlock_all()::text")
                        .query(String.class)
                        .list();
            } catch (Exception e) {
                log.warn("The outbox waits: {}", e.toString());
                pause(1_000);
            }
        }
    }

    private static boolean locked(JdbcClient jdbc) {
        return jdbc.sql("select pg_try_advisory_lock(hashtext('outbox'))")
                .query(Boolean.class)
                .single();
    }

    private int relay(JdbcClient jdbc) {
        var rows = unsent(jdbc);
        if (rows.isEmpty()) return 0;
        Failpoint.BEFORE_SEND.hit();
        var sends = new ArrayList<CompletableFuture<SendResult<String, byte[]>>>(rows.size());
        for (var row : rows) sends.add(kafka.send(row.message()));
        Failpoint.AFTER_SEND.hit();
        var acknowledged = new HashMap<LocalDate, List<Long>>();
        CompletionException failure = null;
        for (var i = 0; i < rows.size(); i++) {
            try {
                sends.get(i).join();
                acknowledged
                        .computeIfAbsent(rows.get(i).day(), day -> new ArrayList<>())
                        .add(rows.get(i).id());
            } catch (CompletionException e) {
                failure = e;
                // Refused for its own sake: it must not hold up other cases; its own case waits for a person.
                if (e.getCause() instanceof RecordTooLargeException || e.getCause() instanceof InvalidTopicException)
                    jdbc.sql("update outbox set refused = ? where created_on = ? and id = ?")
                            .params(
                                    e.getCause().toString(),
                                    rows.get(i).day(),
                                    rows.get(i).id())
                            .update();
            }
        }
        Failpoint.AFTER_ACK.hit();
        acknowledged.forEach(
                (day, ids) -> jdbc.sql("update outbox set sent_at = now() where created_on = ? and id = any(?)")
                        .params(day, ids.toArray(Long[]::new))
                        .update());
        Failpoint.AFTER_MARK.hit();
        if (failure != null) throw failure;
        return rows.size();
    }

    private static List<Row> unsent(JdbcClient jdbc) {
        return jdbc.sql("""
            select id, created_on, topic, key, payload, traceparent from outbox where sent_at is null
            and refused is null and key not in (select key from outbox where refused is not null)
            order by id limit ?
            """)
                .param(BATCH)
                .query((row, n) -> {
                    var message = new ProducerRecord<>(row.getString(3), row.getString(4), row.getBytes(5));
                    message.headers().add("traceparent", row.getString(6).getBytes(US_ASCII));
                    return new Row(row.getLong(1), row.getObject(2, LocalDate.class), message);
                })
                .list();
    }

    private void pause(long millis) {
        try {
            if (work.tryAcquire(millis, TimeUnit.MILLISECONDS)) work.drainPermits();
        } catch (InterruptedException e) {
            running = false;
        }
    }
}

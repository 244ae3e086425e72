package se.bistand.messaging;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.util.concurrent.Future.State.SUCCESS;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.InvalidTopicException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.kafka.KafkaException;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.kafka.support.ProducerListener;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionTemplate;

/// Sends what is unsent, at least once, in the order of the rows. One relay works per service at a time: a round is one
/// transaction with an advisory lock. It selects what is unsent, never "id greater than last seen": ids commit out of
/// order. A record is left out only when it was acknowledged, so first deliveries keep the order of their case.
final class Relay implements TransactionSynchronization {
    private static final Logger log = LoggerFactory.getLogger(Relay.class);
    private static final long SECOND = 1_000_000_000;

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final KafkaTemplate<String, byte[]> kafka;
    private final Thread thread = Thread.ofPlatform().name("outbox-relay").unstarted(this::run);
    private volatile boolean running = true;

    Relay(JdbcClient jdbc, TransactionTemplate transaction, KafkaTemplate<String, byte[]> kafka) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.kafka = kafka;
        kafka.setProducerListener(new ProducerListener<>() {}); // the default logs what failed, and with it the case
    }

    @PostConstruct
    void start() {
        thread.start();
    }

    @PreDestroy
    void stop() throws InterruptedException {
        running = false;
        afterCommit();
        thread.join(10_000);
    }

    /// Wakes the relay when a transaction with events has committed.
    @Override
    public void afterCommit() {
        LockSupport.unpark(thread);
    }

    private void run() {
        var housekeeping = jdbc.sql("select outbox_housekeeping()");
        for (var round = 0; running; round++) {
            try {
                if (round % 5_000 == 0) housekeeping.query().listOfRows();
                var wait = transaction.execute(s -> relay());
                if (wait == 0) Failpoint.hit("AFTER_MARK");
                LockSupport.parkNanos(wait);
                Thread.sleep(100); // what commits meanwhile goes along
            } catch (Throwable e) { // an Error too: a service without its relay would take events in and send none
                LockSupport.parkNanos(SECOND);
                log.warn("The outbox waits: {}", e.toString());
            }
        }
    }

    /// @return nanoseconds to wait before the next round
    private long relay() {
        var stopped = new HashSet<String>();
        var sends = new LinkedHashMap<Long, CompletableFuture<?>>();
        var alone = jdbc.sql("select pg_try_advisory_xact_lock(hashtext('outbox'))");
        var unsent = jdbc.sql("select * from outbox_next order by id");
        if (alone.query(Boolean.class).single()) unsent.query((ResultSet row) -> send(row, sends, stopped));
        if (sends.isEmpty()) return SECOND / 4;
        Failpoint.hit("AFTER_SEND");
        kafka.flush();
        Failpoint.hit("AFTER_ACK");
        var sent = new LinkedHashMap<>(sends);
        sent.values().removeIf(send -> send.state() != SUCCESS);
        var mark = "update outbox set sent_at = now() where sent_at is null and id = any(?)";
        if (jdbc.sql(mark).param(sent.keySet().toArray(Long[]::new)).update() == sends.size()) return 0;
        sends.forEach(this::failed);
        return SECOND;
    }

    /// After a send that fails at once, the rest of its topic is not tried in this round, so that the order stays.
    private void send(ResultSet row, Map<Long, CompletableFuture<?>> sends, Set<String> stopped) throws SQLException {
        var message = new ProducerRecord<>(row.getString("topic"), row.getString("key"), row.getBytes("payload"));
        message.headers().add("traceparent", row.getString("traceparent").getBytes(US_ASCII));
        if (stopped.contains(message.topic())) return;
        Failpoint.hit("BEFORE_SEND");
        try {
            sends.put(row.getLong("id"), kafka.send(message));
        } catch (KafkaException e) {
            stopped.add(message.topic());
            sends.put(row.getLong("id"), CompletableFuture.failedFuture(e));
        }
    }

    /// Refused for its own sake: it must not hold up other cases; its own case waits for a person. Everything else is
    /// the world being down: the row stays unsent.
    private void failed(long id, CompletableFuture<?> send) {
        if (!send.isCompletedExceptionally()) return;
        var cause = NestedExceptionUtils.getMostSpecificCause(send.exceptionNow());
        log.warn("The outbox waits: {}", cause.toString());
        var refuse = jdbc.sql("update outbox set refused = ? where id = ?").params(cause.toString(), id);
        if (cause instanceof RecordTooLargeException || cause instanceof InvalidTopicException) refuse.update();
    }
}

package se.bistand.payout.file;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.bistand.event.v1.PaymentSent;
import se.bistand.messaging.Events;
import se.bistand.messaging.Outbox;
import se.bistand.payout.domain.PaymentId;

/// Notes that the bank has a file: its payments become sent, and each says so, in one transaction.
@Component
class MarkSent {
    private static final String TOPIC = "ekb.payment-sent.v1";
    private static final int PAGE = 5_000;

    private record Sent(PaymentSent event, LocalDate executionDate) {}

    private final PaymentFiles files;
    private final JdbcClient jdbc;
    private final Outbox outbox;
    private final Clock clock;

    MarkSent(PaymentFiles files, JdbcClient jdbc, Outbox outbox, Clock clock) {
        this.files = files;
        this.jdbc = jdbc;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Transactional
    void mark(PaymentFile file) {
        // The bank may answer while this is written: one of both at a time, as each locks the payments in its own
        // order.
        jdbc.sql("select pg_advisory_xact_lock(hashtext('payout.bank-answers'))")
                .query((row, n) -> n)
                .list();
        var now = clock.instant();
        if (!files.sent(file.fileId(), now)) {
            return;
        }
        jdbc.sql("update payment set state = 'SENT', sent_at = :now, changed_at = :now where file_id = :file")
                .param("now", Timestamp.from(now))
                .param("file", file.fileId())
                .update();
        @Nullable Sent last = null;
        do {
            var page = page(file, last, now);
            outbox.addAll(page.stream().map(Sent::event).toList());
            last = page.size() < PAGE ? null : page.getLast();
        } while (last != null);
    }

    private List<Sent> page(PaymentFile file, @Nullable Sent after, Instant now) {
        return jdbc.sql("""
            select payment_id, municipality, case_id, application_id, decision_id, amount_ore, execution_date from payment
            where file_id = :file and (execution_date, payment_id) > (:day::date, :payment::uuid)
            order by execution_date, payment_id limit :page
            """)
                .param(
                        "day",
                        after == null ? "-infinity" : after.executionDate().toString())
                .param("payment", after == null ? new UUID(0, 0) : after.event().getPaymentId())
                .param("file", file.fileId())
                .param("page", PAGE)
                .query((row, n) -> {
                    var payment = row.getObject("payment_id", UUID.class);
                    var event = PaymentSent.newBuilder()
                            .setEventId(Events.id(TOPIC, payment))
                            .setOccurredAt(now)
                            .setMunicipality(row.getString("municipality"))
                            .setCaseId(row.getObject("case_id", UUID.class))
                            .setApplicationId(row.getObject("application_id", UUID.class))
                            .setPaymentId(payment)
                            .setDecisionId(row.getObject("decision_id", UUID.class))
                            .setAmountOre(row.getLong("amount_ore"))
                            .setMessageId(file.messageId())
                            .setEndToEndId(PaymentId.endToEndId(payment))
                            .build();
                    return new Sent(event, row.getObject("execution_date", LocalDate.class));
                })
                .list();
    }
}

package se.bistand.payout.file;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
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
        var now = clock.instant();
        if (!files.sent(file.fileId(), now)) {
            return;
        }
        List<PaymentSent> events;
        do {
            events = page(file, now);
            if (!events.isEmpty()) {
                outbox.addAll(events);
            }
        } while (events.size() == PAGE);
    }

    private List<PaymentSent> page(PaymentFile file, Instant now) {
        return jdbc.sql("""
            update payment set state = 'SENT', sent_at = :now, changed_at = :now
            where payment_id in (
                select payment_id from payment where file_id = :file and state = 'IN_FILE'
                order by payment_id limit :page)
            returning payment_id, municipality, case_id, application_id, decision_id, amount_ore
            """)
                .param("file", file.fileId())
                .param("page", PAGE)
                .param("now", Timestamp.from(now))
                .query((row, n) -> {
                    var payment = row.getObject("payment_id", UUID.class);
                    return PaymentSent.newBuilder()
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
                })
                .list();
    }
}

package se.bistand.payout.questions;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.bistand.payout.domain.LedgerEntry;
import se.bistand.payout.domain.PaymentState;
import se.bistand.payout.domain.Question;

/// Payments that wait for a person's answer.
@Repository
class HeldPayments {
    record Held(
            UUID paymentId,
            UUID decisionId,
            String municipality,
            UUID caseId,
            UUID applicationId,
            long amountOre,
            Question question) {}

    record InState(UUID paymentId, UUID caseId, PaymentState state) {}

    private final JdbcClient jdbc;

    HeldPayments(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Held> lock(UUID paymentId, String municipality) {
        return jdbc.sql("""
            select payment_id, decision_id, municipality, case_id, application_id, amount_ore, question from payment
            where payment_id = ? and municipality = ? and state = 'HELD' for update
            """)
                .params(paymentId, municipality)
                .query((row, n) -> new Held(
                        row.getObject(1, UUID.class),
                        row.getObject(2, UUID.class),
                        row.getString(3),
                        row.getObject(4, UUID.class),
                        row.getObject(5, UUID.class),
                        row.getLong(6),
                        Question.valueOf(row.getString(7))))
                .optional();
    }

    Optional<InState> lockInAnyState(UUID paymentId, String municipality) {
        return jdbc.sql("""
            select payment_id, case_id, state from payment where payment_id = ? and municipality = ? for update
            """)
                .params(paymentId, municipality)
                .query((row, n) -> new InState(
                        row.getObject(1, UUID.class),
                        row.getObject(2, UUID.class),
                        PaymentState.valueOf(row.getString(3))))
                .optional();
    }

    void stop(UUID paymentId, String by, String note, Instant now) {
        jdbc.sql("update payment set state = 'HELD', question = ?, changed_at = ? where payment_id = ?")
                .params(Question.STOPPED_BY_FINANCE.name(), Timestamp.from(now), paymentId)
                .update();
        answered(paymentId, Question.STOPPED_BY_FINANCE, "STOPPED", by, note, now);
    }

    void release(Held held, LocalDate executionDate, Instant now) {
        jdbc.sql("""
            update payment set state = 'SCHEDULED', question = null, execution_date = ?, changed_at = ?
            where payment_id = ?
            """)
                .params(executionDate, Timestamp.from(now), held.paymentId())
                .update();
    }

    void cancel(Held held, Instant now) {
        var entry = LedgerEntry.of(held.paymentId(), held.amountOre(), PaymentState.HELD, PaymentState.CANCELLED)
                .orElseThrow();
        jdbc.sql("update payment set state = 'CANCELLED', question = null, changed_at = ? where payment_id = ?")
                .params(Timestamp.from(now), held.paymentId())
                .update();
        jdbc.sql("""
            insert into ledger_entry (payment_id, kind, municipality, debit_account, credit_account, amount_ore, booked_at)
            values (?, ?, ?, ?, ?, ?, ?)
            """)
                .params(
                        held.paymentId(),
                        entry.kind().name(),
                        held.municipality(),
                        entry.debit().name(),
                        entry.credit().name(),
                        entry.amountOre(),
                        Timestamp.from(now))
                .update();
    }

    void answered(Held held, AnswerQuestion.Answer answer, String by, String note, Instant now) {
        answered(held.paymentId(), held.question(), answer.name(), by, note, now);
    }

    private void answered(UUID paymentId, Question question, String answer, String by, String note, Instant now) {
        jdbc.sql("""
            insert into held_answer (payment_id, question, answer, answered_by, note, answered_at)
            values (?, ?, ?, ?, ?, ?)
            """)
                .params(paymentId, question.name(), answer, by, note, Timestamp.from(now))
                .update();
    }
}

package se.bistand.payout.scheduling;

import java.nio.ByteBuffer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.bistand.payout.domain.Grant;
import se.bistand.payout.domain.LedgerEntry;
import se.bistand.payout.domain.Payment;
import se.bistand.payout.domain.PaymentState;
import se.bistand.payout.domain.Question;

/// Accounts entered in place of wrong ones, and the payments that follow.
@Repository
class Corrections {
    /// A payment whose account may be wrong.
    ///
    /// @param question why it is held, empty unless it is
    /// @param replaced whether it has a successor already
    /// @param doubted whether an open difference with the bank is about a payment of its decision
    record Wrong(
            UUID paymentId,
            Grant grant,
            PaymentState state,
            Optional<Question> question,
            boolean replaced,
            boolean doubted) {}

    /// An account that waits for another person.
    record Entered(UUID correctionId, ByteBuffer sealedAccount, String enteredBy) {}

    private final JdbcClient jdbc;

    Corrections(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// The row is not locked: refused and returned is for ever, and a held one is locked when it changes.
    Optional<Wrong> find(UUID paymentId, String municipality) {
        return jdbc.sql("""
            select p.*, exists (select from payment s where s.replaces = p.payment_id) as replaced,
                exists (select from difference d join payment o on o.payment_id = d.payment_id
                    where o.decision_id = p.decision_id and d.resolved_at is null) as doubted
            from payment p where p.payment_id = ? and p.municipality = ?
            """)
                .params(paymentId, municipality)
                .query((row, n) -> new Wrong(
                        paymentId,
                        grant(row),
                        PaymentState.valueOf(row.getString("state")),
                        Optional.ofNullable(row.getString("question")).map(Question::valueOf),
                        row.getBoolean("replaced"),
                        row.getBoolean("doubted")))
                .optional();
    }

    private static Grant grant(ResultSet row) throws SQLException {
        return new Grant(
                row.getObject("decision_id", UUID.class),
                row.getString("municipality"),
                row.getObject("case_id", UUID.class),
                row.getObject("application_id", UUID.class),
                List.of((String[]) row.getArray("applicant_refs").getArray()),
                YearMonth.parse(row.getString("month")),
                row.getLong("amount_ore"),
                row.getString("decided_by"));
    }

    /// @return false when an account waits already
    boolean enter(UUID correctionId, UUID paymentId, byte[] sealedAccount, String by, Instant now) {
        return jdbc.sql("""
            insert into account_correction (correction_id, payment_id, sealed_account, entered_by, entered_at)
            values (?, ?, ?, ?, ?) on conflict (payment_id) where answer is null do nothing
            """)
                        .params(correctionId, paymentId, sealedAccount, by, Timestamp.from(now))
                        .update()
                == 1;
    }

    /// The account that waits, locked: two people who answer at once answer one after the other.
    Optional<Entered> lockEntered(UUID paymentId) {
        return jdbc.sql("""
            select correction_id, sealed_account, entered_by from account_correction
            where payment_id = ? and answer is null for update
            """)
                .param(paymentId)
                .query((row, n) ->
                        new Entered(row.getObject(1, UUID.class), ByteBuffer.wrap(row.getBytes(2)), row.getString(3)))
                .optional();
    }

    void answer(Entered entered, String answer, String by, Instant now) {
        jdbc.sql("""
            update account_correction set answer = ?, answered_by = ?, answered_at = ? where correction_id = ?
            """)
                .params(answer, by, Timestamp.from(now), entered.correctionId())
                .update();
    }

    /// A payment that has not left yet goes on with the new account.
    ///
    /// @return false when it is no longer held for its account
    @SuppressWarnings("ByteBufferBackingArray") // Read here, as a whole array.
    boolean release(Wrong wrong, ByteBuffer sealedAccount, LocalDate executionDate, Instant now) {
        return jdbc.sql("""
            update payment set state = 'SCHEDULED', question = null, sealed_account = ?, execution_date = ?,
                changed_at = ?
            where payment_id = ? and state = 'HELD' and question = ?
            """)
                        .params(
                                sealedAccount.array(),
                                executionDate,
                                Timestamp.from(now),
                                wrong.paymentId(),
                                wrong.question().orElseThrow().name())
                        .update()
                == 1;
    }

    /// Adds the successor. The database refuses a second one, and any while the decision has a live payment.
    @SuppressWarnings("ByteBufferBackingArray") // Read here, as a whole array.
    void add(Payment successor, UUID replaced, ByteBuffer sealedAccount, Instant now) {
        jdbc.sql("""
            insert into payment (payment_id, decision_id, municipality, case_id, application_id, applicant_refs, month,
                amount_ore, decided_by, execution_date, state, question, duplicate_of, sealed_payee_name, sealed_account,
                scheduled_at, changed_at, replaces)
            select :payment::uuid, decision_id, municipality, case_id, application_id, applicant_refs, month,
                amount_ore, decided_by, :day::date, :state, :question::text, :duplicate::uuid, sealed_payee_name, :account,
                :now, :now, payment_id
            from payment where payment_id = :replaced
            """)
                .param("payment", successor.paymentId())
                .param("day", successor.executionDate())
                .param("state", successor.state().name())
                .param("question", successor.question().map(Enum::name).orElse(null))
                .param("duplicate", successor.duplicateOf().orElse(null))
                .param("account", sealedAccount.array())
                .param("now", Timestamp.from(now))
                .param("replaced", replaced)
                .update();
        book(
                LedgerEntry.replaced(replaced, successor.grant().amountOre()),
                successor.grant().municipality(),
                now);
    }

    private void book(LedgerEntry entry, String municipality, Instant now) {
        jdbc.sql("""
            insert into ledger_entry (payment_id, kind, municipality, debit_account, credit_account, amount_ore, booked_at)
            values (?, ?, ?, ?, ?, ?, ?)
            """)
                .params(
                        entry.paymentId(),
                        entry.kind().name(),
                        municipality,
                        entry.debit().name(),
                        entry.credit().name(),
                        entry.amountOre(),
                        Timestamp.from(now))
                .update();
    }
}

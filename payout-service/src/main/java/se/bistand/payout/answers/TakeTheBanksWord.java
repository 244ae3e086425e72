package se.bistand.payout.answers;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.bistand.messaging.Outbox;
import se.bistand.payout.domain.BankDays;
import se.bistand.payout.domain.Judgement;
import se.bistand.payout.domain.PaymentState;
import se.bistand.web.ProtectedIdentity;
import se.bistand.web.Refusal;
import se.bistand.web.Viewer;

/// A person in finance has asked the bank about a payment that it has and says nothing of, and writes down the
/// answer with its evidence: the payment is settled by hand, or refused and can be made anew.
///
/// Only of payments that should have been booked, or that the bank refused, alone or with their group or file,
/// after that was handed over again. What the bank states in a file afterwards is judged as ever: a booking of a
/// payment that is settled or refused already is a difference, and a person looks again.
@Component
class TakeTheBanksWord {
    enum Told {
        PAID,
        NOT_PAID
    }

    /// @param paidOn the day the bank says it paid; none when it did not
    /// @param evidence what the bank said and where it stands, such as the number of its answer
    record Word(Told told, @Nullable LocalDate paidOn, String evidence) {}

    /// ISO 20022: a reason in words, which `evidence` is.
    private static final String NARRATIVE = "NARR";

    private static final int LONGEST_EVIDENCE = 1_000;

    private final PaidPayments payments;
    private final Outbox outbox;
    private final ProtectedIdentity protectedIdentity;
    private final JdbcClient jdbc;
    private final Clock clock;

    TakeTheBanksWord(
            PaidPayments payments, Outbox outbox, ProtectedIdentity protectedIdentity, JdbcClient jdbc, Clock clock) {
        this.payments = payments;
        this.outbox = outbox;
        this.protectedIdentity = protectedIdentity;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Transactional
    void take(UUID paymentId, Viewer viewer, Word word) {
        viewer.require("finance");
        examine(word);
        var payment = Optional.ofNullable(payments.lock(List.of(paymentId)).get(paymentId))
                .orElseThrow(Refusal::notFound);
        viewer.requireMunicipality(payment.municipality());
        protectedIdentity.require(viewer, payment.caseId());
        if (!payment.state().mayBecome(to(word)) || !isMissed(paymentId)) {
            throw Refusal.conflict(
                    "NOT_MISSED",
                    "Banken har svarat om utbetalningen, eller har tid kvar att göra det.",
                    "The bank has answered about the payment, or still has time to do so.");
        }
        var now = clock.instant();
        var change = new Paid.Change(
                payment,
                to(word),
                word.told() == Told.NOT_PAID ? Optional.of(NARRATIVE) : Optional.empty(),
                Optional.ofNullable(word.paidOn()));
        payments.save(List.of(change), now);
        outbox.addAll(AnswerEvents.of(List.of(change), now));
        note(paymentId, viewer, word, now);
    }

    private void examine(Word word) {
        if (word.evidence().isBlank() || word.evidence().length() > LONGEST_EVIDENCE) {
            throw Refusal.of(422, "EVIDENCE_MISSING", "Skriv vad banken har svarat.", "Write what the bank said.");
        }
        var day = word.paidOn();
        if (word.told() == Told.PAID ? day == null || day.isAfter(LocalDate.now(clock)) : day != null) {
            throw Refusal.of(
                    422,
                    "DAY_OF_PAYMENT",
                    "Skriv vilken dag banken betalade, och bara om den har betalat.",
                    "Write which day the bank paid, and only if it has paid.");
        }
    }

    private static PaymentState to(Word word) {
        return word.told() == Told.PAID ? PaymentState.SETTLED : PaymentState.REJECTED;
    }

    private boolean isMissed(UUID paymentId) {
        return jdbc.sql("""
            select exists (select from payment p join payment_file f using (file_id)
                where p.payment_id = ? and p.state in ('SENT', 'ACCEPTED') and (p.execution_date < ? or exists (
                    select from difference d where d.kind = ? and (d.payment_id = p.payment_id
                        or d.reference in (f.msg_id, f.msg_id || to_char(p.execution_date, '-YYYYMMDD'))))))
            """)
                .params(
                        paymentId,
                        BankDays.before(LocalDate.now(clock)),
                        Judgement.Difference.REFUSED_AFTER_SENT_AGAIN.name())
                .query(Boolean.class)
                .single();
    }

    private void note(UUID paymentId, Viewer viewer, Word word, Instant now) {
        jdbc.sql("""
            insert into told_by_bank (payment_id, told, paid_on, evidence, noted_by, noted_at)
            values (:payment, :told, :day::date, :evidence, :by, :now)
            """)
                .param("payment", paymentId)
                .param("told", word.told().name())
                .param("day", word.paidOn())
                .param("evidence", word.evidence().strip())
                .param("by", viewer.id())
                .param("now", Timestamp.from(now))
                .update();
    }
}

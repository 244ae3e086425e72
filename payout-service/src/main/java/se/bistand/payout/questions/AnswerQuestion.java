package se.bistand.payout.questions;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.bistand.event.v1.PaymentFailed;
import se.bistand.event.v1.PaymentFailureCause;
import se.bistand.event.v1.PaymentScheduled;
import se.bistand.messaging.Events;
import se.bistand.messaging.Outbox;
import se.bistand.payout.domain.BankDays;
import se.bistand.payout.domain.Question;
import se.bistand.web.ProtectedIdentity;
import se.bistand.web.Refusal;
import se.bistand.web.Viewer;

/// A person in finance says what is to happen to a held payment.
///
/// Released, it goes into the next file, where its account is looked at again. Cancelled, it is never paid and no
/// longer in the way of a new decision; the household is told. Who said so and why is kept.
@Component
class AnswerQuestion {
    enum Answer {
        RELEASED,
        CANCELLED
    }

    private static final String SCHEDULED = "ekb.payment-scheduled.v1";
    private static final String FAILED = "ekb.payment-failed.v1";

    /// ISO 20022: at the request of the customer, who towards the bank is the municipality.
    private static final String BY_THE_MUNICIPALITY = "CUST";

    private final HeldPayments payments;
    private final Outbox outbox;
    private final ProtectedIdentity protectedIdentity;
    private final Clock clock;
    private final int leadBankDays;

    AnswerQuestion(
            HeldPayments payments,
            Outbox outbox,
            ProtectedIdentity protectedIdentity,
            Clock clock,
            @Value("${bistand.payout.scheduling.lead-bank-days}") int leadBankDays) {
        this.payments = payments;
        this.outbox = outbox;
        this.protectedIdentity = protectedIdentity;
        this.clock = clock;
        this.leadBankDays = leadBankDays;
    }

    @Transactional
    void answer(UUID paymentId, Viewer viewer, Answer answer, String note) {
        viewer.require("finance");
        var why = Note.of(note);
        var municipality = Objects.requireNonNullElse(viewer.municipality(), "");
        var held = payments.lock(paymentId, municipality).orElseThrow(Refusal::notFound);
        protectedIdentity.require(viewer, held.caseId());
        var now = clock.instant();
        payments.answered(held, answer, viewer.id(), why, now);
        switch (answer) {
            case RELEASED -> {
                var executionDate = BankDays.executionDate(LocalDate.now(clock), leadBankDays);
                payments.release(held, executionDate, now);
                if (!isAnnounced(held.question())) {
                    outbox.addAll(List.of(scheduled(held, executionDate)));
                }
            }
            case CANCELLED -> {
                payments.cancel(held, now);
                outbox.addAll(List.of(cancelled(held, now)));
            }
        }
    }

    /// Held before it was ever scheduled, a payment has not been announced; held afterwards, it has.
    private static boolean isAnnounced(Question question) {
        return switch (question) {
            case SECOND_DECISION_ON_APPLICATION, SECOND_GRANT_FOR_MONTH, SECOND_GRANT_FOR_ADULT -> false;
            case EARLIER_PAYMENT_IN_DOUBT,
                    STOPPED_BY_FINANCE,
                    ACCOUNT_MISSING,
                    CLEARING_UNKNOWN,
                    CLEARING_WRONG,
                    ACCOUNT_LENGTH,
                    ACCOUNT_CHECK_DIGIT,
                    PAYEE_NAME_MISSING,
                    SEAL_BROKEN -> true;
        };
    }

    private PaymentScheduled scheduled(HeldPayments.Held held, LocalDate executionDate) {
        return PaymentScheduled.newBuilder()
                .setEventId(Events.id(SCHEDULED, held.paymentId()))
                .setOccurredAt(clock.instant())
                .setMunicipality(held.municipality())
                .setCaseId(held.caseId())
                .setApplicationId(held.applicationId())
                .setPaymentId(held.paymentId())
                .setDecisionId(held.decisionId())
                .setAmountOre(held.amountOre())
                .setExecutionDate(executionDate)
                .build();
    }

    /// The household has been told of its grant: that the money does not come it must be told as well.
    private static PaymentFailed cancelled(HeldPayments.Held held, Instant now) {
        return PaymentFailed.newBuilder()
                .setEventId(Events.id(FAILED, held.paymentId(), Answer.CANCELLED))
                .setOccurredAt(now)
                .setMunicipality(held.municipality())
                .setCaseId(held.caseId())
                .setApplicationId(held.applicationId())
                .setPaymentId(held.paymentId())
                .setDecisionId(held.decisionId())
                .setAmountOre(held.amountOre())
                .setReason(BY_THE_MUNICIPALITY)
                .setCause(PaymentFailureCause.CANCELLED)
                .build();
    }
}

package se.bistand.payout.questions;

import java.time.Clock;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.bistand.payout.domain.PaymentState;
import se.bistand.web.ProtectedIdentity;
import se.bistand.web.Refusal;
import se.bistand.web.Viewer;

/// A person in finance stops a payment that waits for the next bank file. It is held from then on, until it is released
/// or cancelled as any other held payment.
///
/// The row is locked as the file job locks it: either the stop comes first, and no file takes the payment, or the file
/// does, and the person is told that it is too late.
@Component
class StopPayment {
    private final HeldPayments payments;
    private final ProtectedIdentity protectedIdentity;
    private final Clock clock;

    StopPayment(HeldPayments payments, ProtectedIdentity protectedIdentity, Clock clock) {
        this.payments = payments;
        this.protectedIdentity = protectedIdentity;
        this.clock = clock;
    }

    @Transactional
    void stop(UUID paymentId, Viewer viewer, String note) {
        viewer.require("finance");
        var why = Note.of(note);
        var municipality = Objects.requireNonNullElse(viewer.municipality(), "");
        var payment = payments.lockInAnyState(paymentId, municipality).orElseThrow(Refusal::notFound);
        protectedIdentity.require(viewer, payment.caseId());
        if (payment.state() != PaymentState.SCHEDULED) {
            throw Refusal.conflict(
                    "NOT_WAITING",
                    "Utbetalningen väntar inte längre på en bankfil och kan inte stoppas.",
                    "The payment no longer waits for a bank file and cannot be stopped.");
        }
        payments.stop(paymentId, viewer.id(), why, clock.instant());
    }
}

package se.bistand.payout.answers;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import se.bistand.payout.domain.PaymentState;

/// A payment the bank may speak of.
///
/// @param sentAgain `MsgId` of its file, when the bank may have that more than once
record Paid(
        UUID paymentId,
        UUID decisionId,
        String municipality,
        UUID caseId,
        UUID applicationId,
        long amountOre,
        PaymentState state,
        LocalDate executionDate,
        Optional<String> sentAgain) {
    /// What the bank's statement did to it.
    record Change(Paid before, PaymentState to, Optional<String> reason, Optional<LocalDate> settledOn) {}

    Paid in(PaymentState next) {
        return new Paid(
                paymentId, decisionId, municipality, caseId, applicationId, amountOre, next, executionDate, sentAgain);
    }
}

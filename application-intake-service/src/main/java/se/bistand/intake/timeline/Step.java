package se.bistand.intake.timeline;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Something that has happened to an application.
///
/// @param eventId what told it
/// @param outcome GRANT, PARTIAL, REJECTION, DISMISSAL where it is a decision; REFUSED, RETURNED, CANCELLED where money
/// did not come
/// @param amountOre öre granted or paid
/// @param day when the money is to be, or was, in the account
record Step(
        UUID applicationId,
        UUID eventId,
        Stage stage,
        Instant at,
        @Nullable UUID decisionId,
        @Nullable String outcome,
        @Nullable Long amountOre,
        @Nullable LocalDate day) {

    /// In the order of the chain, which sorts what happened in the same instant.
    enum Stage {
        SUBMITTED,
        CALCULATED,
        DECIDED,
        PAYMENT_SCHEDULED,
        PAYMENT_SENT,
        PAID,
        PAYMENT_FAILED,
        NOTIFIED
    }
}

package se.bistand.intake.timeline;

import org.apache.avro.specific.SpecificRecord;
import se.bistand.event.v1.ApplicantNotified;
import se.bistand.event.v1.DecisionMade;
import se.bistand.event.v1.NormCalculated;
import se.bistand.event.v1.PaymentFailed;
import se.bistand.event.v1.PaymentScheduled;
import se.bistand.event.v1.PaymentSent;
import se.bistand.event.v1.PaymentSettled;
import se.bistand.intake.timeline.Step.Stage;

/// From the events of the other services to what they mean for the household.
final class Steps {
    private Steps() {}

    /// @throws IllegalArgumentException for an event that is not listened to: its record is parked
    static Step of(SpecificRecord event) {
        return switch (event) {
            case NormCalculated e -> of(e);
            case DecisionMade e -> of(e);
            case PaymentScheduled e -> of(e);
            case PaymentSent e -> of(e);
            case PaymentSettled e -> of(e);
            case PaymentFailed e -> of(e);
            case ApplicantNotified e -> of(e);
            default -> throw new IllegalArgumentException(event.getClass().getName());
        };
    }

    private static Step of(NormCalculated e) {
        return new Step(
                e.getApplicationId(), e.getEventId(), Stage.CALCULATED, e.getOccurredAt(), null, null, null, null);
    }

    private static Step of(DecisionMade e) {
        return new Step(
                e.getApplicationId(),
                e.getEventId(),
                Stage.DECIDED,
                e.getOccurredAt(),
                e.getDecisionId(),
                e.getOutcome().name(),
                e.getAmountOre(),
                null);
    }

    private static Step of(PaymentScheduled e) {
        return new Step(
                e.getApplicationId(),
                e.getEventId(),
                Stage.PAYMENT_SCHEDULED,
                e.getOccurredAt(),
                e.getDecisionId(),
                null,
                e.getAmountOre(),
                e.getExecutionDate());
    }

    private static Step of(PaymentSent e) {
        return new Step(
                e.getApplicationId(),
                e.getEventId(),
                Stage.PAYMENT_SENT,
                e.getOccurredAt(),
                e.getDecisionId(),
                null,
                e.getAmountOre(),
                null);
    }

    private static Step of(PaymentSettled e) {
        return new Step(
                e.getApplicationId(),
                e.getEventId(),
                Stage.PAID,
                e.getOccurredAt(),
                e.getDecisionId(),
                null,
                e.getAmountOre(),
                e.getSettledOn());
    }

    private static Step of(PaymentFailed e) {
        return new Step(
                e.getApplicationId(),
                e.getEventId(),
                Stage.PAYMENT_FAILED,
                e.getOccurredAt(),
                e.getDecisionId(),
                e.getCause().name(),
                e.getAmountOre(),
                null);
    }

    private static Step of(ApplicantNotified e) {
        return new Step(
                e.getApplicationId(), e.getEventId(), Stage.NOTIFIED, e.getOccurredAt(), null, null, null, null);
    }
}

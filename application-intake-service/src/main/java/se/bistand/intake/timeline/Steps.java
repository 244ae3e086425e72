package se.bistand.intake.timeline;

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

    static Step of(NormCalculated e) {
        return new Step(
                e.getApplicationId(), e.getEventId(), Stage.CALCULATED, e.getOccurredAt(), null, null, null, null);
    }

    static Step of(DecisionMade e) {
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

    static Step of(PaymentScheduled e) {
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

    static Step of(PaymentSent e) {
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

    static Step of(PaymentSettled e) {
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

    static Step of(PaymentFailed e) {
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

    static Step of(ApplicantNotified e) {
        return new Step(
                e.getApplicationId(), e.getEventId(), Stage.NOTIFIED, e.getOccurredAt(), null, null, null, null);
    }
}

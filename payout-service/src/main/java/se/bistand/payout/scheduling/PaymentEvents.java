package se.bistand.payout.scheduling;

import java.time.Instant;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import se.bistand.event.v1.DecisionMade;
import se.bistand.event.v1.PaymentScheduled;
import se.bistand.messaging.Events;
import se.bistand.payout.domain.Grant;
import se.bistand.payout.domain.Payment;

/// Between events and payments.
final class PaymentEvents {
    private static final String TOPIC = "ekb.payment-scheduled.v1";

    private PaymentEvents() {}

    /// The decisions that grant money. One that nobody made, of an outcome not known here, or with an amount its
    /// outcome cannot have, is refused and so parked: a guess would pay or withhold money.
    static List<SchedulePayments.Decided> grants(List<DecisionMade> events) {
        var grants = new ArrayList<SchedulePayments.Decided>(events.size());
        for (var event : events) {
            if (event.getDecidedBy().isBlank()) {
                throw new IllegalStateException("decision " + event.getDecisionId() + " was made by nobody");
            }
            var grantsMoney = switch (event.getOutcome()) {
                case GRANT, PARTIAL -> true;
                case REJECTION, DISMISSAL -> false;
                case UNKNOWN ->
                    throw new IllegalStateException(
                            "decision " + event.getDecisionId() + " has an outcome unknown here");
            };
            if (event.getAmountOre() < 0 || (!grantsMoney && event.getAmountOre() != 0)) {
                throw new IllegalStateException(
                        "decision " + event.getDecisionId() + " has an amount that its outcome cannot have");
            }
            if (grantsMoney && event.getAmountOre() > 0) {
                grants.add(new SchedulePayments.Decided(grant(event), event));
            }
        }
        return grants;
    }

    static List<PaymentScheduled> scheduled(List<Payment> payments, Instant now) {
        return payments.stream()
                .filter(SchedulePayments::isScheduled)
                .map(payment -> scheduled(payment, now))
                .toList();
    }

    private static PaymentScheduled scheduled(Payment payment, Instant now) {
        return PaymentScheduled.newBuilder()
                .setEventId(Events.id(TOPIC, payment.paymentId()))
                .setOccurredAt(now)
                .setMunicipality(payment.grant().municipality())
                .setCaseId(payment.grant().caseId())
                .setApplicationId(payment.grant().applicationId())
                .setPaymentId(payment.paymentId())
                .setDecisionId(payment.grant().decisionId())
                .setAmountOre(payment.grant().amountOre())
                .setExecutionDate(payment.executionDate())
                .build();
    }

    private static Grant grant(DecisionMade event) {
        try {
            return new Grant(
                    event.getDecisionId(),
                    event.getMunicipality(),
                    event.getCaseId(),
                    event.getApplicationId(),
                    event.getApplicantRefs(),
                    YearMonth.parse(event.getMonth()),
                    event.getAmountOre(),
                    event.getDecidedBy());
        } catch (DateTimeParseException e) {
            throw new IllegalStateException("decision " + event.getDecisionId() + " has no month", e);
        }
    }
}

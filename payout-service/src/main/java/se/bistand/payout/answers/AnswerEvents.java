package se.bistand.payout.answers;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.apache.avro.specific.SpecificRecord;
import se.bistand.event.v1.PaymentFailed;
import se.bistand.event.v1.PaymentFailureCause;
import se.bistand.event.v1.PaymentSettled;
import se.bistand.messaging.Events;
import se.bistand.payout.answers.Paid.Change;

/// What the bank's answers mean to the other services.
final class AnswerEvents {
    private static final String SETTLED = "ekb.payment-settled.v1";
    private static final String FAILED = "ekb.payment-failed.v1";

    private AnswerEvents() {}

    static List<SpecificRecord> of(List<Change> changes, Instant now) {
        return changes.stream()
                .flatMap(change -> switch (change.to()) {
                    case SETTLED -> Stream.<SpecificRecord>of(settled(change, now));
                    case REJECTED -> Stream.<SpecificRecord>of(failed(change, PaymentFailureCause.REFUSED, now));
                    case RETURNED -> Stream.<SpecificRecord>of(failed(change, PaymentFailureCause.RETURNED, now));
                    case HELD, SCHEDULED, IN_FILE, SENT, ACCEPTED, CANCELLED -> Stream.<SpecificRecord>empty();
                })
                .toList();
    }

    private static PaymentSettled settled(Change change, Instant now) {
        var payment = change.before();
        return PaymentSettled.newBuilder()
                .setEventId(Events.id(SETTLED, payment.paymentId()))
                .setOccurredAt(now)
                .setMunicipality(payment.municipality())
                .setCaseId(payment.caseId())
                .setApplicationId(payment.applicationId())
                .setPaymentId(payment.paymentId())
                .setDecisionId(payment.decisionId())
                .setAmountOre(payment.amountOre())
                .setSettledOn(change.settledOn().orElseGet(() -> LocalDate.ofInstant(now, ZoneOffset.UTC)))
                .build();
    }

    private static PaymentFailed failed(Change change, PaymentFailureCause cause, Instant now) {
        var payment = change.before();
        return PaymentFailed.newBuilder()
                .setEventId(Events.id(FAILED, payment.paymentId(), change.to()))
                .setOccurredAt(now)
                .setMunicipality(payment.municipality())
                .setCaseId(payment.caseId())
                .setApplicationId(payment.applicationId())
                .setPaymentId(payment.paymentId())
                .setDecisionId(payment.decisionId())
                .setAmountOre(payment.amountOre())
                .setReason(change.reason().filter(r -> !r.isEmpty()).orElse("NARR"))
                .setCause(cause)
                .build();
    }
}

package se.bistand.payout.scheduling;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.bistand.event.v1.DecisionMade;
import se.bistand.messaging.Inbox;
import se.bistand.messaging.Outbox;
import se.bistand.payout.domain.BankDays;
import se.bistand.payout.domain.Grant;
import se.bistand.payout.domain.HouseholdMonth;
import se.bistand.payout.domain.Payment;
import se.bistand.payout.domain.PaymentId;
import se.bistand.payout.domain.PaymentState;

/// Makes each granting decision one payment that waits for the next bank file, or for a person.
///
/// What must hold: no payment without a person's decision; one payment per decision however often and under however
/// many event ids it arrives; a second grant for a household and month is held (the rule: [Payment]), also when both
/// are decided at the same time and arrive on different partitions.
@Component("schedulePaymentsUseCase")
class SchedulePayments {
    static final String CONSUMER = "payout.schedule-payments/decision-made";

    /// A decision that grants money, and the event with its sealed values.
    record Decided(Grant grant, DecisionMade event) {}

    private final Inbox inbox;
    private final Payments payments;
    private final Outbox outbox;
    private final SchedulingSettings settings;
    private final Clock clock;

    SchedulePayments(Inbox inbox, Payments payments, Outbox outbox, SchedulingSettings settings, Clock clock) {
        this.inbox = inbox;
        this.payments = payments;
        this.outbox = outbox;
        this.settings = settings;
        this.clock = clock;
    }

    @Transactional
    void onDecisions(List<DecisionMade> polled) {
        var fresh = inbox.unseen(CONSUMER, polled);
        if (fresh.isEmpty()) {
            return;
        }
        var grants = PaymentEvents.grants(fresh);
        var earlier =
                payments.lockAndFindLive(grants.stream().map(Decided::grant).toList(), Optional.empty());
        var executionDate = BankDays.executionDate(LocalDate.now(clock), settings.leadBankDays());
        var scheduled = payments.add(schedule(grants, earlier, executionDate), grants, clock.instant());
        payments.seen(fresh);
        payments.whose(fresh);
        var events = PaymentEvents.scheduled(scheduled, clock.instant());
        if (!events.isEmpty()) {
            outbox.addAll(events);
        }
    }

    private static List<Payment> schedule(
            List<Decided> grants, Map<HouseholdMonth, Payment.Earlier> earlier, LocalDate executionDate) {
        var live = new HashMap<>(earlier);
        var payments = new ArrayList<Payment>(grants.size());
        for (var decided : grants) {
            var grant = decided.grant();
            var own = PaymentId.of(grant.decisionId());
            var before = grant.householdMonths().stream()
                    .flatMap(month -> Stream.ofNullable(live.get(month)))
                    // The same decision under another event id is no second grant: the database drops it by its key.
                    .filter(e -> !e.paymentId().equals(own))
                    .findFirst();
            var payment = Payment.of(grant, executionDate, before);
            grant.householdMonths().forEach(month -> live.putIfAbsent(month, payment.asEarlier()));
            payments.add(payment);
        }
        return payments;
    }

    static boolean isScheduled(Payment payment) {
        return payment.state() == PaymentState.SCHEDULED;
    }
}

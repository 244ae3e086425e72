package se.bistand.notification.decision;

import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.bistand.event.v1.DecisionMade;
import se.bistand.messaging.Inbox;

/// Keeps each decision for those who may read it, and notes that its household is to be told. Nothing is sent here.
@Component
class KeepDecision {
    static final String CONSUMER = "notification.keep-decision/decision-made";

    private final Inbox inbox;
    private final Decisions decisions;
    private final Clock clock;

    KeepDecision(Inbox inbox, Decisions decisions, Clock clock) {
        this.inbox = inbox;
        this.decisions = decisions;
        this.clock = clock;
    }

    @Transactional
    void onDecisionMade(List<DecisionMade> polled) {
        var fresh = inbox.unseen(CONSUMER, polled);
        if (fresh.isEmpty()) {
            return;
        }
        decisions.keep(fresh);
        decisions.callForMail(fresh, clock.instant());
    }
}

package se.bistand.intake.timeline;

import java.util.List;
import org.apache.avro.specific.SpecificRecord;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.bistand.messaging.Inbox;

/// Tells the household what has happened. One batch is one transaction; the order of the topics does not matter, since
/// steps are shown by when they happened.
@Component
class AppendTimeline {
    static final String CONSUMER = "application-intake.append-timeline";

    private final Inbox inbox;
    private final Timelines timelines;

    AppendTimeline(Inbox inbox, Timelines timelines) {
        this.inbox = inbox;
        this.timelines = timelines;
    }

    /// Appends what is new of a poll.
    @Transactional
    public void on(List<SpecificRecord> polled) {
        var fresh = inbox.unseen(CONSUMER, polled);
        if (!fresh.isEmpty()) {
            timelines.append(fresh.stream().map(Steps::of).toList());
        }
    }
}

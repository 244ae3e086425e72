package se.bistand.intake.timeline;

import java.util.List;
import java.util.function.Function;
import org.apache.avro.specific.SpecificRecord;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.bistand.messaging.Inbox;

/// Tells the household what has happened. One batch is one transaction; the order of the topics does not matter, since
/// steps are shown by when they happened.
@Component
class AppendTimeline {
    private final Inbox inbox;
    private final Timelines timelines;

    AppendTimeline(Inbox inbox, Timelines timelines) {
        this.inbox = inbox;
        this.timelines = timelines;
    }

    /// Appends what is new of a poll.
    @Transactional
    public <E extends SpecificRecord> void on(String consumer, List<E> polled, Function<E, Step> step) {
        var fresh = inbox.unseen(consumer, polled);
        if (!fresh.isEmpty()) {
            timelines.append(fresh.stream().map(step).toList());
        }
    }
}

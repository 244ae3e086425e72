package se.bistand.notification.decision;

import java.util.List;
import se.bistand.event.v1.DecisionMade;
import se.bistand.notification.domain.Line;

/// From the event to our own words.
final class DecisionEvents {
    private DecisionEvents() {}

    static List<Line> lines(DecisionMade event) {
        return event.getLines().stream()
                .map(line -> new Line(
                        line.getRuleId(),
                        line.getLaw(),
                        line.getSubject(),
                        line.getAppliedOre(),
                        line.getApprovedOre()))
                .toList();
    }
}

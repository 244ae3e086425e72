package se.bistand.decision.domain.norm;

import java.util.List;
import se.bistand.decision.domain.Established;
import se.bistand.decision.domain.Month;

/// An application the household was ordered to complete, and did not in time, may be dismissed without being examined.
final class ApplicationComplete {
    private ApplicationComplete() {}

    static Finding of(Established.NotCompleted order, Month month) {
        return Rule.APPLICATION_COMPLETE.notFulfilled(
                month,
                "application",
                List.of(
                        Fact.of(Fact.Name.ORDERED_ON, "application", order.orderedOn(), order.by()),
                        Fact.of(Fact.Name.DUE, "application", order.due(), order.by())));
    }
}

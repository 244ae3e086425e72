package se.bistand.decision.domain.norm;

import java.util.List;
import se.bistand.decision.domain.Month;

/// Need minus means: a deficit above zero, otherwise a surplus.
final class Difference {
    private Difference() {}

    static Finding of(Finding need, Finding means, Month month) {
        var parts = List.of(need, means);
        if (need.outcome() instanceof Outcome.Amount(var needed)
                && means.outcome() instanceof Outcome.Amount(var had)) {
            return Rule.DIFFERENCE.amount(month, "result", needed.minus(had), parts);
        }
        return Rule.DIFFERENCE.unclear(month, "result", Need.questions(parts), parts);
    }
}

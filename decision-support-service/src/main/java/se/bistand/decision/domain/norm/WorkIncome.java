package se.bistand.decision.domain.norm;

import java.util.List;
import se.bistand.decision.domain.Money;
import se.bistand.decision.domain.Source;

/// Pay for work that counts, of which jobbstimulans may leave out a part.
/// @param line the subject of the line that counts it
record WorkIncome(int personNo, String line, Money amount, Source source) {
    /// Adds the amount of a line; one without an amount adds nothing.
    static void add(List<WorkIncome> work, int personNo, Finding line, Source source) {
        if (line.outcome() instanceof Outcome.Amount(var amount)) {
            work.add(new WorkIncome(personNo, line.subject(), amount.negated(), source));
        }
    }
}

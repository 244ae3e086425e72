package se.bistand.decision.domain.norm;

import java.util.List;
import se.bistand.decision.domain.Money;
import se.bistand.decision.domain.Month;

/// The need: norm and approved costs together. Unclear as soon as one of its lines is.
final class Need {
    private Need() {}

    static Finding of(List<Finding> lines, Month month) {
        var questions =
                lines.stream().flatMap(line -> line.questions().stream()).toList();
        return questions.isEmpty()
                ? Rule.NEED.amount(month, "need", sum(lines), lines)
                : Rule.NEED.unclear(month, "need", questions, lines);
    }

    /// The sum of the lines that have an amount.
    static Money sum(List<Finding> lines) {
        var sum = Money.ZERO;
        for (var line : lines) {
            if (line.outcome() instanceof Outcome.Amount(var amount)) {
                sum = sum.plus(amount);
            }
        }
        return sum;
    }
}

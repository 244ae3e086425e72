package se.bistand.decision.domain.norm;

import java.util.ArrayList;
import java.util.List;
import se.bistand.decision.domain.Money;
import se.bistand.decision.domain.Month;

/// The need: norm and approved costs together. Unclear as soon as one of its lines is.
final class Need {
    private Need() {}

    static Finding of(List<Finding> lines, Month month) {
        var questions = questions(lines);
        return questions.isEmpty()
                ? Rule.NEED.amount(month, "need", sum(lines), lines)
                : Rule.NEED.unclear(month, "need", questions, lines);
    }

    /// The questions of the lines, in their order.
    static List<Question> questions(List<Finding> lines) {
        var questions = new ArrayList<Question>(0);
        for (var line : lines) {
            questions.addAll(line.questions());
        }
        return questions;
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

package se.bistand.decision.domain.norm;

import java.util.List;
import se.bistand.decision.domain.Month;

/// The means: incomes that count and assets to use, as a positive sum of negative lines. Unclear as soon as one
/// of its lines is, a register that could not answer included.
final class Means {
    private Means() {}

    static Finding of(List<Finding> lines, Month month) {
        var questions = Need.questions(lines);
        return questions.isEmpty()
                ? Rule.MEANS.amount(month, "means", Need.sum(lines).negated(), lines)
                : Rule.MEANS.unclear(month, "means", questions, lines);
    }
}

package se.bistand.decision.domain.norm;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.bistand.decision.domain.Established;
import se.bistand.decision.domain.Money;
import se.bistand.decision.domain.Month;
import se.bistand.decision.domain.Register;
import se.bistand.decision.domain.Source;

/// What a named caseworker has found to count of an income that was unclear, or of a register that could not answer. It
/// stands instead of the lines about it. When those are no longer unclear, or another amount is shown than the
/// caseworker saw, the two contradict each other and a person answers. What came early counts by the day it came, in
/// the comparison period, where the lines compare with that.
final class IncomeAssessed {
    private IncomeAssessed() {}

    /// @param lines the lines of the sheet about the same
    /// @param all every line that can show a payment
    static Finding of(Established.IncomeAssessed assessed, List<Finding> lines, List<Finding> all, Month month) {
        var subject = assessed.line();
        if (contradicts(assessed, lines, all, month)) {
            return Rule.INCOME_ASSESSED.unclear(
                    month, subject, List.of(Question.about(Question.Code.INCOME_ASSESSED, subject)), said(assessed));
        }
        var basis = new ArrayList<Basis>();
        for (var line : lines) {
            basis.addAll(line.restsOn());
        }
        basis.addAll(said(assessed));
        if (assessed.counted().isPositive()) {
            return Rule.INCOME_ASSESSED.amount(
                    month, subject, assessed.counted().negated(), basis);
        }
        return Established.IncomeAssessed.isOfRegister(subject)
                ? Rule.INCOME_ASSESSED.fulfilled(month, subject, basis)
                : Rule.INCOME_ASSESSED.notFulfilled(month, subject, basis);
    }

    /// What was assessed is not what is there: the lines about it stand as they are, beside the question.
    static boolean contradicts(
            Established.IncomeAssessed assessed, List<Finding> lines, List<Finding> all, Month month) {
        var unclear = false;
        var first = month.controlPeriod().firstDay();
        for (var line : lines) {
            unclear |= line.isUnclear();
            for (var part : line.restsOn()) {
                if (part instanceof Fact<?> fact && fact.name() == Fact.Name.COMPARISON_PERIOD) {
                    first = month.comparisonPeriod().firstDay();
                }
            }
        }
        var paid = assessed.paid();
        var inTime = !paid.from().isBefore(first)
                && paid.to() != null
                && !paid.endsBeforeItBegins()
                && !paid.to().isAfter(month.controlPeriod().lastDay());
        return !unclear
                || !shown(assessed.line(), all).equals(assessed.seen())
                || assessed.counted().isNegative()
                || !inTime;
    }

    /// What the lines show of what is assessed, all payments together, and beside what the household states what the
    /// register said then: it may come to know more of the same income.
    static Money shown(String assessed, List<Finding> all) {
        var shown = Money.ZERO;
        for (var line : all) {
            for (var part : line.restsOn()) {
                if (part instanceof Fact<?>(var name, var about, Money amount, var source)
                        && (name == Fact.Name.INCOME_AMOUNT || name == Fact.Name.SAME_IN_REGISTER)
                        && Established.IncomeAssessed.shows(assessed, line.subject(), register(source))) {
                    shown = shown.plus(amount);
                }
            }
        }
        return shown;
    }

    private static @Nullable Register register(Source source) {
        return source instanceof Source.FromRegister(var register, var readAt) ? register : null;
    }

    private static List<Basis> said(Established.IncomeAssessed assessed) {
        var subject = assessed.line();
        var by = assessed.by();
        return List.of(
                Fact.of(Fact.Name.COUNTED_AMOUNT, subject, assessed.counted(), by),
                Fact.of(Fact.Name.PAID_DURING, subject, assessed.paid(), by),
                Fact.of(Fact.Name.WORK, subject, assessed.isWork(), by),
                Fact.of(Fact.Name.EVIDENCE, subject, assessed.evidence().swedish(), by));
    }
}

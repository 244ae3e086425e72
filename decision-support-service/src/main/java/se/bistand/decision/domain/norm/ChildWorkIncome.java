package se.bistand.decision.domain.norm;

import java.util.ArrayList;
import java.util.List;
import se.bistand.decision.domain.Money;
import se.bistand.decision.domain.Month;
import se.bistand.decision.domain.StatedIncome;

/// What a child or school youth earns by work counts only above one price base amount in the calendar year. Without
/// knowing what was earned earlier in the year, or the year's amount, nobody can tell.
final class ChildWorkIncome {
    private ChildWorkIncome() {}

    /// @param facts what the income is, and that it came in the control period
    static Finding of(StatedIncome income, Month month, NormParameters parameters, List<? extends Basis> facts) {
        var subject = income.subject();
        var basis = new ArrayList<Basis>(facts);
        var earlier = income.earnedEarlierThisYear();
        if (earlier == null || earlier.isNegative()) {
            basis.add(Fact.missing(Fact.Name.EARNED_EARLIER, subject, income.source()));
            return unclear(month, subject, basis);
        }
        basis.add(Fact.of(Fact.Name.EARNED_EARLIER, subject, earlier, income.source()));
        var limit = parameters.priceBaseAmount(income.receivedOn().getYear());
        if (limit == null) {
            return unclear(month, subject, basis);
        }
        basis.add(limit);
        var before = above(earlier, limit.value());
        var after = above(earlier.plus(income.amount()), limit.value());
        var counted = after.minus(before);
        return counted.isPositive()
                ? Rule.CHILD_WORK_INCOME.amount(month, subject, counted.negated(), basis)
                : Rule.CHILD_WORK_INCOME.notFulfilled(month, subject, basis);
    }

    private static Money above(Money earned, Money limit) {
        var more = earned.minus(limit);
        return more.isPositive() ? more : Money.ZERO;
    }

    private static Finding unclear(Month month, String subject, List<Basis> basis) {
        return Rule.CHILD_WORK_INCOME.unclear(
                month, subject, List.of(Question.about(Question.Code.CHILD_WORK_INCOME, subject)), basis);
    }
}

package se.bistand.decision.domain.norm;

import java.util.List;
import se.bistand.decision.domain.Household;
import se.bistand.decision.domain.Month;

/// From 2027 the norm rests on a reference value, and its cost items change. Until the table of that year is filled in
/// there is no norm: the table of another year is never used instead.
final class ReformedNorm {
    private ReformedNorm() {}

    /// True when the parameters are of the reformed norm.
    static boolean isFilledIn(NormParameters parameters) {
        return !parameters.single().from().isBefore(RuleSet.FROM_2027.from());
    }

    static Finding missing(Household household, Month month) {
        return Rule.REFORMED_NORM.unclear(
                RuleSet.FROM_2027.lawMonth(month),
                "norm",
                List.of(Question.of(Question.Code.REFORM_NORM_UNKNOWN)),
                List.of(Fact.of(Fact.Name.HOUSEHOLD_SIZE, "household", household.size(), household.source())));
    }
}

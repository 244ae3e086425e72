package se.bistand.decision.domain.norm;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.bistand.decision.domain.Household;
import se.bistand.decision.domain.Month;

/// From 2027 the aid of larger households is limited from the fourth child on. By how much, and of which
/// amounts, is not known, so such a household is refused until it is.
final class LargerHousehold {
    private static final int FIRST_LIMITED_CHILD = 4;

    private LargerHousehold() {}

    /// Null for a household that the limit does not reach.
    static @Nullable Finding of(Household household, Month month) {
        var children = household.others().size();
        return children < FIRST_LIMITED_CHILD
                ? null
                : Rule.LARGER_HOUSEHOLD.unclear(
                        RuleSet.FROM_2027.lawMonth(month),
                        "household",
                        List.of(Question.of(Question.Code.REFORM_LARGER_HOUSEHOLD_UNKNOWN)),
                        List.of(Fact.of(Fact.Name.CHILDREN, "household", children, household.source())));
    }
}

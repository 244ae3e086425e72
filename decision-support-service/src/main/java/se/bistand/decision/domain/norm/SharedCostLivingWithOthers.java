package se.bistand.decision.domain.norm;

import java.util.List;
import se.bistand.decision.domain.Household;
import se.bistand.decision.domain.Month;

/// A household that lives with others has its share of the dwelling's shared cost. For an adult alone the
/// ordinance says how: the cost for all who live there, divided by their number. For a larger household the
/// municipality says how.
final class SharedCostLivingWithOthers {
    private SharedCostLivingWithOthers() {}

    static Finding of(Household household, Month month, NormParameters parameters, List<Basis> basis) {
        var subject = SharedHouseholdCost.SUBJECT;
        var dwelling = household.peopleInDwelling();
        if (household.size() > 1) {
            var share = parameters.householdShare();
            if (share == null) {
                return Rule.SHARED_COST_LIVING_WITH_OTHERS.unclear(
                        month, subject, List.of(Question.of(Question.Code.LIVING_WITH_OTHERS)), basis);
            }
            basis.add(share);
        }
        var whole = SharedHouseholdCost.forSize(dwelling, parameters, basis);
        return Rule.SHARED_COST_LIVING_WITH_OTHERS.amount(
                month, subject, whole.share(household.size(), dwelling), basis);
    }
}

package se.bistand.decision.domain.norm;

import java.util.List;
import se.bistand.decision.domain.ApplicationFacts;
import se.bistand.decision.domain.Cost;

/// A household that owns its dwelling has its interest, fees and running costs counted together, up to the ceiling for
/// its size. What it pays off on the loan is no kind of cost.
final class OwnedHousingCost {
    private OwnedHousingCost() {}

    /// @param costs all housing costs
    static Finding of(List<Cost> costs, ApplicationFacts facts, NormParameters parameters) {
        var household = facts.household();
        var applied = new AppliedCosts(Rule.OWNED_HOUSING_COST, costs, facts)
                .with(Fact.of(Fact.Name.HOUSEHOLD_SIZE, "household", household.size(), household.source()));
        for (var cost : costs) {
            if (cost.kind() == Cost.Kind.INSTITUTION_FEE) {
                return applied.asks(Question.Code.COST_FITS_HOUSING);
            }
        }
        return applied.within(parameters.rentCeiling(household.size()));
    }
}

package se.bistand.decision.domain.norm;

import java.util.List;
import se.bistand.decision.domain.ApplicationFacts;
import se.bistand.decision.domain.Cost;

/// What a lodger pays for a room counts up to the municipality's guideline for lodgers, or, where it has none,
/// up to the ceiling for the size of the household.
final class LodgerCharge {
    private LodgerCharge() {}

    /// @param costs of one kind
    static Finding of(List<Cost> costs, ApplicationFacts facts, NormParameters parameters) {
        var household = facts.household();
        var applied = new AppliedCosts(Rule.LODGER_CHARGE, costs, facts)
                .with(Fact.of(
                        Fact.Name.HOUSING_FORM, "household", household.housing().swedish(), household.source()));
        if (costs.getFirst().kind() != Cost.Kind.RENT) {
            return applied.asks(Question.Code.COST_FITS_HOUSING);
        }
        var lodger = parameters.lodgerCeiling();
        return applied.within(lodger == null ? parameters.rentCeiling(household.size()) : lodger);
    }
}

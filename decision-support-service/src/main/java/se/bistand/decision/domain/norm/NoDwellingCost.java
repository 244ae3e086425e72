package se.bistand.decision.domain.norm;

import java.util.List;
import se.bistand.decision.domain.ApplicationFacts;
import se.bistand.decision.domain.Cost;

/// A household without a dwelling, or whose form of housing nobody knows, and that applies for a housing cost:
/// only what a caseworker has assessed counts.
final class NoDwellingCost {
    private NoDwellingCost() {}

    /// @param costs of one kind
    static Finding of(List<Cost> costs, ApplicationFacts facts) {
        var household = facts.household();
        return new AppliedCosts(Rule.NO_DWELLING_COST, costs, facts)
                .with(Fact.of(
                        Fact.Name.HOUSING_FORM, "household", household.housing().swedish(), household.source()))
                .asks(Question.Code.COST_FITS_HOUSING);
    }
}

package se.bistand.decision.domain.norm;

import java.util.List;
import se.bistand.decision.domain.ApplicationFacts;
import se.bistand.decision.domain.Cost;

/// Reasonable costs outside the national norm that the act names: approved as applied, up to the municipality's
/// guideline where it has one.
final class ReasonableCost {
    private ReasonableCost() {}

    /// @param costs of one kind
    static Finding of(List<Cost> costs, ApplicationFacts facts, NormParameters parameters) {
        var size = facts.household().size();
        return new AppliedCosts(Rule.REASONABLE_COST, costs, facts)
                .within(parameters.guideline(costs.getFirst().kind(), size));
    }
}

package se.bistand.decision.domain.norm;

import java.util.List;
import se.bistand.decision.domain.ApplicationFacts;
import se.bistand.decision.domain.Cost;

/// Other living costs (levnadskostnader i övrigt) the household needs for a reasonable level, such as medicine and
/// care:
/// approved as applied, up to the municipality's guideline where it has one. A kind nobody knows is a question until a
/// caseworker has assessed it, never an amount.
final class OtherLivingCost {
    private OtherLivingCost() {}

    /// @param costs of one kind
    static Finding of(List<Cost> costs, ApplicationFacts facts, NormParameters parameters) {
        var kind = costs.getFirst().kind();
        var applied = new AppliedCosts(Rule.OTHER_LIVING_COST, costs, facts);
        return kind == Cost.Kind.OTHER || kind == Cost.Kind.UNKNOWN
                ? applied.asks(Question.Code.COST_KIND)
                : applied.within(parameters.guideline(kind, facts.household().size()));
    }
}

package se.bistand.decision.domain.norm;

import java.util.List;
import se.bistand.decision.domain.ApplicationFacts;
import se.bistand.decision.domain.Cost;

/// The fee of an institution counts as applied. What of the norm the fee already covers is for a person, who is asked
/// about the shared costs.
final class InstitutionFee {
    private InstitutionFee() {}

    /// @param costs of one kind
    static Finding of(List<Cost> costs, ApplicationFacts facts) {
        var household = facts.household();
        var applied = new AppliedCosts(Rule.INSTITUTION_FEE, costs, facts)
                .with(Fact.of(
                        Fact.Name.HOUSING_FORM, "household", household.housing().swedish(), household.source()));
        return costs.getFirst().kind() == Cost.Kind.INSTITUTION_FEE
                ? applied.within(null)
                : applied.asks(Question.Code.COST_FITS_HOUSING);
    }
}

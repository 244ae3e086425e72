package se.bistand.decision.domain.norm;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.bistand.decision.domain.ApplicationFacts;
import se.bistand.decision.domain.Cost;

/// The rent of a rented or sublet dwelling counts up to what the municipality holds reasonable for the size of the
/// household. Where the sublet needs a consent that does not exist, nothing is approved.
final class RentWithinCeiling {
    private RentWithinCeiling() {}

    /// @param costs of one kind
    /// @param consent what was found about the consent to a sublet; null where the rules do not ask for it
    static Finding of(List<Cost> costs, ApplicationFacts facts, NormParameters parameters, @Nullable Finding consent) {
        var household = facts.household();
        var applied = new AppliedCosts(Rule.RENT_WITHIN_CEILING, costs, facts)
                .with(Fact.of(Fact.Name.HOUSEHOLD_SIZE, "household", household.size(), household.source()));
        if (consent != null) {
            applied.with(consent);
            if (!(consent.outcome() instanceof Outcome.Fulfilled)) {
                return applied.refused(consent);
            }
        }
        return costs.getFirst().kind() == Cost.Kind.RENT
                ? applied.within(parameters.rentCeiling(household.size()))
                : applied.asks(Question.Code.COST_FITS_HOUSING);
    }
}

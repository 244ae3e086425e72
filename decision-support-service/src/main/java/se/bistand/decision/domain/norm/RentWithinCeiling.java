package se.bistand.decision.domain.norm;

import java.util.ArrayList;
import java.util.List;
import se.bistand.decision.domain.Cost;
import se.bistand.decision.domain.Household;
import se.bistand.decision.domain.Money;
import se.bistand.decision.domain.Month;

/// Housing cost counts up to what the municipality holds reasonable for the size of the household. Several rents are
/// measured together, so that a rent in two parts has one ceiling.
final class RentWithinCeiling {
    private RentWithinCeiling() {}

    static Finding of(List<Cost> rents, Household household, Month month, NormParameters parameters) {
        var subject = rents.getFirst().subject();
        var basis = new ArrayList<Basis>();
        var applied = Money.ZERO;
        var negative = false;
        for (var rent : rents) {
            basis.add(Fact.of(Fact.Name.APPLIED_AMOUNT, subject, rent.applied(), rent.source()));
            applied = applied.plus(rent.applied());
            negative |= rent.applied().isNegative();
        }
        if (negative) {
            var question = Question.about(Question.Code.COST_AMOUNT, subject);
            return Rule.RENT_WITHIN_CEILING.unclear(month, subject, List.of(question), basis);
        }
        basis.add(Fact.of(Fact.Name.HOUSEHOLD_SIZE, "household", household.size(), household.source()));
        var ceiling = parameters.rentCeiling(household.size());
        basis.add(ceiling);
        return Rule.RENT_WITHIN_CEILING.amount(month, subject, applied.min(ceiling.value()), basis);
    }
}

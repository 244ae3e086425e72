package se.bistand.decision.domain.norm;

import java.util.ArrayList;
import java.util.List;
import se.bistand.decision.domain.Household;
import se.bistand.decision.domain.HousingForm;
import se.bistand.decision.domain.Money;
import se.bistand.decision.domain.Month;

/// Shared household costs by the size of the household; beyond seven the ordinance adds an amount for each person.
/// A household without a dwelling of its own kind (institution, none, unknown), or whose number of people in the
/// dwelling contradicts the household, goes to a person.
final class SharedHouseholdCost {
    static final String SUBJECT = "household";

    private SharedHouseholdCost() {}

    static Finding of(Household household, Month month, NormParameters parameters) {
        var form = Fact.of(Fact.Name.HOUSING_FORM, SUBJECT, household.housing().swedish(), household.source());
        var size = Fact.of(Fact.Name.HOUSEHOLD_SIZE, SUBJECT, household.size(), household.source());
        var dwelling = Fact.of(Fact.Name.PEOPLE_IN_DWELLING, SUBJECT, household.peopleInDwelling(), household.source());
        var question = switch (household.housing()) {
            case INSTITUTION, NONE, UNKNOWN -> Question.Code.HOUSING_FORM;
            case RENTAL, SUBLET, OWNED, LODGER -> contradicts(household) ? Question.Code.DWELLING_SIZE : null;
        };
        if (question != null) {
            return Rule.SHARED_HOUSEHOLD_COST.unclear(
                    month, SUBJECT, List.of(Question.of(question)), List.of(form, size, dwelling));
        }
        var basis = new ArrayList<Basis>(List.of(form, size, dwelling));
        if (household.peopleInDwelling() > household.size()) {
            return SharedCostLivingWithOthers.of(household, month, parameters, basis);
        }
        var amount = forSize(household.size(), parameters, basis);
        return Rule.SHARED_HOUSEHOLD_COST.amount(month, SUBJECT, amount, basis);
    }

    /// The row for a size, and what it rests on added to the basis.
    static Money forSize(int size, NormParameters parameters, List<Basis> basis) {
        var row = parameters.shared(size);
        basis.add(row);
        if (size <= NormParameters.LARGEST_SHARED_ROW) {
            return row.value();
        }
        var extra = parameters.sharedExtra();
        basis.add(extra);
        return row.value().plus(extra.value().times(size - NormParameters.LARGEST_SHARED_ROW));
    }

    /// Fewer in the dwelling than in the household, or a lodger with nobody to lodge with.
    private static boolean contradicts(Household household) {
        return household.peopleInDwelling() < household.size()
                || (household.housing() == HousingForm.LODGER && household.peopleInDwelling() == household.size());
    }
}

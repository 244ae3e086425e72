package se.bistand.decision.domain.norm;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
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

    static Finding of(Household household, List<Presence> presences, Month month, NormParameters parameters) {
        var basis = new ArrayList<Basis>(8);
        basis.add(Fact.of(Fact.Name.HOUSING_FORM, SUBJECT, household.housing().swedish(), household.source()));
        basis.add(Fact.of(Fact.Name.HOUSEHOLD_SIZE, SUBJECT, household.size(), household.source()));
        basis.add(Fact.of(Fact.Name.PEOPLE_IN_DWELLING, SUBJECT, household.peopleInDwelling(), household.source()));
        var wholeMonth = 0;
        for (var presence : presences) {
            wholeMonth += presence.isWholeMonth() ? 1 : 0;
        }
        var question = question(household, wholeMonth);
        if (question != null) {
            return Rule.SHARED_HOUSEHOLD_COST.unclear(month, SUBJECT, List.of(Question.of(question)), basis);
        }
        var withOthers = household.peopleInDwelling() > household.size();
        if (wholeMonth < household.size()) {
            return withOthers
                    ? Rule.SHARED_HOUSEHOLD_COST.unclear(
                            month, SUBJECT, List.of(Question.of(Question.Code.CHANGES_LIVING_WITH_OTHERS)), basis)
                    : SharedCostOfChangingHousehold.of(presences, wholeMonth, month, basis, parameters);
        }
        if (withOthers) {
            return SharedCostLivingWithOthers.of(household, month, parameters, basis);
        }
        var amount = forSize(household.size(), parameters, basis);
        return Rule.SHARED_HOUSEHOLD_COST.amount(month, SUBJECT, amount, basis);
    }

    /// The row for a size, and what it rests on added to the basis.
    static Money forSize(int size, NormParameters parameters, List<Basis> basis) {
        var row = parameters.shared(size);
        if (!basis.contains(row)) {
            basis.add(row);
        }
        if (size <= NormParameters.LARGEST_SHARED_ROW) {
            return row.value();
        }
        var extra = parameters.sharedExtra();
        if (!basis.contains(extra)) {
            basis.add(extra);
        }
        return row.value().plus(extra.value().times(size - NormParameters.LARGEST_SHARED_ROW));
    }

    private static Question.@Nullable Code question(Household household, int wholeMonth) {
        return switch (household.housing()) {
            case INSTITUTION, NONE, UNKNOWN -> Question.Code.HOUSING_FORM;
            case RENTAL, SUBLET, OWNED, LODGER ->
                contradicts(household, wholeMonth) ? Question.Code.DWELLING_SIZE : null;
        };
    }

    /// Fewer in the dwelling than in the household the whole month, or a lodger with nobody to lodge with.
    private static boolean contradicts(Household household, int wholeMonth) {
        return household.peopleInDwelling() < Math.max(1, wholeMonth)
                || (household.housing() == HousingForm.LODGER && household.peopleInDwelling() <= household.size());
    }
}

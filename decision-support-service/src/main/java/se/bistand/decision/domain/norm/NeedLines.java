package se.bistand.decision.domain.norm;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.bistand.decision.domain.ApplicationFacts;
import se.bistand.decision.domain.Cost;
import se.bistand.decision.domain.Established;
import se.bistand.decision.domain.HousingForm;

/// The need side of the calculation sheet: the norm, deviations from it, housing, other costs.
final class NeedLines {
    private static final Comparator<Cost> ORDER = Comparator.comparing(Cost::kind)
            .thenComparing(Cost::applied)
            .thenComparing(cost -> cost.source().swedish());
    private static final Comparator<Established.NormDeviation> DEVIATIONS = Comparator.comparingInt(
                    Established.NormDeviation::personNo)
            .thenComparing(Established.NormDeviation::amount)
            .thenComparing(Established.NormDeviation::reason)
            .thenComparing(deviation -> deviation.by().id());

    private final ApplicationFacts facts;
    private final NormParameters parameters;
    private final boolean reformed;
    private final List<Finding> lines = new ArrayList<>();

    private NeedLines(ApplicationFacts facts, NormParameters parameters, RuleSet ruleSet) {
        this.facts = facts;
        this.parameters = parameters;
        this.reformed = ruleSet == RuleSet.FROM_2027;
    }

    static List<Finding> of(ApplicationFacts facts, NormParameters parameters, RuleSet ruleSet) {
        var need = new NeedLines(facts, parameters, ruleSet);
        need.norm();
        need.deviations();
        need.costs();
        return need.lines;
    }

    private void norm() {
        var household = facts.household();
        var month = facts.month();
        if (reformed) {
            add(LargerHousehold.of(household, month));
        }
        if (reformed && !ReformedNorm.isFilledIn(parameters)) {
            lines.add(ReformedNorm.missing(household, month));
            return;
        }
        var presences = DaysInHousehold.of(household, month);
        lines.add(PersonalCostsAdult.of(household, presences, month, parameters));
        for (var other : household.others()) {
            var presence = presences.get(household.people().indexOf(other));
            lines.add(PersonalCostsChild.of(other, presence, month, household.source(), parameters));
        }
        lines.add(SharedHouseholdCost.of(household, presences, month, parameters));
    }

    private void deviations() {
        if (facts.established().isEmpty()) {
            return;
        }
        var deviations = new ArrayList<Established.NormDeviation>();
        for (var established : facts.established()) {
            if (established instanceof Established.NormDeviation deviation) {
                deviations.add(deviation);
            }
        }
        deviations.sort(DEVIATIONS);
        for (var deviation : deviations) {
            var ceiling = reformed ? NormCeiling.of(deviation, facts.month()) : null;
            lines.add(ceiling == null ? NormDeviation.of(deviation, facts, Need.sum(lines)) : ceiling);
        }
    }

    private void costs() {
        var costs = new ArrayList<>(facts.costs());
        costs.sort(ORDER);
        var owned = facts.household().housing() == HousingForm.OWNED;
        if (owned) {
            ownedHousing(costs);
        }
        for (var from = 0; from < costs.size(); ) {
            var kind = costs.get(from).kind();
            var to = from + 1;
            while (to < costs.size() && costs.get(to).kind() == kind) {
                to++;
            }
            var ofKind = costs.subList(from, to);
            if (!isHousing(kind)) {
                lines.add(other(kind, ofKind));
            } else if (!owned) {
                lines.add(housing(ofKind));
            }
            from = to;
        }
    }

    private void ownedHousing(List<Cost> costs) {
        var housing = new ArrayList<Cost>();
        for (var cost : costs) {
            if (isHousing(cost.kind())) {
                housing.add(cost);
            }
        }
        if (!housing.isEmpty()) {
            lines.add(OwnedHousingCost.of(housing, facts, parameters));
        }
    }

    private Finding housing(List<Cost> costs) {
        return switch (facts.household().housing()) {
            case RENTAL -> RentWithinCeiling.of(costs, facts, parameters, null);
            case SUBLET ->
                RentWithinCeiling.of(
                        costs, facts, parameters, reformed ? SubletConsent.of(facts.household(), facts.month()) : null);
            case LODGER -> LodgerCharge.of(costs, facts, parameters);
            case OWNED -> OwnedHousingCost.of(costs, facts, parameters);
            case INSTITUTION -> InstitutionFee.of(costs, facts);
            case NONE, UNKNOWN -> NoDwellingCost.of(costs, facts);
        };
    }

    private Finding other(Cost.Kind kind, List<Cost> costs) {
        return switch (kind) {
            case ELECTRICITY, HOME_INSURANCE, WORK_TRAVEL, UNION_FEE, UNEMPLOYMENT_FUND_FEE ->
                ReasonableCost.of(costs, facts, parameters);
            case MEDICINE,
                    CARE,
                    DENTAL,
                    GLASSES,
                    MEDICAL_TRAVEL,
                    CHILDCARE_FEE,
                    INTERNET,
                    MOVING,
                    OTHER,
                    UNKNOWN,
                    RENT,
                    HOUSING_INTEREST,
                    HOUSING_FEE,
                    INSTITUTION_FEE -> OtherLivingCost.of(costs, facts, parameters);
        };
    }

    private static boolean isHousing(Cost.Kind kind) {
        return switch (kind) {
            case RENT, HOUSING_INTEREST, HOUSING_FEE, INSTITUTION_FEE -> true;
            case ELECTRICITY,
                    HOME_INSURANCE,
                    WORK_TRAVEL,
                    UNION_FEE,
                    UNEMPLOYMENT_FUND_FEE,
                    MEDICINE,
                    CARE,
                    DENTAL,
                    GLASSES,
                    MEDICAL_TRAVEL,
                    CHILDCARE_FEE,
                    INTERNET,
                    MOVING,
                    OTHER,
                    UNKNOWN -> false;
        };
    }

    private void add(@Nullable Finding line) {
        if (line != null) {
            lines.add(line);
        }
    }
}

package se.bistand.decision.testcalculation;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What somebody asks to have calculated, not yet examined: anything may be missing or wrong. Amounts are öre. Names
/// and personal numbers are not asked for.
/// @param municipality four-digit code
/// @param month yyyy-MM
/// @param people applicant first; incomes refer to a person by the position here
/// @param monthsWithSupport yyyy-MM, the months for which the household has had försörjningsstöd before
record Asked(
        @Nullable String municipality,
        @Nullable String month,
        List<Person> people,
        @Nullable Housing housing,
        List<Cost> costs,
        List<Income> incomes,
        List<Asset> assets,
        List<String> monthsWithSupport) {

    Asked {
        people = List.copyOf(people);
        costs = List.copyOf(costs);
        incomes = List.copyOf(incomes);
        assets = List.copyOf(assets);
        monthsWithSupport = List.copyOf(monthsWithSupport);
    }

    /// @param birthDate yyyy-MM-dd
    /// @param lunchOutsideHome five days a week; must be answered of a child of 0–6
    /// @param school of a young person of 18–20: ATTENDS or DOES_NOT_ATTEND
    /// @param days of the month a child lives or visits here; left out for the whole month
    record Person(
            @Nullable String role,
            @Nullable String birthDate,
            @Nullable Boolean lunchOutsideHome,
            @Nullable String school,
            @Nullable Long days) {}

    record Housing(@Nullable String form, @Nullable Long peopleInDwelling) {}

    record Cost(@Nullable String kind, @Nullable Long amountOre) {}

    /// @param kind a stated income, such as SALARY, or a benefit by register and code, such as FORSAKRINGSKASSAN.BOB
    /// @param earnedEarlierThisYearOre pay of a child only: what the child earned earlier in the calendar year
    record Income(
            @Nullable Long personNo,
            @Nullable String kind,
            @Nullable Long amountOre,
            @Nullable String receivedOn,
            @Nullable Long earnedEarlierThisYearOre) {}

    /// @param kind such as SAVINGS
    /// @param neededForWorkOrHealth of a vehicle
    record Asset(
            @Nullable String kind,
            @Nullable Long valueOre,
            @Nullable Boolean neededForWorkOrHealth) {}

    @Override
    public String toString() {
        return "Asked[" + municipality + " " + month + "]"; // the rest is about a household
    }
}

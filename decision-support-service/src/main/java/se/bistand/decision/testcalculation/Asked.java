package se.bistand.decision.testcalculation;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What somebody asks to have calculated, not yet examined: anything may be missing or wrong. Amounts are öre. Names
/// and personal numbers are not asked for.
/// @param municipality four-digit code
/// @param month yyyy-MM
/// @param people applicant first; incomes refer to a person by the position here
record Asked(
        @Nullable String municipality,
        @Nullable String month,
        List<Person> people,
        @Nullable Housing housing,
        List<Cost> costs,
        List<Income> incomes) {

    Asked {
        people = List.copyOf(people);
        costs = List.copyOf(costs);
        incomes = List.copyOf(incomes);
    }

    /// @param birthDate yyyy-MM-dd
    record Person(
            @Nullable String role,
            @Nullable String birthDate,
            @Nullable Boolean lunchOutsideHome) {}

    record Housing(@Nullable String form, @Nullable Long peopleInDwelling) {}

    record Cost(@Nullable String kind, @Nullable Long amountOre) {}

    /// @param kind a stated income, such as SALARY, or a benefit by register and code, such as FORSAKRINGSKASSAN.BOB
    record Income(
            @Nullable Long personNo,
            @Nullable String kind,
            @Nullable Long amountOre,
            @Nullable String receivedOn) {}

    @Override
    public String toString() {
        return "Asked[" + municipality + " " + month + "]"; // the rest is about a household
    }
}

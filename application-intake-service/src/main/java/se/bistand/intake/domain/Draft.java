package se.bistand.intake.domain;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// An application as it came in, not yet examined: anything may be missing or wrong. Amounts are öre.
///
/// @param municipality four-digit code
/// @param month yyyy-MM
/// @param kind NEW, RENEWAL, SUPPLEMENTARY
/// @param people applicant first; other fields refer to a person by the position here
/// @param language sv or en, of messages
/// @param attested stated on honour (heder och samvete)
public record Draft(
        @Nullable String municipality,
        @Nullable String month,
        @Nullable String kind,
        List<Person> people,
        @Nullable Housing housing,
        List<Cost> costs,
        List<Income> incomes,
        @Nullable String email,
        @Nullable Account account,
        @Nullable String language,
        @Nullable Boolean attested) {

    public Draft {
        people = List.copyOf(people);
        costs = List.copyOf(costs);
        incomes = List.copyOf(incomes);
    }

    public record Person(
            @Nullable String role,
            @Nullable String personalNumber,
            @Nullable String name,
            @Nullable Boolean lunchOutsideHome) {}

    public record Housing(@Nullable String form, @Nullable Long peopleInDwelling) {}

    public record Cost(@Nullable String kind, @Nullable Long amountOre) {}

    public record Income(
            @Nullable Long personNo,
            @Nullable String kind,
            @Nullable Long amountOre,
            @Nullable String receivedOn) {}

    public record Account(
            @Nullable String clearing, @Nullable String number) {}

    @Override
    public String toString() {
        return "Draft[" + month + " " + kind + "]"; // the rest identifies people
    }
}

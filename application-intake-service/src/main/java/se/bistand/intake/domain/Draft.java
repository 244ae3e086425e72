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
        List<Asset> assets,
        @Nullable String email,
        @Nullable Account account,
        @Nullable String language,
        @Nullable Boolean attested) {

    public Draft {
        people = List.copyOf(people);
        costs = List.copyOf(costs);
        incomes = List.copyOf(incomes);
        assets = List.copyOf(assets);
    }

    /// @param lunchOutsideHome whether a child eats lunch outside the home five days a week; must be answered
    /// of a child of 0–6
    public record Person(
            @Nullable String role,
            @Nullable String personalNumber,
            @Nullable String name,
            @Nullable Boolean lunchOutsideHome,
            @Nullable String school,
            @Nullable Residence residence) {}

    /// How much of the month a person belongs to the household.
    ///
    /// @param kind WHOLE_MONTH, ALTERNATING, VISITATION, DATES
    /// @param days of the month, for ALTERNATING and VISITATION
    /// @param periods for DATES
    public record Residence(@Nullable String kind, @Nullable Long days, List<Period> periods) {
        public Residence {
            periods = List.copyOf(periods);
        }
    }

    /// Days yyyy-MM-dd, both included; without an end where none is known.
    public record Period(@Nullable String from, @Nullable String to) {}

    public record Housing(
            @Nullable String form,
            @Nullable Long peopleInDwelling,
            @Nullable Boolean subletConsent) {}

    public record Cost(@Nullable String kind, @Nullable Long amountOre) {}

    public record Income(
            @Nullable Long personNo,
            @Nullable String kind,
            @Nullable Long amountOre,
            @Nullable String receivedOn,
            @Nullable Long earnedEarlierThisYearOre) {}

    public record Asset(
            @Nullable Long personNo,
            @Nullable String kind,
            @Nullable Long valueOre,
            @Nullable Boolean neededForWorkOrHealth) {}

    public record Account(
            @Nullable String clearing, @Nullable String number) {}

    @Override
    public String toString() {
        return "Draft[" + month + " " + kind + "]"; // the rest identifies people
    }
}

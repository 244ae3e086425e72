package se.bistand.registercheck.domain.control;

import java.util.ArrayList;
import java.util.List;
import se.bistand.registercheck.domain.Facts.Registration;

/// The household as applied for against the population register: do the adults live at the same address, in this
/// municipality, is somebody who applies alone married, is everybody alive. Addresses are compared as fingerprints.
final class HouseholdRegistered {
    private static final String SOURCE = "folkbokföringen genom Försäkringskassan";

    private HouseholdRegistered() {}

    static List<Result> of(Household household) {
        var adults = household.adults();
        var results = new ArrayList<Result>();
        for (var adult : adults) {
            var registered = adult.registration();
            if (registered.isEmpty())
                results.add(Result.notPossible(
                        Control.HOUSEHOLD_REGISTERED, adult.no(), "Folkbokföringsuppgifter saknas för personen."));
            else one(household, adult, registered.get(), adults.size(), results);
        }
        if (adults.size() == 2) together(adults, results);
        if (results.isEmpty())
            results.add(Result.passed(Control.HOUSEHOLD_REGISTERED, null, "Hushållet stämmer med folkbokföringen."));
        return results;
    }

    private static void one(
            Household household, Person adult, Registration registered, int adults, List<Result> results) {
        if (registered.diedOn() != null)
            results.add(asked(
                    adult.no(),
                    "PERSON_DEAD",
                    "Personen är avliden enligt folkbokföringen.",
                    new Result.Fact("avliden", registered.diedOn().toString(), SOURCE)));
        var place = registered.municipality();
        if (place != null && !place.equals(household.municipality()))
            results.add(asked(
                    adult.no(),
                    "OTHER_MUNICIPALITY",
                    "Personen är folkbokförd i en annan kommun än den som ansökan gäller.",
                    new Result.Fact("kommunkod", place, SOURCE)));
        if (adults == 1 && married(registered))
            results.add(asked(
                    adult.no(),
                    "MARRIED_APPLIES_ALONE",
                    "Personen är gift eller registrerad partner men ansöker ensam.",
                    new Result.Fact("civilstånd", String.valueOf(registered.civilStatus()), SOURCE)));
    }

    private static boolean married(Registration registered) {
        return registered.married();
    }

    private static void together(List<Person> adults, List<Result> results) {
        var first = adults.getFirst().registration().map(Registration::address);
        var second = adults.getLast().registration().map(Registration::address);
        if (first.isEmpty() || second.isEmpty() || first.get().equals(second.get())) return;
        results.add(asked(
                null,
                "ADDRESSES_DIFFER",
                "De vuxna i hushållet är folkbokförda på olika adresser.",
                new Result.Fact("adresser", "olika", SOURCE)));
    }

    private static Result asked(
            @org.jspecify.annotations.Nullable Integer personNo, String question, String why, Result.Fact fact) {
        return Result.question(Control.HOUSEHOLD_REGISTERED, personNo, null, question, why, List.of(fact));
    }
}

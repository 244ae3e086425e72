package se.bistand.registercheck.domain.control;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.bistand.registercheck.domain.Facts.Registration;

/// The household as applied for against the population register: do the adults live at the same address, and
/// the children with one of them, in this municipality; is somebody who applies alone married; is everybody
/// alive. Addresses are compared as fingerprints. Where the register does not say, nothing is concluded, and of
/// a household under secrecy not even a municipality is told.
final class HouseholdRegistered {
    private static final String SOURCE = "folkbokföringen genom Försäkringskassan";

    private final Household household;
    private final List<Result> results = new ArrayList<>();

    private HouseholdRegistered(Household household) {
        this.household = household;
    }

    static List<Result> of(Household household) {
        if (household.hasProtectedIdentity())
            return List.of(Result.notPossible(
                    Control.HOUSEHOLD_REGISTERED,
                    null,
                    "Någon i hushållet har skyddade personuppgifter. Folkbokföringen jämförs inte."));
        var control = new HouseholdRegistered(household);
        household.people().forEach(control::person);
        if (household.adults().size() == 2) control.together();
        if (control.results.isEmpty())
            control.results.add(
                    Result.passed(Control.HOUSEHOLD_REGISTERED, null, "Hushållet stämmer med folkbokföringen."));
        return control.results;
    }

    private void person(Person person) {
        var registration = person.registration().orElse(null);
        if (registration == null) {
            unknown(person.no(), "Folkbokföringsuppgifter saknas för personen.");
            return;
        }
        if (registration.diedOn() != null)
            ask(
                    person.no(),
                    "PERSON_DEAD",
                    "Personen är avliden enligt folkbokföringen.",
                    new Result.Fact("avliden", registration.diedOn().toString(), SOURCE));
        municipality(person, registration);
        if (person.isChild()) child(person, registration);
        else if (household.adults().size() == 1) marriage(person, registration);
    }

    private void municipality(Person person, Registration registration) {
        var place = registration.municipality();
        if (place == null) unknown(person.no(), "Folkbokföringen säger inte i vilken kommun personen är folkbokförd.");
        else if (!place.equals(household.municipality()))
            ask(
                    person.no(),
                    "OTHER_MUNICIPALITY",
                    "Personen är folkbokförd i en annan kommun än den som ansökan gäller.",
                    new Result.Fact("kommunkod", place, SOURCE));
    }

    private void marriage(Person adult, Registration registration) {
        if (registration.civilStatus() == null)
            unknown(adult.no(), "Folkbokföringen säger inte om personen är gift eller registrerad partner.");
        else if (registration.married())
            ask(
                    adult.no(),
                    "MARRIED_APPLIES_ALONE",
                    "Personen är gift eller registrerad partner men ansöker ensam.",
                    new Result.Fact("civilstånd", registration.inSwedish(), SOURCE));
    }

    private void child(Person child, Registration registration) {
        var address = registration.address();
        var adults =
                household.adults().stream().map(HouseholdRegistered::address).toList();
        if (address != null && adults.contains(Optional.of(address))) return;
        if (address == null || adults.contains(Optional.<String>empty()))
            unknown(child.no(), "Folkbokföringen säger inte om barnet bor med en vuxen i hushållet.");
        else
            ask(
                    child.no(),
                    "CHILD_OTHER_ADDRESS",
                    "Barnet är folkbokfört på en annan adress än de vuxna. Bor det här hela tiden, växelvis eller på"
                            + " umgänge?",
                    new Result.Fact("adresser", "olika", SOURCE));
    }

    private void together() {
        var first = address(household.adults().getFirst());
        var second = address(household.adults().getLast());
        if (first.isEmpty() || second.isEmpty())
            unknown(null, "Folkbokföringen säger inte om de vuxna bor på samma adress.");
        else if (!first.equals(second))
            ask(
                    null,
                    "ADDRESSES_DIFFER",
                    "De vuxna i hushållet är folkbokförda på olika adresser.",
                    new Result.Fact("adresser", "olika", SOURCE));
    }

    private static Optional<String> address(Person person) {
        return person.registration().map(Registration::address);
    }

    private void unknown(@Nullable Integer personNo, String why) {
        results.add(Result.notPossible(Control.HOUSEHOLD_REGISTERED, personNo, why));
    }

    private void ask(@Nullable Integer personNo, String question, String why, Result.Fact fact) {
        results.add(Result.question(Control.HOUSEHOLD_REGISTERED, personNo, null, question, why, List.of(fact)));
    }
}

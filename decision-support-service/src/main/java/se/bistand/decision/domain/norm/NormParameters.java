package se.bistand.decision.domain.norm;

import java.util.Map;
import java.util.Optional;
import se.bistand.decision.domain.Cost;
import se.bistand.decision.domain.Money;
import se.bistand.decision.domain.Register;

/// The parameters in force for one municipality and month, complete. Values by name.
public final class NormParameters {
    /// The size up to which the ordinance has a row for shared household costs.
    public static final int LARGEST_SHARED_ROW = 7;

    /// The largest household with a rent ceiling of its own; larger ones have the same.
    public static final int LARGEST_RENT_ROW = 7;

    private final Map<String, Parameter<?>> values;

    public NormParameters(Map<String, Parameter<?>> values) {
        this.values = Map.copyOf(values);
    }

    /// All values by name, as they stand.
    public Map<String, Parameter<?>> all() {
        return values;
    }

    Parameter<Money> single() {
        return money("riksnorm.adult.single");
    }

    /// For both adults together, as the ordinance has it.
    Parameter<Money> couple() {
        return money("riksnorm.adult.couple");
    }

    Parameter<Money> child(AgeBand band, boolean lunchOutsideHome) {
        var item = lunchOutsideHome && band.hasLunchOutsideHome() ? "child_no_lunch" : "child";
        return money("riksnorm." + item + "." + band.years());
    }

    Parameter<Money> shared(int size) {
        return money("riksnorm.shared." + Math.min(size, LARGEST_SHARED_ROW));
    }

    Parameter<Money> sharedExtra() {
        return money("riksnorm.shared_extra");
    }

    Parameter<Money> rentCeiling(int size) {
        return money("rent.ceiling." + Math.min(size, LARGEST_RENT_ROW));
    }

    Parameter<AgeDay> ageDay() {
        return required("age.day", AgeDay.class);
    }

    /// The year's price base amount (prisbasbelopp).
    Parameter<Money> priceBaseAmount() {
        return money("price-base-amount");
    }

    /// The part of work income that jobbstimulans leaves out.
    Parameter<Percent> jobStimulusShare() {
        return required("job-stimulus.share", Percent.class);
    }

    /// Months in a row with försörjningsstöd before jobbstimulans.
    Parameter<Months> jobStimulusQualifyingMonths() {
        return required("job-stimulus.qualifying-months", Months.class);
    }

    Parameter<Months> jobStimulusMonths() {
        return required("job-stimulus.months", Months.class);
    }

    /// What the municipality holds reasonable for a kind of cost, by the size of the household where it says so; empty
    /// where it has no guideline.
    Optional<Parameter<Money>> guideline(Cost.Kind kind, int size) {
        var name = "cost.guideline." + kind;
        return optional(name + "." + Math.min(size, LARGEST_RENT_ROW), Money.class)
                .or(() -> optional(name, Money.class));
    }

    /// How much a benefit may change from one month to the next before a person is warned.
    Parameter<Percent> incomeChangeWarning() {
        return required("warning.income-change", Percent.class);
    }

    Optional<Parameter<HouseholdShare>> householdShare() {
        return optional("shared.household-share", HouseholdShare.class);
    }

    Optional<Parameter<Treatment>> treatment(Register register, String code) {
        return optional("income." + register + "." + code, Treatment.class);
    }

    private Parameter<Money> money(String name) {
        return required(name, Money.class);
    }

    private <T> Parameter<T> required(String name, Class<T> type) {
        return optional(name, type).orElseThrow(() -> new IllegalStateException("No parameter " + name));
    }

    private <T> Optional<Parameter<T>> optional(String name, Class<T> type) {
        var found = values.get(name);
        if (found == null) {
            return Optional.empty();
        }
        if (!type.isInstance(found.value())) {
            throw new IllegalStateException(name + " is not " + type.getSimpleName());
        }
        @SuppressWarnings("unchecked") // The value is of the type: asked one line above.
        var typed = (Parameter<T>) found;
        return Optional.of(typed);
    }
}

package se.bistand.decision.domain.norm;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.bistand.decision.domain.Cost;
import se.bistand.decision.domain.Money;
import se.bistand.decision.domain.Register;

/// The parameters in force for one municipality and month, complete. Values by name; the names are made once.
public final class NormParameters {
    /// The size up to which the ordinance has a row for shared household costs.
    public static final int LARGEST_SHARED_ROW = 7;

    /// The largest household with a rent ceiling of its own; larger ones have the same.
    public static final int LARGEST_RENT_ROW = 7;

    /// The price base amount of the year before the month applied for.
    public static final String PRICE_BASE_AMOUNT_BEFORE = "price-base-amount.year-before";

    private static final String[] SHARED = numbered("riksnorm.shared.", LARGEST_SHARED_ROW);
    private static final String[] RENT = numbered("rent.ceiling.", LARGEST_RENT_ROW);
    private static final Map<AgeBand, String> CHILD = bands("riksnorm.child.");
    private static final Map<AgeBand, String> CHILD_NO_LUNCH = bands("riksnorm.child_no_lunch.");
    private static final Map<Cost.Kind, String> GUIDELINE = new EnumMap<>(Cost.Kind.class);
    private static final Map<Cost.Kind, String[]> GUIDELINE_BY_SIZE = new EnumMap<>(Cost.Kind.class);

    static {
        for (var kind : Cost.Kind.values()) {
            GUIDELINE.put(kind, "cost.guideline." + kind);
            GUIDELINE_BY_SIZE.put(kind, numbered("cost.guideline." + kind + ".", LARGEST_RENT_ROW));
        }
    }

    private final Map<String, Parameter<?>> values;
    private final Map<Register, Map<String, Parameter<Treatment>>> treatments = new EnumMap<>(Register.class);

    public NormParameters(Map<String, Parameter<?>> values) {
        this.values = Map.copyOf(values);
        for (var register : Register.values()) {
            treatments.put(register, treatments("income." + register + "."));
        }
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
        var names = lunchOutsideHome && band.hasLunchOutsideHome() ? CHILD_NO_LUNCH : CHILD;
        return money(names.get(band));
    }

    Parameter<Money> shared(int size) {
        return money(SHARED[Math.min(size, LARGEST_SHARED_ROW)]);
    }

    Parameter<Money> sharedExtra() {
        return money("riksnorm.shared_extra");
    }

    Parameter<Money> rentCeiling(int size) {
        return money(RENT[Math.min(size, LARGEST_RENT_ROW)]);
    }

    /// What a lodger may pay; null where the municipality has no guideline of its own for lodgers.
    @Nullable
    Parameter<Money> lodgerCeiling() {
        return optional("rent.ceiling.lodger", Money.class);
    }

    Parameter<AgeDay> ageDay() {
        return required("age.day", AgeDay.class);
    }

    /// How a part of a month is reckoned; null where the municipality has not said.
    @Nullable
    Parameter<DayShare> dayShare() {
        return optional("norm.day-share", DayShare.class);
    }

    /// The price base amount (prisbasbelopp) of a year: that of the month applied for, or the one before.
    @Nullable
    Parameter<Money> priceBaseAmount(int year) {
        var now = optional("price-base-amount", Money.class);
        return now != null && now.from().getYear() == year
                ? now
                : ofYear(optional(PRICE_BASE_AMOUNT_BEFORE, Money.class), year);
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

    /// What the municipality holds reasonable for a kind of cost, by the size of the household where it says so; null
    /// where it has no guideline.
    @Nullable
    Parameter<Money> guideline(Cost.Kind kind, int size) {
        var bySize = GUIDELINE_BY_SIZE.get(kind);
        var found = bySize == null ? null : optional(bySize[Math.min(size, LARGEST_RENT_ROW)], Money.class);
        return found == null ? optional(GUIDELINE.get(kind), Money.class) : found;
    }

    /// How much a benefit may change from one month to the next before a person is warned.
    Parameter<Percent> incomeChangeWarning() {
        return required("warning.income-change", Percent.class);
    }

    @Nullable
    Parameter<HouseholdShare> householdShare() {
        return optional("shared.household-share", HouseholdShare.class);
    }

    /// How a register's code is treated; null for a code nobody knows.
    @Nullable
    Parameter<Treatment> treatment(Register register, String code) {
        var known = treatments.get(register);
        return known == null ? null : known.get(code);
    }

    private static @Nullable Parameter<Money> ofYear(@Nullable Parameter<Money> amount, int year) {
        return amount != null && amount.from().getYear() == year ? amount : null;
    }

    private Map<String, Parameter<Treatment>> treatments(String prefix) {
        var found = new HashMap<String, Parameter<Treatment>>();
        for (var name : values.keySet()) {
            if (name.startsWith(prefix)) {
                found.put(name.substring(prefix.length()), required(name, Treatment.class));
            }
        }
        return found;
    }

    private Parameter<Money> money(@Nullable String name) {
        return required(name, Money.class);
    }

    private <T> Parameter<T> required(@Nullable String name, Class<T> type) {
        var found = optional(name, type);
        if (found == null) {
            throw new IllegalStateException("No parameter " + name);
        }
        return found;
    }

    private <T> @Nullable Parameter<T> optional(@Nullable String name, Class<T> type) {
        var found = name == null ? null : values.get(name);
        if (found == null) {
            return null;
        }
        if (!type.isInstance(found.value())) {
            throw new IllegalStateException(name + " is not " + type.getSimpleName());
        }
        @SuppressWarnings("unchecked") // The value is of the type: asked one line above.
        var typed = (Parameter<T>) found;
        return typed;
    }

    private static String[] numbered(String prefix, int largest) {
        var names = new String[largest + 1];
        for (var i = 0; i <= largest; i++) {
            names[i] = prefix + i;
        }
        return names;
    }

    private static Map<AgeBand, String> bands(String prefix) {
        var names = new EnumMap<AgeBand, String>(AgeBand.class);
        for (var band : AgeBand.values()) {
            names.put(band, prefix + band.years());
        }
        return names;
    }
}

package se.bistand.decision.domain.norm;

import org.jspecify.annotations.Nullable;
import se.bistand.decision.domain.Source;

/// Something known, or found missing, about the household, with who said so.
/// @param about whom or what it concerns, such as person/1
/// @param value null when the fact is missing
public record Fact<T>(Name name, String about, @Nullable T value, Source source) implements Basis {

    /// The facts rules ask for; the Swedish word is what a caseworker and a court read.
    public enum Name {
        HOUSEHOLD_TYPE("hushållstyp"),
        HOUSEHOLD_SIZE("personer i hushållet"),
        PEOPLE_IN_DWELLING("boende i bostaden"),
        HOUSING_FORM("boendeform"),
        ROLE("roll"),
        AGE("ålder"),
        LUNCH_OUTSIDE_HOME("äter lunch utanför hemmet"),
        APPLIED_AMOUNT("ansökt belopp"),
        COST_KIND("kostnadsslag"),
        ANSWER("svar"),
        READ_BEFORE_PERIOD_ENDED("avläst innan kontrollperioden var slut"),
        INCOME_CODE("inkomstens kod"),
        INCOME_KIND("inkomstslag"),
        INCOME_AMOUNT("utbetalt belopp"),
        PAID_ON("utbetald"),
        CONTROL_PERIOD("kontrollperiod"),
        SAME_IN_REGISTER("samma inkomst enligt register"),
        MONTH("ansökningsmånad"),
        MUNICIPALITY("kommun");

        private final String swedish;

        Name(String swedish) {
            this.swedish = swedish;
        }

        public String swedish() {
            return swedish;
        }
    }

    static <T> Fact<T> of(Name name, String about, T value, Source source) {
        return new Fact<>(name, about, value, source);
    }

    static Fact<Object> missing(Name name, String about, Source source) {
        return new Fact<>(name, about, null, source);
    }
}

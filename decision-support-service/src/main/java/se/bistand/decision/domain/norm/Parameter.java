package se.bistand.decision.domain.norm;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A value set by an ordinance, an authority or a municipality for a time, with its source.
/// @param name its identity, such as riksnorm.adult.single
/// @param label what it is, in Swedish
/// @param to the last day it applies; null until further notice
/// @param decidedOn null when the day is not known
/// @param source where the value was read
/// @param usable false for a derived value that this installation has not approved: no amount may rest on it
public record Parameter<T>(
        String name,
        String label,
        T value,
        LocalDate from,
        @Nullable LocalDate to,
        @Nullable LocalDate decidedOn,
        String source,
        Status status,
        boolean usable)
        implements Basis {

    /// How sure the value is: read in the text that decides it, read elsewhere, or worked out from other values.
    public enum Status {
        PRIMARY("primär källa"),
        SECONDARY("sekundär källa"),
        DERIVED("härlett värde");

        private final String swedish;

        Status(String swedish) {
            this.swedish = swedish;
        }

        public String swedish() {
            return swedish;
        }
    }

    public Parameter {
        if (source.isBlank()) {
            throw new IllegalArgumentException(name + " has no source");
        }
    }

    /// The same value by another name.
    public Parameter<T> named(String other) {
        return new Parameter<>(other, label, value, from, to, decidedOn, source, status, usable);
    }

    /// The value as it awaits approval.
    public Parameter<T> refused() {
        return new Parameter<>(name, label, value, from, to, decidedOn, source, status, false);
    }

    /// The value as two people have let it be used; who they are stands in its source.
    public Parameter<T> approved(String by) {
        return new Parameter<>(name, label, value, from, to, decidedOn, source + "; " + by, status, true);
    }
}

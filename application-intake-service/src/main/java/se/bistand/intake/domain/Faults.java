package se.bistand.intake.domain;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Collects what is wrong; a field that is already known to be wrong is not complained about twice.
final class Faults {
    private final List<Fault> found = new ArrayList<>();
    private final Set<String> fields = new HashSet<>();

    Faults(List<Fault> alreadyFound) {
        alreadyFound.forEach(this::add);
    }

    private void add(Fault fault) {
        if (fields.add(fault.field())) {
            found.add(fault);
        }
    }

    void add(String field, String code, String sv, String en) {
        add(new Fault(field, code, sv, en));
    }

    boolean none() {
        return found.isEmpty();
    }

    List<Fault> all() {
        return List.copyOf(found);
    }

    /// The value, or null with a fault when it is missing.
    <T> @Nullable T present(@Nullable T value, String field) {
        if (value == null || (value instanceof String text && text.isBlank())) {
            var missing = WhatIsMissing.at(field);
            add(field, "MISSING", missing.sv(), missing.en());
            return null;
        }
        return value;
    }

    /// The constant of that name, or null with a fault.
    <E extends Enum<E>> @Nullable E oneOf(Class<E> kinds, @Nullable String name, String field) {
        var present = present(name, field);
        if (present == null) {
            return null;
        }
        for (var kind : kinds.getEnumConstants()) {
            if (kind.name().equals(present)) {
                return kind;
            }
        }
        var choices = String.join(
                ", ", Arrays.stream(kinds.getEnumConstants()).map(Enum::name).toList());
        add(field, "NOT_A_CHOICE", "Välj ett av alternativen.", "Choose one of: " + choices + ".");
        return null;
    }

    /// The amount in öre, or null with a fault when it is missing, negative or implausibly large.
    @Nullable
    Long amount(@Nullable Long ore, long most, String field) {
        var present = present(ore, field);
        if (present == null) {
            return null;
        }
        if (present < 0) {
            add(field, "NEGATIVE", "Beloppet kan inte vara mindre än 0.", "The amount cannot be less than 0.");
            return null;
        }
        if (present > most) {
            var kronor = most / 100;
            add(field, "TOO_HIGH", "Beloppet är högst " + kronor + " kr.", "The amount is at most SEK " + kronor + ".");
            return null;
        }
        return present;
    }
}

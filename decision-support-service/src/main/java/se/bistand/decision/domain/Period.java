package se.bistand.decision.domain;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Days in a row, both ends included.
/// @param to null when no end is known
public record Period(LocalDate from, @Nullable LocalDate to) {

    public boolean endsBeforeItBegins() {
        return to != null && to.isBefore(from);
    }

    public boolean overlaps(Period other) {
        return (to == null || !to.isBefore(other.from)) && (other.to == null || !other.to.isBefore(from));
    }

    @Override
    public String toString() {
        return from + "–" + (to == null ? "" : to);
    }
}

package se.bistand.decision.parameters;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.bistand.decision.domain.Month;
import se.bistand.decision.domain.norm.Parameter;

/// The values of one file: a set (such as riksnorm), nationwide or of one municipality, for a period.
/// @param municipality null for what applies nationwide
/// @param to the last day; null until further notice
record ParameterSet(
        String file,
        String set,
        @Nullable String municipality,
        LocalDate from,
        @Nullable LocalDate to,
        Map<String, Parameter<?>> values) {

    String owner() {
        return municipality == null ? set : set + "/" + municipality;
    }

    /// True when the set applies the whole month: half a norm is no norm.
    boolean covers(Month month) {
        return !from.isAfter(month.firstDay()) && (to == null || !to.isBefore(month.lastDay()));
    }
}

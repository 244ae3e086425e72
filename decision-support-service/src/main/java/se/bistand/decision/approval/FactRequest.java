package se.bistand.decision.approval;

import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.bistand.decision.domain.EstablishedFact.Kind;

/// What a caseworker asks to have established, as it came: anything may be missing or wrong.
/// @param calculationId the calculation the person has before them
/// @param kind name of a kind
/// @param subject what it is about
/// @param value the fields of the kind
/// @param reason why, in the caseworker's own words
/// @param withdraw true when what was established no longer holds; then there is no value
record FactRequest(
        @Nullable UUID calculationId,
        @Nullable String kind,
        @Nullable String subject,
        @Nullable Map<String, @Nullable String> value,
        @Nullable String reason,
        @Nullable Boolean withdraw) {

    @Nullable
    Kind knownKind() {
        for (var known : Kind.values()) {
            if (known.name().equals(kind)) {
                return known;
            }
        }
        return null;
    }

    boolean withdraws() {
        return Boolean.TRUE.equals(withdraw);
    }

    /// The fields that were filled in.
    Map<String, @Nullable String> given() {
        return Objects.requireNonNullElse(value, Map.of());
    }

    /// What a field says; empty when it is missing.
    String given(String field) {
        var text = given().get(field);
        return text == null ? "" : text.strip();
    }

    String givenReason() {
        return reason == null ? "" : reason.strip();
    }
}

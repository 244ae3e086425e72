package se.bistand.decision.approval;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What a caseworker asks to have recorded, as it came: anything may be missing or wrong.
/// @param outcome name of an outcome
/// @param reasons plain Swedish; may be empty for a grant of the whole deficit
/// @param answeredQuestions ids of the questions the caseworker has answered
record DecisionRequest(
        @Nullable UUID calculationId,
        @Nullable String outcome,
        @Nullable Long amountOre,
        @Nullable String reasons,
        @Nullable List<@Nullable String> answeredQuestions) {

    @Nullable
    Outcome knownOutcome() {
        for (var known : Outcome.values()) {
            if (known.name().equals(outcome)) {
                return known;
            }
        }
        return null;
    }

    String givenReasons() {
        return reasons == null ? "" : reasons.strip();
    }

    /// The questions of the calculation that are named as answered, in its order.
    List<String> answered(Stored.Calculation calculation) {
        var named = Objects.requireNonNullElse(answeredQuestions, List.<@Nullable String>of());
        return calculation.questions().stream().filter(named::contains).toList();
    }
}

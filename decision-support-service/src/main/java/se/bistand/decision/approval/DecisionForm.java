package se.bistand.decision.approval;

import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The form as it was filled in, so that it can be shown again with its errors.
/// @param amount in kronor as a person writes it: `12 220`, `12220,50`
record DecisionForm(
        @Nullable UUID calculationId,
        @Nullable String outcome,
        @Nullable String amount,
        @Nullable String reasons,
        @Nullable List<String> answeredQuestions) {
    private static final Pattern KRONOR = Pattern.compile("(\\d{1,9})(?:[,.](\\d{1,2}))?");

    DecisionRequest request() {
        return new DecisionRequest(
                calculationId,
                outcome,
                ore(),
                reasons,
                answeredQuestions == null ? List.of() : List.copyOf(answeredQuestions));
    }

    /// Null when what is written is no amount.
    private @Nullable Long ore() {
        if (amount == null) {
            return null;
        }
        var written = KRONOR.matcher(amount.replaceAll("[\\s\\u00a0]|kr$", ""));
        if (!written.matches()) {
            return null;
        }
        var cents = written.group(2) == null ? "00" : (written.group(2) + "0").substring(0, 2);
        return Long.parseLong(written.group(1)) * 100 + Long.parseLong(cents);
    }
}

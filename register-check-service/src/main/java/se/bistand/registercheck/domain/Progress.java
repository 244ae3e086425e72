package se.bistand.registercheck.domain;

import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// How far the check of one adult has come after a try.
///
/// @param attempts tries made
/// @param missing registers to ask again; empty when the check is done
/// @param pause until the next try; null when the check is done
public record Progress(
        int attempts, Set<Register> missing, @Nullable Duration pause) {
    /// @param before tries made before this one
    public static Progress after(int before, List<Answer> answers, RetryPlan plan) {
        int made = before + 1;
        var missing = EnumSet.noneOf(Register.class);
        if (plan.allowsAnother(made)) {
            answers.stream().filter(Answer::askAgain).map(Answer::register).forEach(missing::add);
        }
        return new Progress(made, Set.copyOf(missing), missing.isEmpty() ? null : plan.afterTry(made));
    }

    public boolean done() {
        return missing.isEmpty();
    }
}

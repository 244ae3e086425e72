package se.bistand.registercheck.domain;

import java.time.Duration;

/// When to ask again: three times as long after each try, up to a limit.
///
/// @param attempts tries in all
public record RetryPlan(Duration first, Duration longest, int attempts) {
    private static final int FACTOR = 3;

    /// @param made tries made so far, at least 1
    public boolean allowsAnother(int made) {
        return made < attempts;
    }

    /// Wait before the next try.
    public Duration afterTry(int made) {
        var wait = first;
        for (int n = 1; n < made && wait.compareTo(longest) < 0; n++) {
            wait = wait.multipliedBy(FACTOR);
        }
        return wait.compareTo(longest) < 0 ? wait : longest;
    }
}

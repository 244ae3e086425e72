package se.bistand.notification.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// When an e-mail that could not be sent is tried again: each wait is twice the one before, up to a longest one.
///
/// @param attempts tries before the e-mail becomes a question to a person
public record RetryPlan(Duration first, Duration longest, int attempts) {

    public RetryPlan {
        if (first.isNegative() || first.isZero() || longest.compareTo(first) < 0 || attempts < 1) {
            throw new IllegalArgumentException("A retry plan needs a first wait, a longest wait and attempts");
        }
    }

    /// @param tried tries so far, from 1
    /// @return when to try again, empty when a person must look at it
    public Optional<Instant> next(int tried, Instant now) {
        if (tried >= attempts) {
            return Optional.empty();
        }
        var wait = first;
        for (int i = 1; i < tried && wait.compareTo(longest) < 0; i++) {
            wait = wait.multipliedBy(2);
        }
        return Optional.of(now.plus(wait.compareTo(longest) > 0 ? longest : wait));
    }
}

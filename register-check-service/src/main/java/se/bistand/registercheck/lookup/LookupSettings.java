package se.bistand.registercheck.lookup;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import se.bistand.registercheck.domain.RetryPlan;

/// How checks are worked off.
///
/// @param batch checks in hand at a time
/// @param concurrency calls at a time
/// @param lease how long a claim is held; a dead worker's checks come back after it
/// @param pause longest wait before results are written or new checks are looked for
/// @param attempts tries before a register is carried as "could not answer"
/// @param firstRetry wait after the first try; three times as long after each
/// @param longestRetry no wait is longer
@ConfigurationProperties("bistand.lookup")
record LookupSettings(
        int batch,
        int concurrency,
        Duration lease,
        Duration pause,
        int attempts,
        Duration firstRetry,
        Duration longestRetry) {
    RetryPlan retryPlan() {
        return new RetryPlan(firstRetry, longestRetry, attempts);
    }

    /// Whether the registers were asked as often as they may be before this claim.
    boolean triesUsed(ClaimedCheck check) {
        return check.attempts() >= attempts;
    }
}

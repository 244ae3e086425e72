package se.bistand.registercheck.domain;

import java.time.Duration;

/// How long and how often registers are tried.
///
/// @param plan tries of one read, for what fails about this person
/// @param patience how long an application waits for a register that is not to be reached before it goes on with the
/// question open
/// @param rereadEvery pause between later reads of what could not answer
/// @param rereadFor how long an application is read again after it was received and its control period was over
public record Policy(RetryPlan plan, Patience patience, Duration rereadEvery, Duration rereadFor) {
    /// May differ between registers.
    @FunctionalInterface
    public interface Patience {
        Duration of(Register register);
    }

    boolean isOver(Register register, Duration waited) {
        return waited.compareTo(patience.of(register)) >= 0;
    }

    boolean readsAgain(Duration waited) {
        return waited.compareTo(rereadFor) < 0;
    }
}

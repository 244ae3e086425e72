package se.bistand.registercheck.domain;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Whether a register is asked at the moment (säkring). After so many failures in a row without one answer it is left
/// alone; after a wait one single question tries it, and its answer lets the others through.
///
/// @param failures in a row
/// @param openings times in a row it was left alone: each wait is longer
/// @param probeAt when the next single question may be asked
public record Circuit(
        Register register,
        State state,
        int failures,
        int openings,
        @Nullable Instant since,
        @Nullable Instant probeAt) {

    /// sluten (frågas), öppen (frågas inte), prövas
    public enum State {
        CLOSED,
        OPEN,
        HALF_OPEN
    }

    /// @param after failures in a row
    public record Plan(int after, Duration first, Duration longest) {
        Duration pause(int openings) {
            return new RetryPlan(first, longest, Integer.MAX_VALUE).afterTry(openings + 1);
        }
    }

    public static Circuit closed(Register register) {
        return new Circuit(register, State.CLOSED, 0, 0, null, null);
    }

    /// Whether ordinary questions go through.
    public boolean isClosed() {
        return state == State.CLOSED;
    }

    /// One answer tells that it is back. Failures alone add up.
    public Circuit after(int answered, int failed, Instant now, Plan plan) {
        if (answered > 0) return isClosed() && failures == 0 && openings == 0 ? this : closed(register);
        if (failed == 0 || state == State.OPEN) return this;
        int inARow = failures + failed;
        if (state == State.CLOSED && inARow < plan.after())
            return new Circuit(register, State.CLOSED, inARow, openings, since, null);
        var begun = since == null ? now : since;
        return new Circuit(register, State.OPEN, inARow, openings + 1, begun, now.plus(plan.pause(openings)));
    }

    /// Whether a single question should be asked now.
    public boolean wantsProbe(Instant now) {
        return !isClosed() && probeAt != null && !now.isBefore(probeAt);
    }

    /// A single question is on its way; if nothing is heard of it another one follows.
    public Circuit probing(Instant now, Plan plan) {
        return new Circuit(register, State.HALF_OPEN, failures, openings, since, now.plus(plan.pause(openings)));
    }

    /// Nobody waits for the register: the next ordinary question is the one that tries it.
    public Circuit onTrial(Plan plan) {
        return new Circuit(register, State.CLOSED, plan.after() - 1, openings, since, null);
    }
}

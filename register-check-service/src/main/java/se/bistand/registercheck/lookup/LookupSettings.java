package se.bistand.registercheck.lookup;

import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import se.bistand.registercheck.domain.Circuit;
import se.bistand.registercheck.domain.Policy;
import se.bistand.registercheck.domain.Register;
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
/// @param patience how long an application waits for a register that is away
/// @param rereadEvery pause between later reads of what is missing
/// @param rereadFor how long an application is read again
/// @param keepRaw whether answers are kept as they came, sealed
/// @param rawFor how long they are kept after the case is closed, and at most after they were read
/// @param circuit when a register that fails is left alone
/// @param registers what differs for a single register
@ConfigurationProperties("bistand.lookup")
record LookupSettings(
        int batch,
        int concurrency,
        Duration lease,
        Duration pause,
        int attempts,
        Duration firstRetry,
        Duration longestRetry,
        Duration patience,
        Duration rereadEvery,
        Duration rereadFor,
        boolean keepRaw,
        Duration rawFor,
        Duration rawAtMost,
        CircuitSettings circuit,
        Map<Register, RegisterSettings> registers) {

    /// @param after failures in a row without one answer
    record CircuitSettings(int after, Duration first, Duration longest) {}

    /// @param limit calls at a time
    record RegisterSettings(
            @Nullable Integer limit, @Nullable Duration patience) {}

    private static final RegisterSettings LIKE_THE_OTHERS = new RegisterSettings(null, null);

    LookupSettings {
        registers = registers == null ? Map.of() : Map.copyOf(registers);
    }

    Policy policy() {
        return new Policy(
                new RetryPlan(firstRetry, longestRetry, attempts),
                register -> Objects.requireNonNullElse(of(register).patience(), patience),
                rereadEvery,
                rereadFor);
    }

    Circuit.Plan circuitPlan() {
        return new Circuit.Plan(circuit.after(), circuit.first(), circuit.longest());
    }

    int limit(Register register) {
        return Objects.requireNonNullElse(of(register).limit(), concurrency);
    }

    /// Whether the registers were asked as often as they may be before this claim.
    boolean triesUsed(ClaimedCheck check) {
        return check.attempts() >= attempts;
    }

    private RegisterSettings of(Register register) {
        return registers.getOrDefault(register, LIKE_THE_OTHERS);
    }
}

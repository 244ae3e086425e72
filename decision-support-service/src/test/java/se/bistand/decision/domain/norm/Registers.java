package se.bistand.decision.domain.norm;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import se.bistand.decision.domain.Household;
import se.bistand.decision.domain.RegisterAnswer;

/// The registers a test tells nothing of.
final class Registers {
    private Registers() {}

    /// The answers, and that every other register that must be read knew nothing.
    static List<RegisterAnswer> read(Household household, List<RegisterAnswer> answers, Instant at) {
        var all = new ArrayList<>(answers);
        for (var adult : household.adults()) {
            for (var register : RegisterRead.REQUIRED) {
                if (answers.stream().noneMatch(a -> a.personNo() == adult.no() && a.register() == register)) {
                    all.add(new RegisterAnswer(
                            adult.no(), register, RegisterAnswer.Outcome.NOTHING_FOUND, null, at, List.of()));
                }
            }
        }
        return all;
    }
}

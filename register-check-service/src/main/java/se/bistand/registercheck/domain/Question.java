package se.bistand.registercheck.domain;

import java.util.Set;
import java.util.UUID;

/// One question about one person, asked of several registers at once.
///
/// @param municipality four-digit code of who asks
public record Question(
        String municipality, UUID applicationId, PersonalNumber person, ControlPeriod period, Set<Register> registers) {
    public Question {
        registers = Set.copyOf(registers);
    }

    public Question only(Register register) {
        return new Question(municipality, applicationId, person, period, Set.of(register));
    }

    public boolean asks(Register register) {
        return registers.contains(register);
    }
}

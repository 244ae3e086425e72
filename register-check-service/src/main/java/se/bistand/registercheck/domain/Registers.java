package se.bistand.registercheck.domain;

import java.util.List;

/// The registers, however they are reached.
public interface Registers {
    /// What came of one call.
    ///
    /// @param raw the answer as it came; empty when none did
    @SuppressWarnings("ArrayRecordComponent") // handed on to be sealed, never compared
    record Asked(List<Answer> answers, byte[] raw) {}

    /// At least one answer per register asked; what goes wrong is an answer too. Blocks for as long as a call may take.
    Asked ask(Question question);
}

package se.bistand.registercheck.domain;

import java.util.List;

/// The registers, however they are reached.
public interface Registers {
    /// Exactly one answer per register asked; what goes wrong is an answer too. Blocks for as long as a call may take.
    List<Answer> ask(Question question);
}

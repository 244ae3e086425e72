package se.bistand.decision.domain;

import java.time.Instant;

/// Where a fact comes from. A fact without a source does not exist.
public sealed interface Source {
    /// Stated by the household in its application.
    record Applicant() implements Source {}

    /// Read from a register at a moment.
    record FromRegister(Register register, Instant readAt) implements Source {}

    /// Established by a named caseworker (staff identity).
    record Caseworker(String id) implements Source {}

    /// What the decisions already made in the household's case say.
    record EarlierDecisions() implements Source {}

    static Source applicant() {
        return new Applicant();
    }

    default String swedish() {
        return switch (this) {
            case Applicant() -> "ansökan";
            case FromRegister(var register, var readAt) -> register.swedish() + ", avläst " + readAt;
            case Caseworker(var id) -> "handläggare " + id;
            case EarlierDecisions() -> "tidigare beslut i ärendet";
        };
    }
}

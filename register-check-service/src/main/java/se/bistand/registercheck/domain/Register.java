package se.bistand.registercheck.domain;

import java.util.Arrays;
import java.util.List;

/// The registers that answer. Pensionsmyndigheten is asked through Försäkringskassan and answers for itself.
public enum Register {
    SKATTEVERKET,
    FORSAKRINGSKASSAN,
    ARBETSFORMEDLINGEN,
    PENSIONSMYNDIGHETEN,
    CSN,
    A_KASSA,
    TRANSPORTSTYRELSEN,
    MIGRATIONSVERKET;

    private static final List<Register> ASKED = Arrays.stream(values())
            .filter(register -> register.askedThrough() == register)
            .toList();

    /// The register whose question brings this one's answer.
    public Register askedThrough() {
        return this == PENSIONSMYNDIGHETEN ? FORSAKRINGSKASSAN : this;
    }

    /// Every register that can be asked.
    public static List<Register> asked() {
        return ASKED;
    }

    /// The registers that answer when this one is asked.
    public List<Register> answering() {
        return this == FORSAKRINGSKASSAN ? List.of(this, PENSIONSMYNDIGHETEN) : List.of(this);
    }

    /// Whether its answer tells of payments to a person.
    public boolean tellsOfIncomes() {
        return switch (this) {
            case SKATTEVERKET, FORSAKRINGSKASSAN, PENSIONSMYNDIGHETEN, CSN, A_KASSA -> true;
            case ARBETSFORMEDLINGEN, TRANSPORTSTYRELSEN, MIGRATIONSVERKET -> false;
        };
    }
}

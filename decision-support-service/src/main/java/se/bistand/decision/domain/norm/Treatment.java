package se.bistand.decision.domain.norm;

/// How a payment known to a register is treated.
public enum Treatment {
    /// Counts in full.
    COUNTS,
    /// Counts in full and is pay for work, which other rules ask for.
    COUNTS_AS_WORK,
    /// Is no income in the norm.
    DOES_NOT_COUNT,
    /// Is a sign of assets: whatever its day, a person asks about them.
    ASK_ABOUT_ASSETS;

    boolean counts() {
        return this == COUNTS || this == COUNTS_AS_WORK;
    }
}

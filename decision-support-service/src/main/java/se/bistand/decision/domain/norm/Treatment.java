package se.bistand.decision.domain.norm;

/// How a payment known to a register is treated.
public enum Treatment {
    /// Counts in full.
    COUNTS,
    /// Counts in full and is pay for work, which other rules ask for.
    COUNTS_AS_WORK,
    /// Counts in full and is paid for time without work: sickness, parental leave, pension, studies.
    COUNTS_FOR_TIME,
    /// Is no income in the norm.
    DOES_NOT_COUNT,
    /// Is a sign of assets: whatever its day, a person asks about them.
    ASK_ABOUT_ASSETS;

    boolean counts() {
        return this == COUNTS || this == COUNTS_AS_WORK || this == COUNTS_FOR_TIME;
    }

    /// Somebody who is paid it works, or has another reason than seeking work, for some of the time.
    boolean takesTime() {
        return this == COUNTS_AS_WORK || this == COUNTS_FOR_TIME;
    }
}

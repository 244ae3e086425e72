package se.bistand.decision.domain.norm;

import se.bistand.decision.domain.Money;

/// A whole number of hundredths.
public record Percent(int value) {
    private static final int WHOLE = 100;

    public Percent {
        if (value < 0 || value > WHOLE) {
            throw new IllegalArgumentException(value + " is not a percentage");
        }
    }

    /// This part of an amount, rounded once, to the nearest öre.
    public Money of(Money amount) {
        return amount.share(value, WHOLE);
    }

    @Override
    public String toString() {
        return value + " %";
    }
}

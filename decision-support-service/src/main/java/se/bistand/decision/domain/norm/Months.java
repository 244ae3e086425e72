package se.bistand.decision.domain.norm;

/// A number of months.
public record Months(int value) {
    public Months {
        if (value < 1) {
            throw new IllegalArgumentException(value + " is no number of months");
        }
    }

    @Override
    public String toString() {
        return value == 1 ? "1 månad" : value + " månader";
    }
}

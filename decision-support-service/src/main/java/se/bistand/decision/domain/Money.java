package se.bistand.decision.domain;

/// An amount of Swedish money in whole öre; may be negative. Arithmetic that would overflow throws.
public record Money(long ore) implements Comparable<Money> {
    public static final Money ZERO = new Money(0);

    public static Money kronor(long kronor) {
        return new Money(Math.multiplyExact(kronor, 100L));
    }

    public Money plus(Money other) {
        return new Money(Math.addExact(ore, other.ore));
    }

    public Money minus(Money other) {
        return new Money(Math.subtractExact(ore, other.ore));
    }

    public Money negated() {
        return new Money(Math.negateExact(ore));
    }

    public Money times(long factor) {
        return new Money(Math.multiplyExact(ore, factor));
    }

    public Money min(Money other) {
        return ore <= other.ore ? this : other;
    }

    /// `part` of `whole` equal shares, rounded once, to the nearest öre with half an öre upwards.
    public Money share(int part, int whole) {
        if (whole <= 0) {
            throw new IllegalArgumentException("An amount cannot be shared by " + whole);
        }
        var doubled = Math.addExact(Math.multiplyExact(Math.multiplyExact(ore, part), 2L), whole);
        return new Money(Math.floorDiv(doubled, 2L * whole));
    }

    public boolean isNegative() {
        return ore < 0;
    }

    public boolean isPositive() {
        return ore > 0;
    }

    @Override
    public int compareTo(Money other) {
        return Long.compare(ore, other.ore);
    }

    /// As Swedish text writes it: `3 940 kr`, `596,67 kr`, `−100 kr`; thousands apart by a no-break space.
    public String inSwedish() {
        var absolute = Math.absExact(ore);
        var digits = Long.toString(absolute / 100);
        var text = new StringBuilder(digits.length() + 12);
        if (ore < 0) {
            text.append('\u2212');
        }
        for (var i = 0; i < digits.length(); i++) {
            if (i > 0 && (digits.length() - i) % 3 == 0) {
                text.append('\u00a0');
            }
            text.append(digits.charAt(i));
        }
        var rest = absolute % 100;
        if (rest != 0) {
            text.append(',').append((char) ('0' + rest / 10)).append((char) ('0' + rest % 10));
        }
        return text.append("\u00a0kr").toString();
    }

    @Override
    public String toString() {
        return inSwedish();
    }
}

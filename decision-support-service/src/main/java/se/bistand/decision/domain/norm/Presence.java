package se.bistand.decision.domain.norm;

import org.jspecify.annotations.Nullable;

/// The days of the month on which a person belongs to the household.
/// @param dates one bit for each day, the first day lowest; none where only the number of days is known
/// @param days how many
/// @param finding what was found; null for a member the whole month, about whom nothing needs to be said
record Presence(int dates, int days, @Nullable Finding finding) {

    static Presence whole(int daysInMonth) {
        return new Presence((int) ((1L << daysInMonth) - 1), daysInMonth, null);
    }

    boolean isWholeMonth() {
        return finding == null;
    }

    boolean isUnclear() {
        return finding != null && finding.isUnclear();
    }

    /// True when it is known how many days, and not which.
    boolean isByNumber() {
        return finding != null && dates == 0 && days > 0;
    }

    boolean isOn(int dayIndex) {
        return (dates >>> dayIndex & 1) == 1;
    }
}

package se.bistand.decision.domain.norm;

import se.bistand.decision.domain.Money;

/// How a part of a month is reckoned from a month's amount. The ordinance is silent, so each municipality says how.
public enum DayShare {
    /// The month's amount times the days, divided by the days of that month.
    DAYS_OF_MONTH,
    /// Twelve months' amount divided by 365 days and rounded to whole kronor, times the days; a whole month in full.
    DAYS_OF_YEAR;

    private static final long ORE = 100;
    private static final int MONTHS = 12;
    private static final int DAYS = 365;

    Money of(Money month, int days, int daysInMonth) {
        if (days >= daysInMonth) {
            return month;
        }
        return switch (this) {
            case DAYS_OF_MONTH -> month.share(days, daysInMonth);
            case DAYS_OF_YEAR -> day(month).times(days).min(month);
        };
    }

    private static Money day(Money month) {
        var yearlyKronor = new Money(Math.multiplyExact(month.ore(), (long) MONTHS)).share(1, DAYS);
        return Money.kronor(Math.floorDiv(yearlyKronor.ore() + ORE / 2, ORE));
    }
}

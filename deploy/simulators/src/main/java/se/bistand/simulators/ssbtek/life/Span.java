package se.bistand.simulators.ssbtek.life;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;

/// Months counted from the month of the day asked: 0 is that month, -1 the one before. Both ends belong to it.
public record Span(int first, int last) {
    /// Longer than any question.
    private static final int FOR_EVER = 1_200;

    public static final Span ALWAYS = new Span(-FOR_EVER, FOR_EVER);

    public static Span since(int monthsAgo) {
        return new Span(-monthsAgo, FOR_EVER);
    }

    public static Span between(int monthsAgo, int lastMonthsAgo) {
        return new Span(-monthsAgo, -lastMonthsAgo);
    }

    /// No end is known.
    public boolean open() {
        return last >= FOR_EVER;
    }

    public boolean contains(YearMonth month, LocalDate today) {
        long away = ChronoUnit.MONTHS.between(YearMonth.from(today), month);
        return away >= first && away <= last;
    }

    public boolean now() {
        return first <= 0 && last >= 0;
    }

    public LocalDate from(LocalDate today) {
        return YearMonth.from(today).plusMonths(first).atDay(1);
    }

    public LocalDate to(LocalDate today) {
        return YearMonth.from(today).plusMonths(last).atEndOfMonth();
    }

    public boolean meets(Period period, LocalDate today) {
        return !from(today).isAfter(period.to()) && !to(today).isBefore(period.from());
    }
}

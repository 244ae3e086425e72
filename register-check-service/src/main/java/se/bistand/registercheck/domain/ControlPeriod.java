package se.bistand.registercheck.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;

/// What is asked about when month M is applied for: M-1, whose incomes count, and M-2 to see what has changed.
///
/// @param month the month applied for, M (ansökningsmånad)
public record ControlPeriod(YearMonth month) {
    private static final ZoneId SWEDEN = ZoneId.of("Europe/Stockholm");

    public LocalDate from() {
        return month.minusMonths(2).atDay(1);
    }

    public LocalDate to() {
        return month.minusMonths(1).atEndOfMonth();
    }

    /// The latest year whose taxation can be known in M-1.
    public int taxYear() {
        return month.minusMonths(1).getYear() - 1;
    }

    /// M-1, whose incomes count.
    public YearMonth control() {
        return month.minusMonths(1);
    }

    /// M-2, which it is compared with.
    public YearMonth comparison() {
        return month.minusMonths(2);
    }

    /// From when student aid is asked for: in October also the summer, when it pauses.
    public LocalDate studyFrom() {
        return month.getMonth() == Month.OCTOBER
                ? month.withMonth(Month.JUNE.getValue()).atDay(1)
                : from();
    }

    /// The years whose taxation and declared pay are asked for.
    public List<Integer> taxYears() {
        return Stream.of(taxYear(), comparison().getYear(), control().getYear())
                .distinct()
                .sorted()
                .toList();
    }

    public boolean contains(LocalDate day) {
        return !day.isBefore(from()) && !day.isAfter(to());
    }

    /// Whether a payment is an income of the control month M-1 (kontrollmånad).
    public boolean isControlMonth(LocalDate day) {
        return YearMonth.from(day).equals(month.minusMonths(1));
    }

    /// The first moment after it, in Swedish time.
    public Instant over() {
        return month.atDay(1).atStartOfDay(SWEDEN).toInstant();
    }

    /// Whether a read at that moment was about the whole period.
    public boolean isOver(Instant read) {
        return !read.isBefore(over());
    }
}

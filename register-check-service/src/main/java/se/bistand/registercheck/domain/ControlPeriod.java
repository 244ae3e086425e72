package se.bistand.registercheck.domain;

import java.time.LocalDate;
import java.time.YearMonth;

/// What is asked about when month M is applied for: M-1, whose incomes count, and M-2 to see what has changed.
///
/// @param month the month applied for, M (ansökningsmånad)
public record ControlPeriod(YearMonth month) {
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

    /// Whether a payment is an income of the control month M-1 (kontrollmånad).
    public boolean isControlMonth(LocalDate day) {
        return YearMonth.from(day).equals(month.minusMonths(1));
    }
}

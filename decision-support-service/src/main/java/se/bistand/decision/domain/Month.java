package se.bistand.decision.domain;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

/// A calendar month: the month applied for (ansökningsmånad) or one counted from it.
public record Month(YearMonth value) implements Comparable<Month> {
    private static final List<String> SWEDISH = List.of(
            "januari",
            "februari",
            "mars",
            "april",
            "maj",
            "juni",
            "juli",
            "augusti",
            "september",
            "oktober",
            "november",
            "december");

    public static Month of(int year, int month) {
        return new Month(YearMonth.of(year, month));
    }

    /// Reads `yyyy-MM`; anything else throws.
    public static Month parse(String text) {
        return new Month(YearMonth.parse(text));
    }

    /// The month whose incomes decide this month's aid (kontrollperiod, M−1).
    public Month controlPeriod() {
        return new Month(value.minusMonths(1));
    }

    /// The month that incomes are compared with (jämförelseperiod, M−2).
    public Month comparisonPeriod() {
        return new Month(value.minusMonths(2));
    }

    public Month plusMonths(int months) {
        return new Month(value.plusMonths(months));
    }

    public int days() {
        return value.lengthOfMonth();
    }

    public LocalDate firstDay() {
        return value.atDay(1);
    }

    public LocalDate lastDay() {
        return value.atEndOfMonth();
    }

    public boolean contains(LocalDate day) {
        return value.getYear() == day.getYear() && value.getMonthValue() == day.getMonthValue();
    }

    public String inSwedish() {
        return SWEDISH.get(value.getMonthValue() - 1) + " " + value.getYear();
    }

    @Override
    public int compareTo(Month other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}

package se.bistand.registercheck.domain;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/// A payment a register knows of.
///
/// @param code the agency's own code for the benefit or income, known to us or not
/// @param amountOre net amount in öre
/// @param paidOn day of payment; the last day of what it is for when the day is not told
/// @param from first day of what it is for; null when not told
/// @param days days it is for, where the register counts them
/// @param reference where in the answer it stood; says nothing of the person
public record Payment(
        String code,
        long amountOre,
        LocalDate paidOn,
        Kind kind,
        Status status,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        boolean dayKnown,
        @Nullable Long grossOre,
        @Nullable Long taxOre,
        @Nullable BigDecimal days,
        @Nullable String reference) {

    /// inkomstslag
    public enum Kind {
        UNKNOWN,
        BENEFIT,
        PENSION,
        UNEMPLOYMENT_BENEFIT,
        STUDENT_AID,
        STUDENT_LOAN,
        WORK,
        TAX_REFUND,
        CAPITAL
    }

    /// preliminär, utbetald
    public enum Status {
        PRELIMINARY,
        PAID
    }

    public static Payment paid(Kind kind, String code, long amountOre, LocalDate paidOn) {
        return new Payment(code, amountOre, paidOn, kind, Status.PAID, null, null, true, null, null, null, null);
    }

    public Payment preliminary() {
        return with(code, Status.PRELIMINARY, dayKnown);
    }

    public Payment named(String other) {
        return with(other, status, dayKnown);
    }

    /// Paid some day in a time that is told instead of the day.
    public Payment dayUnknown() {
        return with(code, status, false);
    }

    public Payment during(@Nullable LocalDate first, @Nullable LocalDate last) {
        return new Payment(
                code, amountOre, paidOn, kind, status, first, last, dayKnown, grossOre, taxOre, days, reference);
    }

    public Payment before(@Nullable Long gross, @Nullable Long tax) {
        return new Payment(code, amountOre, paidOn, kind, status, from, to, dayKnown, gross, tax, days, reference);
    }

    public Payment forDays(@Nullable BigDecimal count) {
        return new Payment(
                code, amountOre, paidOn, kind, status, from, to, dayKnown, grossOre, taxOre, count, reference);
    }

    public Payment from(String place) {
        return new Payment(code, amountOre, paidOn, kind, status, from, to, dayKnown, grossOre, taxOre, days, place);
    }

    public YearMonth month() {
        return YearMonth.from(paidOn);
    }

    private Payment with(String newCode, Status newStatus, boolean known) {
        return new Payment(
                newCode, amountOre, paidOn, kind, newStatus, from, to, known, grossOre, taxOre, days, reference);
    }
}

package se.bistand.payout.domain;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Set;

/// Swedish bank days, computed: the days on which banks move money between accounts.
/// Closed are weekends, public holidays (lag 1989:253) and the eves of midsummer, Christmas and New Year.
/// A holiday on a weekend gives no day off instead. Holidays that always fall on a weekend need no rule.
public final class BankDays {
    private static final Set<MonthDay> CLOSED_EVERY_YEAR = Set.of(
            MonthDay.of(1, 1),
            MonthDay.of(1, 6),
            MonthDay.of(5, 1),
            MonthDay.of(6, 6),
            MonthDay.of(12, 24),
            MonthDay.of(12, 25),
            MonthDay.of(12, 26),
            MonthDay.of(12, 31));

    private BankDays() {}

    public static boolean isBankDay(LocalDate day) {
        if (day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY) {
            return false;
        }
        if (CLOSED_EVERY_YEAR.contains(MonthDay.from(day)) || isMidsummerEve(day)) {
            return false;
        }
        var easter = easterSunday(day.getYear());
        var goodFriday = easter.minusDays(2);
        var easterMonday = easter.plusDays(1);
        var ascension = easter.plusDays(39);
        return !day.equals(goodFriday) && !day.equals(easterMonday) && !day.equals(ascension);
    }

    /// The first bank day that lies at least `leadDays` bank days after `today`: the bank needs the file that long
    /// before.
    /// With 0 it is today when today is a bank day.
    public static LocalDate executionDate(LocalDate today, int leadDays) {
        var day = today;
        while (!isBankDay(day)) {
            day = day.plusDays(1);
        }
        // A file handed over on a closed day is in the bank's hands on the next open one.
        for (var left = leadDays; left > 0; left--) {
            do {
                day = day.plusDays(1);
            } while (!isBankDay(day));
        }
        return day;
    }

    /// The last bank day before `day`. What was to be carried out before it has had a whole bank day to be booked.
    public static LocalDate before(LocalDate day) {
        var earlier = day.minusDays(1);
        while (!isBankDay(earlier)) {
            earlier = earlier.minusDays(1);
        }
        return earlier;
    }

    /// Midsummer Eve is the Friday between 19 and 25 June.
    private static boolean isMidsummerEve(LocalDate day) {
        return day.getMonthValue() == 6
                && day.getDayOfWeek() == DayOfWeek.FRIDAY
                && day.getDayOfMonth() >= 19
                && day.getDayOfMonth() <= 25;
    }

    /// Gregorian Easter by the golden number, the century's corrections and the day of the week of the paschal moon.
    static LocalDate easterSunday(int year) {
        var golden = year % 19;
        var century = year / 100;
        var yearOfCentury = year % 100;
        var moonCorrection = (8 * century + 13) / 25;
        var epact = (19 * golden + century - century / 4 - moonCorrection + 15) % 30;
        var moonAge = epact - (golden + 11 * epact) / 319;
        var toSunday = (2 * (century % 4) + 2 * (yearOfCentury / 4) - yearOfCentury % 4 - moonAge + 32) % 7;
        var month = (moonAge + toSunday + 90) / 25;
        var day = (moonAge + toSunday + month + 19) % 32;
        return LocalDate.of(year, month, day);
    }
}

package se.bistand.simulators.ssbtek.life;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/// What a personal number (personnummer) or coordination number (samordningsnummer) says about its holder.
public final class Birth {
    private static final int COORDINATION = 60;

    private Birth() {}

    /// The day of birth; an unknown month or day of a coordination number is taken as the first.
    public static LocalDate day(String number) {
        int year = Integer.parseInt(number, 0, 4, 10);
        int month = Math.max(1, Integer.parseInt(number, 4, 6, 10));
        int day = Integer.parseInt(number, 6, 8, 10);
        if (day >= COORDINATION) day -= COORDINATION;
        try {
            return LocalDate.of(year, month, Math.max(1, day));
        } catch (DateTimeException e) {
            return LocalDate.of(year, 1, 1);
        }
    }

    public static int age(String number, LocalDate today) {
        return (int) ChronoUnit.YEARS.between(day(number), today);
    }

    public static boolean isCoordination(String number) {
        return Integer.parseInt(number, 6, 8, 10) > COORDINATION - 1;
    }

    /// Twelve digits of which the last is right.
    public static boolean isNumber(String number) {
        return number.matches("\\d{12}") && number.charAt(11) == lastDigit(number.substring(0, 11));
    }

    public static char lastDigit(String eleven) {
        int sum = 0;
        for (int i = 2; i < 11; i++) {
            int doubled = (eleven.charAt(i) - '0') * (i % 2 == 0 ? 2 : 1);
            sum += doubled / 10 + doubled % 10;
        }
        return (char) ('0' + (10 - sum % 10) % 10);
    }
}

package se.bistand.intake.apply;

import dev.personnummer.Options;
import dev.personnummer.Personnummer;
import dev.personnummer.PersonnummerException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.bistand.intake.domain.Examination;
import se.bistand.intake.domain.PersonalNumber;

/// Reads personal and coordination numbers, also the coordination numbers whose date is not in the calendar:
/// Skatteverket gives them to people whose birth date is not known, and the library refuses them.
@Component
final class SwedishPersonalNumbers implements Examination.PersonalNumbers {
    private static final Options COORDINATION_TOO = new Options(true, false);
    private static final Pattern WITHOUT_DATE = Pattern.compile("(18|19|20)\\d{2}(0\\d|1[0-2])([6-8]\\d|9[01])\\d{4}");
    private static final int COORDINATION = 60;

    @Override
    public @Nullable PersonalNumber read(String digits) {
        try {
            // The library guesses the century where it can; what it read must be what stood there.
            var read = Personnummer.parse(digits, COORDINATION_TOO);
            if (!read.format(true).equals(digits)) {
                return null;
            }
            return new PersonalNumber(digits, birthDate(digits));
        } catch (PersonnummerException | DateTimeException refused) {
            var known = WITHOUT_DATE.matcher(digits).matches() && luhn(digits.substring(2));
            return known ? new PersonalNumber(digits, null) : null;
        }
    }

    private static LocalDate birthDate(String digits) {
        var day = Integer.parseInt(digits.substring(6, 8));
        return LocalDate.of(
                Integer.parseInt(digits.substring(0, 4)),
                Integer.parseInt(digits.substring(4, 6)),
                day > COORDINATION ? day - COORDINATION : day);
    }

    private static boolean luhn(String tenDigits) {
        int sum = 0;
        for (int i = 0; i < tenDigits.length(); i++) {
            int doubled = (tenDigits.charAt(i) - '0') * (i % 2 == 0 ? 2 : 1);
            sum += doubled / 10 + doubled % 10;
        }
        return sum % 10 == 0;
    }
}

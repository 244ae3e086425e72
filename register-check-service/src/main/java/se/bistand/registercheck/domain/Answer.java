package se.bistand.registercheck.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What one register said about one adult. "Could not answer" is never "no income".
///
/// @param reason why it could not answer: a code, never the agency's own words; null otherwise
/// @param askAgain the reason may pass: worth another try
/// @param payments every payment in the period asked about, also what came beside a failure
/// @param jobSeeker Arbetsförmedlingen alone: enrolled as job seeker (inskriven); null when it did not say
public record Answer(
        Register register,
        Outcome outcome,
        @Nullable String reason,
        boolean askAgain,
        List<Payment> payments,
        @Nullable Boolean jobSeeker) {

    /// svar, inget fanns, kunde inte svara.
    public enum Outcome {
        ANSWERED,
        NOTHING_FOUND,
        COULD_NOT_ANSWER
    }

    /// @param code the agency's own code for the benefit or income, known to us or not
    /// @param amountOre net amount in öre
    public record Payment(String code, long amountOre, LocalDate paidOn) {}

    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9_.-]{1,40}");

    public Answer {
        payments = List.copyOf(payments);
    }

    public static Answer found(Register register, List<Payment> payments, @Nullable Boolean jobSeeker) {
        return new Answer(register, Outcome.ANSWERED, null, false, payments, jobSeeker);
    }

    public static Answer nothing(Register register, @Nullable Boolean jobSeeker) {
        return new Answer(register, Outcome.NOTHING_FOUND, null, false, List.of(), jobSeeker);
    }

    /// It could not answer now.
    public static Answer failed(Register register, String reason) {
        return new Answer(register, Outcome.COULD_NOT_ANSWER, reason, true, List.of(), null);
    }

    /// It will not answer however often it is asked.
    public static Answer refused(Register register, String reason, List<Payment> payments) {
        return new Answer(register, Outcome.COULD_NOT_ANSWER, reason, false, payments, null);
    }

    /// A reason with the agency's code in it; what is not a code is left out, as it could be text about a person.
    public static String reason(String kind, String code) {
        var stripped = code.strip();
        return kind + ":" + (CODE.matcher(stripped).matches() ? stripped : "OTHER");
    }
}

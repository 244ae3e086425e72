package se.bistand.decision.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What one register answered about one person. `COULD_NOT_ANSWER` is never "no income".
/// @param reason a code for why it could not answer, such as TIMEOUT
public record RegisterAnswer(
        int personNo,
        Register register,
        Outcome outcome,
        @Nullable String reason,
        Instant readAt,
        List<Payment> payments) {

    private static final ZoneId SWEDEN = ZoneId.of("Europe/Stockholm");

    public enum Outcome {
        ANSWERED,
        NOTHING_FOUND,
        COULD_NOT_ANSWER
    }

    /// A payment the register knows.
    /// @param code the agency's own code for the benefit or income
    /// @param amount net
    public record Payment(String code, Money amount, LocalDate paidOn) {}

    public RegisterAnswer {
        payments = List.copyOf(payments);
    }

    /// The Swedish day on which the register was read.
    public LocalDate readOn() {
        return LocalDate.ofInstant(readAt, SWEDEN);
    }

    public Source source() {
        return new Source.FromRegister(register, readAt);
    }
}

package se.bistand.decision.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// What one register answered about one person. `COULD_NOT_ANSWER` is never "no income".
/// @param reason a code for why it could not answer, such as TIMEOUT
/// @param part which of several who answer as one register, such as an unemployment fund; null when there is only one
/// @param facts what it told beside payments
public record RegisterAnswer(
        int personNo,
        Register register,
        Outcome outcome,
        @Nullable String reason,
        Instant readAt,
        List<Payment> payments,
        @Nullable String part,
        RegisterFacts facts) {

    /// Where days of registers are reckoned.
    public static final ZoneId SWEDEN = ZoneId.of("Europe/Stockholm");

    public enum Outcome {
        ANSWERED,
        NOTHING_FOUND,
        COULD_NOT_ANSWER
    }

    /// A payment the register knows.
    /// @param code the agency's own code for the benefit or income
    /// @param amount net; negative where the agency corrects itself
    /// @param paidFor the days it is for, when the register says so
    /// @param preliminary decided by the agency and not yet paid
    /// @param details what the register tells of it and no rule asks for
    public record Payment(
            String code,
            Money amount,
            LocalDate paidOn,
            @Nullable Period paidFor,
            boolean preliminary,
            Details details) {
        public Payment(String code, Money amount, LocalDate paidOn) {
            this(code, amount, paidOn, null, false);
        }

        public Payment(String code, Money amount, LocalDate paidOn, @Nullable Period paidFor, boolean preliminary) {
            this(code, amount, paidOn, paidFor, preliminary, Details.NONE);
        }
    }

    /// @param dayKnown false when only a period was told: the day of payment is then its last
    /// @param gross before tax, when told
    /// @param tax deducted, when told
    public record Details(
            boolean dayKnown,
            @Nullable Money gross,
            @Nullable Money tax) {
        public static final Details NONE = new Details(true, null, null);
    }

    public RegisterAnswer {
        payments = List.copyOf(payments);
    }

    public RegisterAnswer(
            int personNo,
            Register register,
            Outcome outcome,
            @Nullable String reason,
            Instant readAt,
            List<Payment> payments) {
        this(personNo, register, outcome, reason, readAt, payments, null, RegisterFacts.NONE);
    }

    /// True when both come from one register about one person.
    boolean isFromTheSameAs(RegisterAnswer other) {
        return personNo == other.personNo && register == other.register && Objects.equals(part, other.part);
    }

    /// The Swedish day on which the register was read.
    public LocalDate readOn() {
        return LocalDate.ofInstant(readAt, SWEDEN);
    }

    public Source source() {
        return new Source.FromRegister(register, readAt);
    }
}

package se.bistand.registercheck.domain;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What one register said about one person. "Could not answer" is never "no income".
///
/// @param fund which a-kassa; empty for the other registers
/// @param reason why it could not answer, or what is missing: a code, never the agency's own words
/// @param askAgain the reason may pass: worth another try
/// @param partial a part of what was asked for is missing
/// @param payments every payment in the period asked about, also what came beside a failure
public record Answer(
        Register register,
        String fund,
        Outcome outcome,
        @Nullable String reason,
        boolean askAgain,
        boolean partial,
        List<Payment> payments,
        List<Warning> warnings,
        Facts facts) {

    /// svar, inget fanns, kunde inte svara, får inte lämnas ut till oss, skyddade personuppgifter
    public enum Outcome {
        ANSWERED,
        NOTHING_FOUND,
        COULD_NOT_ANSWER,
        NOT_ENTITLED,
        PROTECTED_IDENTITY
    }

    /// Something a person must look at.
    ///
    /// @param subject an agency's code or the name of an element, never text about a person
    public record Warning(
            String code, @Nullable String subject, @Nullable Long amountOre) {
        public static final String UNKNOWN_CODE = "UNKNOWN_CODE";
        public static final String NOT_UNDERSTOOD = "NOT_UNDERSTOOD";
        public static final String WITHOUT_DAY = "WITHOUT_DAY";
        public static final String PART_REFUSED = "PART_REFUSED";
        public static final String FUND_SUSPENDED = "FUND_SUSPENDED";
        public static final String FUND_UNDECIDED = "FUND_UNDECIDED";
    }

    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9ÅÄÖåäö_.:+/-]{1,40}");

    public Answer {
        fund = fund == null ? "" : fund;
        payments = payments == null ? List.of() : List.copyOf(payments);
        warnings = warnings == null ? List.of() : List.copyOf(warnings);
        facts = facts == null ? Facts.NONE : facts;
    }

    /// Answered when there is something, nothing found otherwise.
    public static Answer of(Register register, List<Payment> payments) {
        var outcome = payments.isEmpty() ? Outcome.NOTHING_FOUND : Outcome.ANSWERED;
        return new Answer(register, "", outcome, null, false, false, payments, List.of(), Facts.NONE);
    }

    public static Answer nothing(Register register) {
        return of(register, List.of());
    }

    /// It could not answer now.
    public static Answer failed(Register register, String reason) {
        return nothing(register).not(Outcome.COULD_NOT_ANSWER, reason, true);
    }

    /// It will not answer however often it is asked.
    public static Answer refused(Register register, String reason) {
        return nothing(register).not(Outcome.COULD_NOT_ANSWER, reason, false);
    }

    public static Answer notEntitled(Register register, String reason) {
        return nothing(register).not(Outcome.NOT_ENTITLED, reason, false);
    }

    /// The same with what came beside it kept.
    public Answer not(Outcome why, @Nullable String code, boolean mayPass) {
        return new Answer(register, fund, why, code, mayPass, partial, payments, warnings, facts);
    }

    public Answer of(String whichFund) {
        return new Answer(register, whichFund, outcome, reason, askAgain, partial, payments, warnings, facts);
    }

    public Answer with(Facts told) {
        var found = told.equals(Facts.NONE) || outcome != Outcome.NOTHING_FOUND ? outcome : Outcome.ANSWERED;
        return new Answer(register, fund, found, reason, askAgain, partial, payments, warnings, told);
    }

    public Answer onlyFacts(Facts told) {
        return new Answer(register, fund, outcome, reason, askAgain, partial, payments, warnings, told);
    }

    public Answer warned(List<Warning> more) {
        if (more.isEmpty()) return this;
        var all = new ArrayList<>(warnings);
        all.addAll(more);
        return new Answer(register, fund, outcome, reason, askAgain, partial, payments, all, facts);
    }

    /// A part is missing for good.
    public Answer part(String code) {
        var found = outcome == Outcome.NOTHING_FOUND ? Outcome.ANSWERED : outcome;
        return new Answer(register, fund, found, code, askAgain, true, payments, warnings, facts);
    }

    /// The agency marks the person: what it told is kept, and named people alone may see the case.
    public Answer hidden() {
        return new Answer(
                register, fund, Outcome.PROTECTED_IDENTITY, null, false, partial, payments, warnings, Facts.NONE);
    }

    public boolean isProtected() {
        return outcome == Outcome.PROTECTED_IDENTITY;
    }

    /// It could not answer. What came beside the failure is true and may not be all.
    public boolean isSilent() {
        return outcome == Outcome.COULD_NOT_ANSWER;
    }

    /// Nothing is missing: of what it does not tell there is nothing.
    public boolean isWhole() {
        return !partial && (outcome == Outcome.ANSWERED || outcome == Outcome.NOTHING_FOUND);
    }

    public boolean isOf(Answer other) {
        return register == other.register && fund.equals(other.fund);
    }

    /// Silence after an earlier read: a failure takes no answer away, and what came beside an earlier failure
    /// stays. Of a benefit and month that both tell of, this one holds: what was preliminary may have been
    /// paid.
    public Answer after(Answer earlier) {
        if (!isSilent()) return this;
        if (!earlier.isSilent()) return earlier;
        var all = new ArrayList<>(payments);
        earlier.payments.stream()
                .filter(was -> payments.stream()
                        .noneMatch(
                                is -> is.code().equals(was.code()) && is.month().equals(was.month())))
                .forEach(all::add);
        var warned = new LinkedHashSet<>(warnings);
        warned.addAll(earlier.warnings);
        var told = facts.equals(Facts.NONE) ? earlier.facts : facts;
        return new Answer(register, fund, outcome, reason, askAgain, partial, all, List.copyOf(warned), told);
    }

    /// A reason with the agency's code in it; what is not a code is left out, as it could be text about a
    /// person.
    public static String reason(String kind, String code) {
        return kind + ":" + code(code);
    }

    /// A text that is a code, or OTHER.
    public static String code(String text) {
        var stripped = text.strip();
        return CODE.matcher(stripped).matches() ? stripped : "OTHER";
    }
}

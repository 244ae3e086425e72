package se.bistand.decision.domain.norm;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.bistand.decision.domain.Month;
import se.bistand.decision.domain.PersonInHousehold;
import se.bistand.decision.domain.Register;
import se.bistand.decision.domain.RegisterAnswer;
import se.bistand.decision.domain.Source;

/// Each register must have answered about each adult. A failed read, or none at all, is never "no income".
///
/// A household normally applies before the month begins, while the control period (the month before) is under way: what
/// is known then decides, and the reader is told that the month was not over. Before the control period has begun there
/// is nothing to read.
final class RegisterRead {
    /// The registers that must have been read.
    static final List<Register> REQUIRED =
            List.of(Register.SKATTEVERKET, Register.FORSAKRINGSKASSAN, Register.ARBETSFORMEDLINGEN);

    private RegisterRead() {}

    static Finding of(PersonInHousehold adult, Register register, @Nullable RegisterAnswer answer, Month month) {
        var subject = "register/" + adult.no() + "/" + register;
        if (answer == null) {
            var missing = Fact.missing(Fact.Name.ANSWER, subject, Source.applicant());
            return unclear(month, subject, Question.Code.REGISTER_NOT_READ, List.of(missing));
        }
        return of(answer, subject, month);
    }

    /// An answer from a register this version does not know, or about somebody it did not ask about.
    static Finding unexpected(RegisterAnswer answer, Month month) {
        var subject = "register/" + answer.personNo() + "/" + answer.register();
        return answer.register() == Register.UNKNOWN
                ? unclear(month, subject, Question.Code.REGISTER_COULD_NOT_ANSWER, said(answer, subject))
                : of(answer, subject, month);
    }

    private static Finding of(RegisterAnswer answer, String subject, Month month) {
        return switch (answer.outcome()) {
            case ANSWERED, NOTHING_FOUND -> answered(answer, subject, month);
            case COULD_NOT_ANSWER ->
                unclear(month, subject, Question.Code.REGISTER_COULD_NOT_ANSWER, said(answer, subject));
        };
    }

    private static Finding answered(RegisterAnswer answer, String subject, Month month) {
        var said = said(answer, subject);
        var control = month.controlPeriod();
        if (answer.readOn().isAfter(control.lastDay())) {
            return Rule.REGISTER_READ.fulfilled(month, subject, said);
        }
        if (answer.readOn().isBefore(control.firstDay())) {
            return unclear(month, subject, Question.Code.CONTROL_PERIOD_NOT_BEGUN, said);
        }
        said.add(Fact.of(Fact.Name.READ_BEFORE_PERIOD_ENDED, subject, true, answer.source()));
        return Rule.REGISTER_READ.fulfilled(month, subject, said);
    }

    /// How it answered, and all that it told beside payments.
    private static List<Fact<?>> said(RegisterAnswer answer, String subject) {
        var said = new ArrayList<Fact<?>>(2);
        said.add(outcome(answer, subject));
        var told = answer.facts();
        if (told.jobSeeker() != null) {
            said.addAll(JobSeeker.told(told.jobSeeker(), subject, answer));
        }
        for (var asset : told.assets()) {
            said.add(Fact.of(Fact.Name.HOLDING, subject, asset.inSwedish(), answer.source()));
        }
        for (var permit : told.permits()) {
            said.add(Fact.of(Fact.Name.PERMIT, subject, permit.inSwedish(), answer.source()));
        }
        for (var warning : told.warnings()) {
            said.add(Fact.of(Fact.Name.WARNING, subject, warning, answer.source()));
        }
        return said;
    }

    private static Fact<String> outcome(RegisterAnswer answer, String subject) {
        var what = switch (answer.outcome()) {
            case ANSWERED -> "svar";
            case NOTHING_FOUND -> "inget fanns";
            case COULD_NOT_ANSWER ->
                answer.reason() == null ? "kunde inte svara" : "kunde inte svara (" + answer.reason() + ")";
        };
        var text = answer.part() == null ? what : answer.part() + ": " + what;
        return Fact.of(Fact.Name.ANSWER, subject, text, answer.source());
    }

    private static Finding unclear(Month month, String subject, Question.Code code, List<? extends Basis> said) {
        return Rule.REGISTER_READ.unclear(month, subject, List.of(Question.about(code, subject)), said);
    }
}

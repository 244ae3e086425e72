package se.bistand.registercheck.domain.control;

import java.time.Month;
import java.time.YearMonth;
import java.util.List;
import se.bistand.registercheck.domain.ControlPeriod;
import se.bistand.registercheck.domain.Payment.Kind;
import se.bistand.registercheck.domain.Register;

/// Student aid pauses in the summer. Of who had it in spring and applies for October it is asked whether the studies
/// have gone on. The months between are read for this alone and not kept.
final class StudentAidResumed {
    private StudentAidResumed() {}

    static List<Result> of(Person person, ControlPeriod period) {
        if (period.month().getMonth() != Month.OCTOBER) return List.of();
        var june = YearMonth.of(period.month().getYear(), Month.JUNE);
        if (!has(person, june)) return List.of();
        if (!person.answered(Register.CSN))
            return List.of(
                    Result.notPossible(Control.STUDENT_AID_RESUMED, person.no(), "CSN har inte svarat fullständigt."));
        if (has(person, period.control()))
            return List.of(Result.passed(
                    Control.STUDENT_AID_RESUMED, person.no(), "Studiestödet betalas ut igen efter sommaren."));
        return List.of(Result.question(
                Control.STUDENT_AID_RESUMED,
                person.no(),
                null,
                "STUDENT_AID_NOT_RESUMED",
                "Personen hade studiestöd i juni men inte i september. Fortsätter studierna?",
                List.of(
                        new Result.Fact(june.toString(), "studiestöd", Text.of(Register.CSN)),
                        new Result.Fact(period.control().toString(), "inget studiestöd", Text.of(Register.CSN)))));
    }

    private static boolean has(Person person, YearMonth month) {
        return !person.payments(payment ->
                        payment.kind() == Kind.STUDENT_AID && payment.month().equals(month))
                .isEmpty();
    }
}

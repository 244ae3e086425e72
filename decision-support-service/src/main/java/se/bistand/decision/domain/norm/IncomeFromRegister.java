package se.bistand.decision.domain.norm;

import java.util.ArrayList;
import java.util.List;
import se.bistand.decision.domain.Household;
import se.bistand.decision.domain.Month;
import se.bistand.decision.domain.RegisterAnswer;
import se.bistand.decision.domain.Role;
import se.bistand.decision.domain.Source;

/// A payment a register knows counts when it was paid in the control period (the month before), whatever time it is
/// for, and its code is on the list of known incomes. An unknown code is a question: leaving it out would make a case
/// look complete while wrong. So is the pay of a child, which counts above one price base amount in the year only, and
/// a benefit of a child who lives here a part of the time.
final class IncomeFromRegister {
    private IncomeFromRegister() {}

    static Finding of(
            RegisterAnswer answer,
            RegisterAnswer.Payment payment,
            Household household,
            Month month,
            NormParameters parameters) {
        var subject = "income/" + answer.personNo() + "/" + payment.code();
        var basis = basis(answer, payment, subject, household, month);
        var person = household.person(answer.personNo());
        if (person.isEmpty()) {
            return unclear(month, subject, Question.Code.INCOME_PERSON, basis);
        }
        var known = parameters.treatment(answer.register(), payment.code());
        if (known == null) {
            return unclear(month, subject, Question.Code.INCOME_CODE, basis);
        }
        basis.add(known);
        return switch (known.value()) {
            case COUNTS, COUNTS_FOR_TIME -> {
                var asked = month.controlPeriod().contains(payment.paidOn())
                        ? BenefitOfChildPartOfMonth.of(answer, person.get(), subject, household, month, basis)
                        : null;
                yield asked == null ? counted(answer, payment, subject, month, basis) : asked;
            }
            case COUNTS_AS_WORK ->
                person.get().role() == Role.CHILD && month.controlPeriod().contains(payment.paidOn())
                        ? ofChild(answer, subject, month, basis)
                        : counted(answer, payment, subject, month, basis);
            case ASK_ABOUT_ASSETS -> unclear(month, subject, Question.Code.ASSETS, basis);
            case DOES_NOT_COUNT -> Rule.INCOME_FROM_REGISTER.notFulfilled(month, subject, basis);
        };
    }

    private static Finding counted(
            RegisterAnswer answer, RegisterAnswer.Payment payment, String subject, Month month, List<Basis> basis) {
        if (!month.controlPeriod().contains(payment.paidOn())) {
            return Rule.INCOME_FROM_REGISTER.notFulfilled(month, subject, basis);
        }
        return payment.amount().isNegative()
                ? NegativeCorrection.of(answer, payment, subject, month, basis)
                : Rule.INCOME_FROM_REGISTER.amount(
                        month, subject, payment.amount().negated(), basis);
    }

    /// A register tells what was paid in the months asked about, not what the child has earned in the year.
    private static Finding ofChild(RegisterAnswer answer, String subject, Month month, List<Basis> basis) {
        basis.add(Fact.missing(Fact.Name.EARNED_EARLIER, subject, answer.source()));
        return Rule.CHILD_WORK_INCOME.unclear(
                month, subject, List.of(Question.about(Question.Code.CHILD_WORK_INCOME, subject)), basis);
    }

    private static List<Basis> basis(
            RegisterAnswer answer, RegisterAnswer.Payment payment, String subject, Household household, Month month) {
        var source = answer.source();
        var basis = new ArrayList<Basis>(8);
        basis.add(Fact.of(Fact.Name.INCOME_CODE, subject, payment.code(), source));
        basis.add(Fact.of(Fact.Name.INCOME_AMOUNT, subject, payment.amount(), source));
        basis.add(Fact.of(Fact.Name.PAID_ON, subject, payment.paidOn(), source));
        if (payment.paidFor() != null) {
            basis.add(Fact.of(Fact.Name.PAID_FOR, subject, payment.paidFor(), source));
        }
        if (payment.preliminary()) {
            basis.add(Fact.of(Fact.Name.PRELIMINARY, subject, true, source));
        }
        details(payment, subject, source, basis);
        basis.add(Fact.of(Fact.Name.CONTROL_PERIOD, subject, month.controlPeriod(), household.source()));
        return basis;
    }

    private static void details(RegisterAnswer.Payment payment, String subject, Source source, List<Basis> basis) {
        var details = payment.details();
        if (!details.dayKnown()) {
            basis.add(Fact.of(Fact.Name.PAYMENT_DAY_UNKNOWN, subject, true, source));
        }
        if (details.gross() != null) {
            basis.add(Fact.of(Fact.Name.GROSS, subject, details.gross(), source));
        }
        if (details.tax() != null) {
            basis.add(Fact.of(Fact.Name.TAX, subject, details.tax(), source));
        }
    }

    private static Finding unclear(Month month, String subject, Question.Code code, List<? extends Basis> basis) {
        return Rule.INCOME_FROM_REGISTER.unclear(month, subject, List.of(Question.about(code, subject)), basis);
    }
}

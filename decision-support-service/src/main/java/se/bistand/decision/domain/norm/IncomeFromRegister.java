package se.bistand.decision.domain.norm;

import java.util.List;
import se.bistand.decision.domain.Household;
import se.bistand.decision.domain.Month;
import se.bistand.decision.domain.RegisterAnswer;

/// A payment a register knows counts when it was paid in the control period (the month before) and its code is on the
/// list of known incomes. An unknown code is a question: leaving it out would make a case look complete while wrong.
final class IncomeFromRegister {
    private IncomeFromRegister() {}

    static Finding of(
            RegisterAnswer answer,
            RegisterAnswer.Payment payment,
            Household household,
            Month month,
            NormParameters parameters) {
        var subject = "income/" + answer.personNo() + "/" + payment.code();
        var code = Fact.of(Fact.Name.INCOME_CODE, subject, payment.code(), answer.source());
        var amount = Fact.of(Fact.Name.INCOME_AMOUNT, subject, payment.amount(), answer.source());
        var paidOn = Fact.of(Fact.Name.PAID_ON, subject, payment.paidOn(), answer.source());
        var period = Fact.of(Fact.Name.CONTROL_PERIOD, subject, month.controlPeriod(), household.source());
        if (household.person(answer.personNo()).isEmpty()) {
            return unclear(month, subject, Question.Code.INCOME_PERSON, code, amount, paidOn, period);
        }
        var treatment = parameters.treatment(answer.register(), payment.code());
        if (treatment.isEmpty()) {
            return unclear(month, subject, Question.Code.INCOME_CODE, code, amount, paidOn, period);
        }
        var known = treatment.get();
        if (payment.amount().isNegative()) {
            return unclear(month, subject, Question.Code.INCOME_AMOUNT, code, amount, paidOn, period, known);
        }
        var basis = List.of(code, amount, paidOn, period, known);
        return switch (known.value()) {
            case COUNTS, COUNTS_AS_WORK ->
                month.controlPeriod().contains(payment.paidOn())
                        ? Rule.INCOME_FROM_REGISTER.amount(
                                month, subject, payment.amount().negated(), basis)
                        : Rule.INCOME_FROM_REGISTER.notFulfilled(month, subject, basis);
            case ASK_ABOUT_ASSETS -> unclear(month, subject, Question.Code.ASSETS, code, amount, paidOn, period, known);
            case DOES_NOT_COUNT -> Rule.INCOME_FROM_REGISTER.notFulfilled(month, subject, basis);
        };
    }

    private static Finding unclear(Month month, String subject, Question.Code code, Basis... basis) {
        return Rule.INCOME_FROM_REGISTER.unclear(
                month, subject, List.of(Question.about(code, subject)), List.of(basis));
    }
}

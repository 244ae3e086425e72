package se.bistand.decision.domain.norm;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.bistand.decision.domain.ApplicationFacts;
import se.bistand.decision.domain.RegisterAnswer;
import se.bistand.decision.domain.RegisterAnswer.Payment;
import se.bistand.decision.domain.StatedIncome;

/// An income that was paid in the comparison period (two months before) and not in the control period: it may have
/// ended, be late, or have come early. Nobody can tell from the register, so a person answers. Pay that employers
/// declare is known a month later; where the household itself states pay of the control period, that pay is there.
final class IncomeMissingNow {
    private IncomeMissingNow() {}

    /// About the payments of one code that counts; null when nothing is missing.
    /// @param payments of one code, in order
    static @Nullable Finding of(
            RegisterAnswer answer, List<Payment> payments, Parameter<Treatment> treatment, ApplicationFacts facts) {
        var month = facts.month();
        var now = false;
        var before = new ArrayList<Payment>(2);
        for (var payment : payments) {
            if (month.comparisonPeriod().contains(payment.paidOn())) {
                before.add(payment);
            }
            now |= month.controlPeriod().contains(payment.paidOn());
        }
        if (now || before.isEmpty() || statesPay(answer.personNo(), treatment, facts)) {
            return null;
        }
        var subject = "income/" + answer.personNo() + "/" + before.getFirst().code();
        var basis = new ArrayList<Basis>();
        basis.add(treatment);
        for (var payment : before) {
            basis.add(Fact.of(Fact.Name.INCOME_AMOUNT, subject, payment.amount(), answer.source()));
            basis.add(Fact.of(Fact.Name.PAID_ON, subject, payment.paidOn(), answer.source()));
            if (payment.paidFor() != null) {
                basis.add(Fact.of(Fact.Name.PAID_FOR, subject, payment.paidFor(), answer.source()));
            }
        }
        basis.add(Fact.of(Fact.Name.COMPARISON_PERIOD, subject, month.comparisonPeriod(), answer.source()));
        if (!answer.readOn().isAfter(month.controlPeriod().lastDay())) {
            basis.add(Fact.of(Fact.Name.READ_BEFORE_PERIOD_ENDED, subject, true, answer.source()));
        }
        return Rule.INCOME_MISSING_NOW.unclear(
                month, subject, List.of(Question.about(Question.Code.INCOME_MISSING_NOW, subject)), basis);
    }

    private static boolean statesPay(int personNo, Parameter<Treatment> treatment, ApplicationFacts facts) {
        if (treatment.value() != Treatment.COUNTS_AS_WORK) {
            return false;
        }
        for (var income : facts.incomes()) {
            if (income.personNo() == personNo
                    && income.kind() == StatedIncome.Kind.SALARY
                    && facts.month().controlPeriod().contains(income.receivedOn())) {
                return true;
            }
        }
        return false;
    }
}

package se.bistand.decision.domain.norm;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.bistand.decision.domain.Month;
import se.bistand.decision.domain.Period;
import se.bistand.decision.domain.RegisterAnswer;
import se.bistand.decision.domain.RegisterAnswer.Payment;

/// A payment of the control period that belongs to another month. Late: it is for days before, and the comparison
/// period had none. Early: it is for days after, beside the control period's own. It counts when it came, and the
/// reader is told. Days that end before they begin are a question.
final class PaymentOutOfTime {
    private PaymentOutOfTime() {}

    /// About the payments of one code that counts; null when each came in its time.
    /// @param payments of one code, in order
    static @Nullable Finding of(
            RegisterAnswer answer, List<Payment> payments, Parameter<Treatment> treatment, Month month) {
        var subject = "income/" + answer.personNo() + "/" + payments.getFirst().code();
        var basis = new ArrayList<Basis>();
        var contradicts = false;
        for (var payment : payments) {
            var paidFor = payment.paidFor();
            if (paidFor == null || !month.controlPeriod().contains(payment.paidOn())) {
                continue;
            }
            contradicts |= paidFor.endsBeforeItBegins();
            if (paidFor.endsBeforeItBegins() || isLate(payments, paidFor, month) || isEarly(payments, paidFor, month)) {
                basis.add(Fact.of(Fact.Name.PAID_ON, subject, payment.paidOn(), answer.source()));
                basis.add(Fact.of(Fact.Name.PAID_FOR, subject, paidFor, answer.source()));
            }
        }
        if (basis.isEmpty()) {
            return null;
        }
        basis.add(treatment);
        basis.add(Fact.of(Fact.Name.CONTROL_PERIOD, subject, month.controlPeriod(), answer.source()));
        return contradicts
                ? Rule.PAYMENT_OUT_OF_TIME.unclear(
                        month, subject, List.of(Question.about(Question.Code.PAID_FOR_IMPOSSIBLE, subject)), basis)
                : Rule.PAYMENT_OUT_OF_TIME.fulfilled(month, subject, basis);
    }

    private static boolean isLate(List<Payment> payments, Period paidFor, Month month) {
        var to = paidFor.to();
        return to != null && to.isBefore(month.controlPeriod().firstDay()) && !isPaidBefore(payments, month);
    }

    private static boolean isPaidBefore(List<Payment> payments, Month month) {
        for (var payment : payments) {
            if (month.comparisonPeriod().contains(payment.paidOn())) {
                return true;
            }
        }
        return false;
    }

    private static boolean isEarly(List<Payment> payments, Period paidFor, Month month) {
        if (!paidFor.from().isAfter(month.controlPeriod().lastDay())) {
            return false;
        }
        var control = new Period(
                month.controlPeriod().firstDay(), month.controlPeriod().lastDay());
        for (var payment : payments) {
            var own = payment.paidFor();
            if (own != null && own.overlaps(control) && month.controlPeriod().contains(payment.paidOn())) {
                return true;
            }
        }
        return false;
    }
}

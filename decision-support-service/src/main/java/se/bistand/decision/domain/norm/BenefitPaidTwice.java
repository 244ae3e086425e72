package se.bistand.decision.domain.norm;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.bistand.decision.domain.Month;
import se.bistand.decision.domain.RegisterAnswer;
import se.bistand.decision.domain.RegisterAnswer.Payment;

/// A benefit paid more than once in the control period counts each time: one of the payments may be late or early, and
/// what came decides. The caseworker is told. The very same payment for the very same days twice is a question.
final class BenefitPaidTwice {
    private BenefitPaidTwice() {}

    /// About the payments of one code; null when it is not paid twice.
    /// @param payments of one code, in order
    static @Nullable Finding of(RegisterAnswer answer, List<Payment> payments, Month month) {
        var paid = new ArrayList<Payment>(2);
        for (var payment : payments) {
            if (payment.amount().isPositive() && month.controlPeriod().contains(payment.paidOn())) {
                paid.add(payment);
            }
        }
        if (paid.size() < 2) {
            return null;
        }
        var subject = "income/" + answer.personNo() + "/" + paid.getFirst().code();
        var basis = new ArrayList<Basis>();
        var same = false;
        for (var i = 0; i < paid.size(); i++) {
            var payment = paid.get(i);
            basis.add(Fact.of(Fact.Name.PAID_ON, subject, payment.paidOn(), answer.source()));
            if (payment.paidFor() != null) {
                basis.add(Fact.of(Fact.Name.PAID_FOR, subject, payment.paidFor(), answer.source()));
            }
            same |= i > 0 && payment.paidFor() != null && payment.equals(paid.get(i - 1));
        }
        return same
                ? Rule.BENEFIT_PAID_TWICE.unclear(
                        month, subject, List.of(Question.about(Question.Code.PAID_TWICE, subject)), basis)
                : Rule.BENEFIT_PAID_TWICE.fulfilled(month, subject, basis);
    }
}

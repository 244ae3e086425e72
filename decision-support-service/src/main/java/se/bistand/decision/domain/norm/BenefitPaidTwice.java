package se.bistand.decision.domain.norm;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.bistand.decision.domain.Month;
import se.bistand.decision.domain.RegisterAnswer;
import se.bistand.decision.domain.RegisterAnswer.Payment;

/// A benefit paid more than once in the control period counts each time: one of the payments may be late or early, and
/// what came decides. The caseworker is told. The same amount for the very same days twice, in the control period or in
/// it and the comparison period, is a question.
final class BenefitPaidTwice {
    private BenefitPaidTwice() {}

    /// About the payments of one code; null when it is not paid twice.
    /// @param payments of one code, in order
    static @Nullable Finding of(RegisterAnswer answer, List<Payment> payments, Month month) {
        var paid = paidIn(month.controlPeriod(), payments);
        if (paid.isEmpty()) {
            return null;
        }
        var before = paidIn(month.comparisonPeriod(), payments);
        var same = hasTheSame(paid, before);
        if (paid.size() < 2 && !same) {
            return null;
        }
        var subject = "income/" + answer.personNo() + "/" + paid.getFirst().code();
        var basis = new ArrayList<Basis>();
        if (same) {
            before.forEach(payment -> told(payment, subject, answer, basis));
        }
        paid.forEach(payment -> told(payment, subject, answer, basis));
        return same
                ? Rule.BENEFIT_PAID_TWICE.unclear(
                        month, subject, List.of(Question.about(Question.Code.PAID_TWICE, subject)), basis)
                : Rule.BENEFIT_PAID_TWICE.fulfilled(month, subject, basis);
    }

    private static List<Payment> paidIn(Month month, List<Payment> payments) {
        var paid = new ArrayList<Payment>(2);
        for (var payment : payments) {
            if (payment.amount().isPositive() && month.contains(payment.paidOn())) {
                paid.add(payment);
            }
        }
        return paid;
    }

    private static boolean hasTheSame(List<Payment> paid, List<Payment> before) {
        for (var i = 0; i < paid.size(); i++) {
            for (var j = 0; j < i; j++) {
                if (isTheSame(paid.get(i), paid.get(j))) {
                    return true;
                }
            }
            for (var earlier : before) {
                if (isTheSame(paid.get(i), earlier)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean isTheSame(Payment one, Payment other) {
        return one.paidFor() != null
                && one.paidFor().equals(other.paidFor())
                && one.amount().equals(other.amount());
    }

    private static void told(Payment payment, String subject, RegisterAnswer answer, List<Basis> basis) {
        basis.add(Fact.of(Fact.Name.PAID_ON, subject, payment.paidOn(), answer.source()));
        if (payment.paidFor() != null) {
            basis.add(Fact.of(Fact.Name.PAID_FOR, subject, payment.paidFor(), answer.source()));
        }
    }
}

package se.bistand.decision.domain.norm;

import java.util.List;
import se.bistand.decision.domain.Money;
import se.bistand.decision.domain.Month;
import se.bistand.decision.domain.RegisterAnswer;

/// An agency that corrects a benefit takes money back: it is set off against what the same benefit paid in the same
/// month. More taken back than was paid cannot be set off, and is a question.
final class NegativeCorrection {
    private NegativeCorrection() {}

    /// @param basis what the payment is
    static Finding of(
            RegisterAnswer answer,
            RegisterAnswer.Payment payment,
            String subject,
            Month month,
            List<? extends Basis> basis) {
        var left = Money.ZERO;
        for (var other : answer.payments()) {
            if (other.code().equals(payment.code()) && month.controlPeriod().contains(other.paidOn())) {
                left = left.plus(other.amount());
            }
        }
        return left.isNegative()
                ? Rule.NEGATIVE_CORRECTION.unclear(
                        month, subject, List.of(Question.about(Question.Code.INCOME_AMOUNT, subject)), basis)
                : Rule.NEGATIVE_CORRECTION.amount(
                        month, subject, payment.amount().negated(), basis);
    }
}

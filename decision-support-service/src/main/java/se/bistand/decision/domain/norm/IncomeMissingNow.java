package se.bistand.decision.domain.norm;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.bistand.decision.domain.Month;
import se.bistand.decision.domain.RegisterAnswer;
import se.bistand.decision.domain.RegisterAnswer.Payment;

/// A benefit that was paid in the comparison period (two months before) and not in the control period: it may have
/// ended, be late, or have come early. Nobody can tell from the register, so a person answers.
final class IncomeMissingNow {
    private IncomeMissingNow() {}

    /// About the payments of one code that counts; null when nothing is missing.
    /// @param payments of one code, in order
    static @Nullable Finding of(RegisterAnswer answer, List<Payment> payments, Month month) {
        var now = false;
        var before = new ArrayList<Payment>(2);
        for (var payment : payments) {
            if (month.comparisonPeriod().contains(payment.paidOn())) {
                before.add(payment);
            }
            now |= month.controlPeriod().contains(payment.paidOn());
        }
        if (now || before.isEmpty()) {
            return null;
        }
        var subject = "income/" + answer.personNo() + "/" + before.getFirst().code();
        var basis = new ArrayList<Basis>();
        for (var payment : before) {
            basis.add(Fact.of(Fact.Name.INCOME_AMOUNT, subject, payment.amount(), answer.source()));
            basis.add(Fact.of(Fact.Name.PAID_ON, subject, payment.paidOn(), answer.source()));
        }
        basis.add(Fact.of(Fact.Name.COMPARISON_PERIOD, subject, month.comparisonPeriod(), answer.source()));
        return Rule.INCOME_MISSING_NOW.unclear(
                month, subject, List.of(Question.about(Question.Code.INCOME_MISSING_NOW, subject)), basis);
    }
}

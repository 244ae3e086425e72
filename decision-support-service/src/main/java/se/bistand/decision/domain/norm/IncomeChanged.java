package se.bistand.decision.domain.norm;

import java.math.BigInteger;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.bistand.decision.domain.Money;
import se.bistand.decision.domain.Month;
import se.bistand.decision.domain.RegisterAnswer;
import se.bistand.decision.domain.RegisterAnswer.Payment;

/// An income that has changed since the comparison period by more than the municipality's threshold. What came in the
/// control period counts whatever it was before; the reader is told of the change. With the threshold 0 the sums must
/// be equal to the öre.
final class IncomeChanged {
    private static final BigInteger HUNDRED = BigInteger.valueOf(100);

    private IncomeChanged() {}

    /// About the payments of one code that counts; null when it is not in both months or has changed less.
    /// @param payments of one code, in order
    static @Nullable Finding of(
            RegisterAnswer answer,
            List<Payment> payments,
            Parameter<Treatment> treatment,
            Month month,
            NormParameters parameters) {
        var before = sum(payments, month.comparisonPeriod());
        var now = sum(payments, month.controlPeriod());
        if (before == null || now == null || !before.isPositive()) {
            return null;
        }
        var threshold = parameters.incomeChangeWarning();
        if (!exceeds(before, now, threshold.value())) {
            return null;
        }
        var subject = "income/" + answer.personNo() + "/" + payments.getFirst().code();
        return Rule.INCOME_CHANGED.fulfilled(
                month,
                subject,
                List.of(
                        treatment,
                        Fact.of(Fact.Name.COMPARISON_PERIOD, subject, month.comparisonPeriod(), answer.source()),
                        Fact.of(Fact.Name.SUM_BEFORE, subject, before, answer.source()),
                        Fact.of(Fact.Name.SUM_NOW, subject, now, answer.source()),
                        threshold));
    }

    /// Null when nothing was paid that month.
    private static @Nullable Money sum(List<Payment> payments, Month month) {
        Money sum = null;
        for (var payment : payments) {
            if (month.contains(payment.paidOn())) {
                sum = sum == null ? payment.amount() : sum.plus(payment.amount());
            }
        }
        return sum;
    }

    /// |now - before| / before > percent / 100, without a fraction.
    private static boolean exceeds(Money before, Money now, Percent percent) {
        var change = BigInteger.valueOf(now.minus(before).ore()).abs();
        return change.multiply(HUNDRED)
                        .compareTo(BigInteger.valueOf(before.ore()).multiply(BigInteger.valueOf(percent.value())))
                > 0;
    }
}

package se.bistand.registercheck.domain.control;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import se.bistand.registercheck.domain.ControlPeriod;

/// An income that has changed by more than its threshold between M-2 and M-1. With the threshold 0 the sums
/// must be equal to the öre.
final class IncomeChanged {
    private static final BigInteger HUNDRED = BigInteger.valueOf(100);

    private IncomeChanged() {}

    static List<Result> of(Person person, ControlPeriod period, Thresholds thresholds) {
        var before = person.sums(period.comparison());
        var now = person.sums(period.control());
        var results = new ArrayList<Result>();
        before.forEach((income, was) -> {
            var is = now.get(income);
            int percent = thresholds.of(income.code());
            if (is == null || was <= 0 || !exceeds(was, is, percent)) return;
            var source = Text.of(income.register());
            results.add(Result.question(
                    Control.INCOME_CHANGED,
                    person.no(),
                    income.code(),
                    "INCOME_CHANGED",
                    income.code() + " från " + source + " har ändrats från " + Text.kronor(was) + " i "
                            + Text.month(period.comparison()) + " till " + Text.kronor(is) + " i "
                            + Text.month(period.control())
                            + (percent == 0 ? ". Beloppen ska vara lika." : ". Det är mer än " + percent + " procent."),
                    List.of(
                            new Result.Fact(period.comparison().toString(), Long.toString(was), source),
                            new Result.Fact(period.control().toString(), Long.toString(is), source),
                            new Result.Fact("gräns i procent", Integer.toString(percent), "inställning"))));
        });
        Text.silence(person)
                .ifPresent(who -> results.add(Result.notPossible(
                        Control.INCOME_CHANGED,
                        person.no(),
                        "Det går inte att säga om en inkomst har ändrats hos den som inte har svarat fullständigt: "
                                + who)));
        if (results.isEmpty())
            results.add(Result.passed(
                    Control.INCOME_CHANGED, person.no(), "Ingen inkomst har ändrats mer än gränsen tillåter."));
        return results;
    }

    /// |is - was| / was > percent / 100, without a fraction.
    private static boolean exceeds(long was, long is, int percent) {
        var change = BigInteger.valueOf(is).subtract(BigInteger.valueOf(was)).abs();
        return change.multiply(HUNDRED).compareTo(BigInteger.valueOf(was).multiply(BigInteger.valueOf(percent))) > 0;
    }
}

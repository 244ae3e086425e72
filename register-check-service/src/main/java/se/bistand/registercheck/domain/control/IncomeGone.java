package se.bistand.registercheck.domain.control;

import java.util.ArrayList;
import java.util.List;
import se.bistand.registercheck.domain.ControlPeriod;

/// An income that was there in M-2 and is not in M-1. It is a question of its own and not a change of minus one
/// hundred per cent: the person may have lost it, or the register may be behind. Of a register that has not
/// answered in full nothing is said.
final class IncomeGone {
    private IncomeGone() {}

    static List<Result> of(Person person, ControlPeriod period) {
        var before = person.sums(period.comparison());
        var now = person.sums(period.control());
        var results = new ArrayList<Result>();
        before.forEach((income, ore) -> {
            if (ore <= 0 || now.containsKey(income) || !person.answered(income.register())) return;
            var source = Text.of(income.register());
            results.add(Result.question(
                    Control.INCOME_GONE,
                    person.no(),
                    income.code(),
                    "INCOME_GONE",
                    income.code() + " från " + source + " var " + Text.kronor(ore) + " i "
                            + Text.month(period.comparison()) + " och saknas i " + Text.month(period.control()) + ".",
                    List.of(
                            new Result.Fact(period.comparison().toString(), Long.toString(ore), source),
                            new Result.Fact(period.control().toString(), "0", source))));
        });
        Text.silence(person)
                .ifPresent(who -> results.add(Result.notPossible(
                        Control.INCOME_GONE,
                        person.no(),
                        "Det går inte att säga om en inkomst saknas hos den som inte har svarat fullständigt: "
                                + who)));
        if (results.isEmpty())
            results.add(Result.passed(
                    Control.INCOME_GONE, person.no(), "Ingen inkomst från månaden före kontrollmånaden saknas."));
        return results;
    }
}

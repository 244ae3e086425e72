package se.bistand.registercheck.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.bistand.registercheck.domain.Answer.Outcome;

/// What differs between two reads of one register about one person.
public record Change(
        Register register,
        String fund,
        Kind what,
        @Nullable String code,
        @Nullable LocalDate paidOn,
        @Nullable Outcome before,
        @Nullable Outcome after,
        @Nullable Long beforeOre,
        @Nullable Long afterOre) {

    /// annat, svarskvalitet, inkomst tillkommit, inkomst borta, belopp ändrat
    public enum Kind {
        OTHER,
        OUTCOME,
        INCOME_ADDED,
        INCOME_GONE,
        AMOUNT
    }

    private record Whose(Register register, String fund) {
        Whose(Answer answer) {
            this(answer.register(), answer.fund());
        }
    }

    private record Income(String code, LocalDate paidOn) {}

    /// @param earlier every answer of the read before about the person
    /// @param later what is kept of the answers that came now; registers not among them are as they were
    public static List<Change> between(List<Answer> earlier, List<Answer> later) {
        var before = new HashMap<Whose, Answer>();
        earlier.forEach(answer -> before.put(new Whose(answer), answer));
        var changes = new ArrayList<Change>();
        for (var answer : later) {
            var was = before.get(new Whose(answer));
            if (was == null) {
                changes.add(outcome(answer, null));
                incomes(Answer.nothing(answer.register()).of(answer.fund()), answer, changes);
            } else if (!was.equals(answer)) {
                int known = changes.size();
                if (was.outcome() != answer.outcome() || was.partial() != answer.partial())
                    changes.add(outcome(answer, was.outcome()));
                incomes(was, answer, changes);
                if (known == changes.size() && tellsMore(was, answer)) changes.add(other(answer));
            }
        }
        return changes;
    }

    /// Another reason for the same silence is no news.
    private static boolean tellsMore(Answer was, Answer is) {
        return !was.facts().equals(is.facts()) || !was.warnings().equals(is.warnings());
    }

    /// Only an answer that is whole can say that an income is gone.
    private static void incomes(Answer was, Answer is, List<Change> changes) {
        var earlier = sums(was);
        var later = sums(is);
        earlier.forEach((income, ore) -> {
            var now = later.get(income);
            if (now == null) {
                if (is.isWhole()) changes.add(income(is, Kind.INCOME_GONE, income, ore, null));
            } else if (!now.equals(ore)) changes.add(income(is, Kind.AMOUNT, income, ore, now));
        });
        later.forEach((income, ore) -> {
            if (!earlier.containsKey(income)) changes.add(income(is, Kind.INCOME_ADDED, income, null, ore));
        });
    }

    private static Map<Income, Long> sums(Answer answer) {
        var sums = new LinkedHashMap<Income, Long>();
        for (var payment : answer.payments())
            sums.merge(new Income(payment.code(), payment.paidOn()), payment.amountOre(), Long::sum);
        return sums;
    }

    private static Change income(Answer answer, Kind what, Income income, @Nullable Long before, @Nullable Long after) {
        return new Change(
                answer.register(), answer.fund(), what, income.code, income.paidOn, null, null, before, after);
    }

    private static Change outcome(Answer answer, @Nullable Outcome before) {
        return new Change(
                answer.register(), answer.fund(), Kind.OUTCOME, null, null, before, answer.outcome(), null, null);
    }

    private static Change other(Answer answer) {
        return new Change(answer.register(), answer.fund(), Kind.OTHER, null, null, null, null, null, null);
    }
}

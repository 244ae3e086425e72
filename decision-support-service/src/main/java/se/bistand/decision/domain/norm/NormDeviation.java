package se.bistand.decision.domain.norm;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.bistand.decision.domain.ApplicationFacts;
import se.bistand.decision.domain.Established;
import se.bistand.decision.domain.Money;

/// The norm at a higher or lower level for special reasons: only as a named caseworker has established it, with
/// a reason that fits the direction, and never lower than nothing.
final class NormDeviation {
    private NormDeviation() {}

    /// @param norm the household's norm before any deviation
    static Finding of(Established.NormDeviation deviation, ApplicationFacts facts, Money norm) {
        var subject = "deviation/" + deviation.personNo();
        var basis = List.of(
                Fact.of(Fact.Name.DEVIATION, subject, deviation.amount(), deviation.by()),
                Fact.of(Fact.Name.REASON, subject, deviation.reason().swedish(), deviation.by()));
        var question = question(deviation, facts, norm);
        return question == null
                ? Rule.NORM_DEVIATION.amount(facts.month(), subject, deviation.amount(), basis)
                : Rule.NORM_DEVIATION.unclear(
                        facts.month(), subject, List.of(Question.about(question, subject)), basis);
    }

    private static Question.@Nullable Code question(
            Established.NormDeviation deviation, ApplicationFacts facts, Money norm) {
        var amount = deviation.amount();
        if (facts.household().person(deviation.personNo()).isEmpty()) {
            return Question.Code.DEVIATION_PERSON;
        }
        if (amount.ore() == 0 || amount.isPositive() != deviation.reason().isForHigher()) {
            return Question.Code.DEVIATION_REASON;
        }
        return amount.plus(norm).isNegative() ? Question.Code.DEVIATION_TOO_LARGE : null;
    }
}

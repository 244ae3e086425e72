package se.bistand.decision.domain.norm;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.bistand.decision.domain.Established;
import se.bistand.decision.domain.Month;

/// A surplus of the month before counts only where an appealable decision says so; nothing is carried over by itself.
final class CarriedSurplus {
    private static final String SUBJECT = "surplus";

    private CarriedSurplus() {}

    static Finding of(Established.CarriedSurplus surplus, Month month) {
        var basis = List.of(
                Fact.of(Fact.Name.SURPLUS_FROM, SUBJECT, surplus.from(), surplus.by()),
                Fact.of(Fact.Name.SURPLUS, SUBJECT, surplus.amount(), surplus.by()),
                Fact.of(Fact.Name.DECISION, SUBJECT, surplus.decision(), surplus.by()),
                Fact.of(Fact.Name.DECIDED_ON, SUBJECT, surplus.decidedOn(), surplus.by()));
        var question = question(surplus, month);
        return question == null
                ? Rule.CARRIED_SURPLUS.amount(month, SUBJECT, surplus.amount().negated(), basis)
                : Rule.CARRIED_SURPLUS.unclear(month, SUBJECT, List.of(Question.about(question, SUBJECT)), basis);
    }

    private static Question.@Nullable Code question(Established.CarriedSurplus surplus, Month month) {
        if (surplus.decision().isBlank()) {
            return Question.Code.SURPLUS_DECISION;
        }
        return surplus.from().equals(month.controlPeriod()) && surplus.amount().isPositive()
                ? null
                : Question.Code.SURPLUS_MONTH;
    }
}

package se.bistand.decision.domain.norm;

import java.util.List;
import se.bistand.decision.domain.Month;
import se.bistand.decision.domain.StatedIncome;

/// What a child has through the leisure card (fritidskort) must not lower the norm. Before the section was in force
/// there was no such card.
final class LeisureCard {
    private LeisureCard() {}

    static Finding of(StatedIncome income, Month month, List<? extends Basis> basis) {
        return Rule.LEISURE_CARD.isInForce(month)
                ? Rule.LEISURE_CARD.notFulfilled(month, income.subject(), basis)
                : Rule.INCOME_STATED.unclear(
                        month,
                        income.subject(),
                        List.of(Question.about(Question.Code.INCOME_KIND, income.subject())),
                        basis);
    }
}

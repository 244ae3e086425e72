package se.bistand.decision.domain.norm;

import java.util.List;
import se.bistand.decision.domain.Cost;
import se.bistand.decision.domain.Month;

/// Reasonable costs outside the national norm that the act names: approved as applied. A kind nobody knows is a
/// question, never an amount.
final class ReasonableCost {
    private ReasonableCost() {}

    static Finding of(Cost cost, Month month) {
        var subject = cost.subject();
        var applied = Fact.of(Fact.Name.APPLIED_AMOUNT, subject, cost.applied(), cost.source());
        var kind = Fact.of(Fact.Name.COST_KIND, subject, cost.kind().swedish(), cost.source());
        var question = switch (cost.kind()) {
            case ELECTRICITY, HOME_INSURANCE, WORK_TRAVEL, UNION_FEE, UNEMPLOYMENT_FUND_FEE ->
                cost.applied().isNegative() ? Question.Code.COST_AMOUNT : null;
            case RENT, MEDICINE, CARE, OTHER, UNKNOWN -> Question.Code.COST_KIND;
        };
        return question == null
                ? Rule.REASONABLE_COST.amount(month, subject, cost.applied(), List.of(applied, kind))
                : Rule.REASONABLE_COST.unclear(
                        month, subject, List.of(Question.about(question, subject)), List.of(applied, kind));
    }
}

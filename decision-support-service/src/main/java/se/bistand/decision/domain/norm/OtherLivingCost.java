package se.bistand.decision.domain.norm;

import java.util.List;
import se.bistand.decision.domain.Cost;
import se.bistand.decision.domain.Month;

/// Other living costs (levnadskostnader i övrigt) the household needs for a reasonable level: medicine and care,
/// approved as applied.
final class OtherLivingCost {
    private OtherLivingCost() {}

    static Finding of(Cost cost, Month month) {
        var subject = cost.subject();
        var applied = Fact.of(Fact.Name.APPLIED_AMOUNT, subject, cost.applied(), cost.source());
        var kind = Fact.of(Fact.Name.COST_KIND, subject, cost.kind().swedish(), cost.source());
        if (cost.applied().isNegative()) {
            var question = Question.about(Question.Code.COST_AMOUNT, subject);
            return Rule.OTHER_LIVING_COST.unclear(month, subject, List.of(question), List.of(applied, kind));
        }
        return Rule.OTHER_LIVING_COST.amount(month, subject, cost.applied(), List.of(applied, kind));
    }
}

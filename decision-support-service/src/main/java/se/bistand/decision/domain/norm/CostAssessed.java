package se.bistand.decision.domain.norm;

import java.util.List;
import se.bistand.decision.domain.Established;
import se.bistand.decision.domain.Money;
import se.bistand.decision.domain.Month;

/// What a named caseworker approves of a cost, with the reason: guidelines guide, individual need decides. More
/// than was applied for is a contradiction, and so is less than nothing.
final class CostAssessed {
    private CostAssessed() {}

    static Finding of(Established.CostApproved assessed, String subject, Money applied, Month month) {
        var basis = List.of(
                Fact.of(Fact.Name.APPROVED_AMOUNT, subject, assessed.approved(), assessed.by()),
                Fact.of(Fact.Name.REASON, subject, assessed.reason().swedish(), assessed.by()));
        return assessed.approved().isNegative() || assessed.approved().compareTo(applied) > 0
                ? Rule.COST_ASSESSED.unclear(
                        month, subject, List.of(Question.about(Question.Code.COST_ASSESSED, subject)), basis)
                : Rule.COST_ASSESSED.amount(month, subject, assessed.approved(), basis);
    }
}

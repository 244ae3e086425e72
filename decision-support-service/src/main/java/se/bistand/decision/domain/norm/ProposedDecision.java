package se.bistand.decision.domain.norm;

import java.util.ArrayList;
import java.util.List;
import se.bistand.decision.domain.ApplicationFacts;
import se.bistand.decision.domain.Established;

/// What the calculation proposes: a deficit is granted, in part where something applied for is not approved in full; a
/// surplus, or nothing left to cover, is rejected; an application that was not completed is dismissed. As long as
/// anything is unclear nothing is proposed, and the questions say what a person must answer.
final class ProposedDecision {
    private static final String SUBJECT = "proposal";

    private ProposedDecision() {}

    static Finding of(Finding difference, List<Finding> lines, ApplicationFacts facts) {
        var month = facts.month();
        var basis = new ArrayList<Basis>(2);
        basis.add(difference);
        for (var established : facts.established()) {
            if (established instanceof Established.NotCompleted order) {
                basis.add(ApplicationComplete.of(order, month));
                return Rule.PROPOSED_DECISION.proposed(month, SUBJECT, Proposal.DISMISSAL, basis);
            }
        }
        return difference.outcome() instanceof Outcome.Amount(var amount)
                ? Rule.PROPOSED_DECISION.proposed(
                        month,
                        SUBJECT,
                        !amount.isPositive()
                                ? Proposal.REJECTION
                                : cutsSomething(lines) ? Proposal.PARTIAL : Proposal.GRANT,
                        basis)
                : Rule.PROPOSED_DECISION.unclear(month, SUBJECT, difference.questions(), basis);
    }

    /// True when something applied for is approved with less.
    static boolean cutsSomething(List<Finding> lines) {
        for (var line : lines) {
            if (line.isCut()) {
                return true;
            }
        }
        return false;
    }
}

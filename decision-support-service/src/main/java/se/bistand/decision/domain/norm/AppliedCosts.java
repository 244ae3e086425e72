package se.bistand.decision.domain.norm;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.bistand.decision.domain.ApplicationFacts;
import se.bistand.decision.domain.Cost;
import se.bistand.decision.domain.Established;
import se.bistand.decision.domain.Money;
import se.bistand.decision.domain.Month;

/// The costs of one kind, measured together, so that a cost in two parts has one ceiling: what was applied for, what is
/// approved, and what makes the two differ.
final class AppliedCosts {
    private final Rule rule;
    private final List<Cost> costs;
    private final ApplicationFacts facts;
    private final String subject;
    private final List<Basis> basis = new ArrayList<>(8);
    private final boolean negative;
    private final Money applied;

    /// @param costs in order, at least one
    AppliedCosts(Rule rule, List<Cost> costs, ApplicationFacts facts) {
        this.rule = rule;
        this.costs = costs;
        this.facts = facts;
        this.subject = costs.getFirst().subject();
        var sum = Money.ZERO;
        var below = false;
        for (var cost : costs) {
            basis.add(Fact.of(Fact.Name.APPLIED_AMOUNT, subject, cost.applied(), cost.source()));
            basis.add(Fact.of(Fact.Name.COST_KIND, subject, cost.kind().swedish(), cost.source()));
            sum = sum.plus(cost.applied());
            below |= cost.applied().isNegative();
        }
        applied = sum;
        negative = below;
    }

    AppliedCosts with(Basis fact) {
        basis.add(fact);
        return this;
    }

    /// Approved as applied, within the ceiling where there is one, or as a caseworker has assessed it.
    Finding within(@Nullable Parameter<Money> ceiling) {
        if (negative) {
            return unclear(Question.Code.COST_AMOUNT);
        }
        var assessed = assessed();
        if (assessed != null) {
            basis.add(assessed);
            return assessed.outcome() instanceof Outcome.Amount(var approved)
                    ? rule.amount(month(), subject, approved, basis)
                    : rule.unclear(month(), subject, assessed.questions(), basis);
        }
        if (ceiling == null) {
            return rule.amount(month(), subject, applied, basis);
        }
        basis.add(ceiling);
        return rule.amount(month(), subject, applied.min(ceiling.value()), basis);
    }

    /// Only what a caseworker has assessed has an amount.
    Finding asks(Question.Code question) {
        return negative || assessed() != null ? within(null) : unclear(question);
    }

    /// Nothing is approved, or nobody knows, because of a condition that is not fulfilled.
    Finding refused(Finding condition) {
        return condition.isUnclear()
                ? rule.unclear(month(), subject, condition.questions(), basis)
                : rule.amount(month(), subject, Money.ZERO, basis);
    }

    private Finding unclear(Question.Code question) {
        return rule.unclear(month(), subject, List.of(Question.about(question, subject)), basis);
    }

    private @Nullable Finding assessed() {
        for (var established : facts.established()) {
            if (established instanceof Established.CostApproved approved
                    && approved.kind() == costs.getFirst().kind()) {
                return CostAssessed.of(approved, subject, applied, month());
            }
        }
        return null;
    }

    private Month month() {
        return facts.month();
    }
}

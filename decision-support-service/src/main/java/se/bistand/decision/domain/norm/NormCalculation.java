package se.bistand.decision.domain.norm;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import se.bistand.decision.domain.ApplicationFacts;
import se.bistand.decision.domain.Household;
import se.bistand.decision.domain.Money;
import se.bistand.decision.domain.Month;

/// The calculation of one application, as a tree of findings: the explanation the caseworker, the letter and the audit
/// share. The same facts and parameters always make the same tree, whatever order they come in.
/// @param household whose need and means they are: texts say its roles, and no names
/// @param tree what is proposed and all it rests on
/// @param lines the findings of the calculation sheet, in its order
/// @param need the lines of the norm and the costs that have an amount
/// @param means the incomes and assets that have an amount, as a positive sum
public record NormCalculation(
        String municipality,
        Month month,
        Household household,
        RuleSet ruleSet,
        Finding tree,
        List<Finding> lines,
        Money need,
        Money means) {

    public enum Result {
        DEFICIT("underskott"),
        SURPLUS("överskott"),
        UNCLEAR("oklart");

        private final String swedish;

        Result(String swedish) {
            this.swedish = swedish;
        }

        public String swedish() {
            return swedish;
        }
    }

    /// With the rules of the month applied for.
    public static NormCalculation of(ApplicationFacts facts, Norm norm) {
        return of(facts, norm, RuleSet.of(facts.month()));
    }

    /// With the rules of a chosen set, such as those of 2027 for a household of today.
    public static NormCalculation of(ApplicationFacts facts, Norm norm, RuleSet ruleSet) {
        return switch (norm) {
            case Norm.Complete(var parameters) -> complete(facts, parameters, ruleSet);
            case Norm.Missing(var question) -> refused(facts, question, ruleSet);
        };
    }

    public Result result() {
        return difference()
                .map(difference -> difference.isPositive() ? Result.DEFICIT : Result.SURPLUS)
                .orElse(Result.UNCLEAR);
    }

    /// Need minus means; empty when anything is unclear.
    public Optional<Money> difference() {
        return tree.basis().getFirst() instanceof Finding difference ? difference.amount() : Optional.empty();
    }

    /// What is proposed; empty while a question waits for a person.
    public Optional<Proposal> proposal() {
        return tree.outcome() instanceof Outcome.Proposed(var proposal) ? Optional.of(proposal) : Optional.empty();
    }

    /// The questions a person must answer, each once, in the order of the sheet.
    public List<Question> questions() {
        return List.copyOf(new LinkedHashSet<>(Need.questions(lines)));
    }

    /// True when something applied for was approved with less: then a grant is a partial one.
    public boolean cutsSomething() {
        return ProposedDecision.cutsSomething(lines);
    }

    private static NormCalculation refused(ApplicationFacts facts, Question.Code question, RuleSet ruleSet) {
        var finding = NormInForce.missing(facts, question);
        var lines = new ArrayList<Finding>();
        lines.add(finding);
        var granted = AlreadyGranted.of(facts);
        if (granted != null) {
            lines.add(granted);
        }
        lines.addAll(RegisteredHousehold.all(facts));
        return new NormCalculation(
                facts.municipality(),
                facts.month(),
                facts.household(),
                ruleSet,
                finding,
                List.copyOf(lines),
                Money.ZERO,
                Money.ZERO);
    }

    private static NormCalculation complete(ApplicationFacts facts, NormParameters parameters, RuleSet ruleSet) {
        var month = facts.month();
        var needLines = NeedLines.of(facts, parameters, ruleSet);
        var meansLines = MeansLines.of(facts, parameters, ruleSet);
        var lines = new ArrayList<Finding>(needLines.size() + meansLines.size());
        lines.addAll(needLines);
        lines.addAll(meansLines);
        var need = Need.of(needLines, month);
        var means = Means.of(meansLines, month);
        return new NormCalculation(
                facts.municipality(),
                month,
                facts.household(),
                ruleSet,
                ProposedDecision.of(Difference.of(need, means, month), lines, facts),
                List.copyOf(lines),
                Need.sum(needLines),
                Need.sum(meansLines).negated());
    }
}

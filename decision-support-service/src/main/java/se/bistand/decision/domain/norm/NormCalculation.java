package se.bistand.decision.domain.norm;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import se.bistand.decision.domain.ApplicationFacts;
import se.bistand.decision.domain.Cost;
import se.bistand.decision.domain.Money;
import se.bistand.decision.domain.Month;
import se.bistand.decision.domain.RegisterAnswer;
import se.bistand.decision.domain.StatedIncome;

/// The calculation of one application, as a tree of findings: the explanation the caseworker, the letter and the audit
/// share. The same facts and parameters always make the same tree, whatever order they come in.
/// @param lines the findings of the calculation sheet, in its order
/// @param need the lines of the norm and the costs that have an amount
/// @param means the incomes that have an amount, as a positive sum
public record NormCalculation(
        String municipality, Month month, Finding tree, List<Finding> lines, Money need, Money means) {

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

    public static NormCalculation of(ApplicationFacts facts, Norm norm) {
        return switch (norm) {
            case Norm.Complete(var parameters) -> complete(facts, parameters);
            case Norm.Missing(var question) -> refused(facts, question);
        };
    }

    public Result result() {
        return difference()
                .map(difference -> difference.isPositive() ? Result.DEFICIT : Result.SURPLUS)
                .orElse(Result.UNCLEAR);
    }

    /// Need minus means; empty when anything is unclear.
    public Optional<Money> difference() {
        return tree.amount();
    }

    /// The questions a person must answer, each once, in the order of the sheet.
    public List<Question> questions() {
        return tree.questions().stream().distinct().toList();
    }

    /// True when something applied for was approved with less: then a grant is a partial one.
    public boolean cutsSomething() {
        return lines.stream()
                .anyMatch(line -> line.applied()
                        .flatMap(applied -> line.amount().map(approved -> approved.compareTo(applied) < 0))
                        .orElse(false));
    }

    private static NormCalculation refused(ApplicationFacts facts, Question.Code question) {
        var finding = NormInForce.missing(facts, question);
        return new NormCalculation(
                facts.municipality(), facts.month(), finding, List.of(finding), Money.ZERO, Money.ZERO);
    }

    private static NormCalculation complete(ApplicationFacts facts, NormParameters parameters) {
        var month = facts.month();
        var needLines = needLines(facts, parameters);
        var meansLines = meansLines(facts, parameters);
        var need = Need.of(needLines, month);
        var means = Means.of(meansLines, month);
        return new NormCalculation(
                facts.municipality(),
                month,
                Difference.of(need, means, month),
                Stream.concat(needLines.stream(), meansLines.stream()).toList(),
                Need.sum(needLines),
                Need.sum(meansLines).negated());
    }

    private static List<Finding> needLines(ApplicationFacts facts, NormParameters parameters) {
        var household = facts.household();
        var month = facts.month();
        var lines = new ArrayList<Finding>();
        lines.add(PersonalCostsAdult.of(household, month, parameters));
        for (var other : household.others()) {
            lines.add(PersonalCostsChild.of(other, month, household.source(), parameters));
        }
        lines.add(SharedHouseholdCost.of(household, month, parameters));
        var costs = facts.costs().stream()
                .sorted(Comparator.comparing(Cost::kind).thenComparing(Cost::applied))
                .toList();
        var rents = costs.stream().filter(c -> c.kind() == Cost.Kind.RENT).toList();
        if (!rents.isEmpty()) {
            lines.add(RentWithinCeiling.of(rents, household, month, parameters));
        }
        for (var cost : costs) {
            switch (cost.kind()) {
                case RENT -> {}
                case MEDICINE, CARE -> lines.add(OtherLivingCost.of(cost, month));
                case ELECTRICITY, HOME_INSURANCE, WORK_TRAVEL, UNION_FEE, UNEMPLOYMENT_FUND_FEE, OTHER, UNKNOWN ->
                    lines.add(ReasonableCost.of(cost, month));
            }
        }
        return lines;
    }

    private static List<Finding> meansLines(ApplicationFacts facts, NormParameters parameters) {
        var month = facts.month();
        var lines = new ArrayList<Finding>();
        var answers = facts.answers().stream()
                .sorted(Comparator.comparingInt(RegisterAnswer::personNo).thenComparing(RegisterAnswer::register))
                .toList();
        var expected = new ArrayList<RegisterAnswer>();
        for (var adult : facts.household().adults()) {
            for (var register : RegisterRead.REQUIRED) {
                var answer = answers.stream()
                        .filter(a -> a.personNo() == adult.no() && a.register() == register)
                        .findFirst();
                answer.ifPresent(expected::add);
                lines.add(RegisterRead.of(adult, register, answer, month));
            }
        }
        answers.stream().filter(a -> !expected.contains(a)).forEach(a -> lines.add(RegisterRead.unexpected(a, month)));
        for (var answer : answers) {
            answer.payments().stream()
                    .sorted(Comparator.comparing(RegisterAnswer.Payment::code)
                            .thenComparing(RegisterAnswer.Payment::paidOn)
                            .thenComparing(RegisterAnswer.Payment::amount))
                    .forEach(payment ->
                            lines.add(IncomeFromRegister.of(answer, payment, facts.household(), month, parameters)));
        }
        facts.incomes().stream()
                .sorted(Comparator.comparingInt(StatedIncome::personNo)
                        .thenComparing(StatedIncome::kind)
                        .thenComparing(StatedIncome::receivedOn)
                        .thenComparing(StatedIncome::amount))
                .forEach(income -> lines.add(IncomeStated.of(income, facts, parameters)));
        return lines;
    }
}

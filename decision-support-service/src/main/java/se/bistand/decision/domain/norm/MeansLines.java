package se.bistand.decision.domain.norm;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.bistand.decision.domain.ApplicationFacts;
import se.bistand.decision.domain.Asset;
import se.bistand.decision.domain.Established;
import se.bistand.decision.domain.Money;
import se.bistand.decision.domain.PersonInHousehold;
import se.bistand.decision.domain.StatedIncome;

/// The means side of the calculation sheet: conditions and registers read, incomes, jobbstimulans, surplus, assets.
final class MeansLines {
    private static final Comparator<StatedIncome> INCOMES = Comparator.comparingInt(StatedIncome::personNo)
            .thenComparing(StatedIncome::kind)
            .thenComparing(StatedIncome::receivedOn)
            .thenComparing(StatedIncome::amount)
            .thenComparing(income -> String.valueOf(income.earnedEarlierThisYear()))
            .thenComparing(income -> income.source().swedish());
    private static final Comparator<Established.CarriedSurplus> SURPLUSES = Comparator.comparing(
                    Established.CarriedSurplus::from)
            .thenComparing(Established.CarriedSurplus::amount)
            .thenComparing(Established.CarriedSurplus::decision);
    private static final Comparator<Established.IncomeAssessed> ASSESSMENTS =
            Comparator.comparing(Established.IncomeAssessed::line).thenComparing(Established.IncomeAssessed::counted);
    private static final Comparator<Asset> ASSETS = Comparator.comparingInt(Asset::personNo)
            .thenComparing(Asset::kind)
            .thenComparing(Asset::value)
            .thenComparing(asset -> String.valueOf(asset.neededForWorkOrHealth()))
            .thenComparing(asset -> asset.source().swedish());

    private final ApplicationFacts facts;
    private final NormParameters parameters;
    private final List<PersonInHousehold> adults;
    private final List<Finding> lines = new ArrayList<>();
    private final List<WorkIncome> work = new ArrayList<>(0);

    private MeansLines(ApplicationFacts facts, NormParameters parameters) {
        this.facts = facts;
        this.parameters = parameters;
        this.adults = facts.household().adults();
    }

    static List<Finding> of(ApplicationFacts facts, NormParameters parameters, RuleSet ruleSet) {
        var means = new MeansLines(facts, parameters);
        if (ruleSet == RuleSet.FROM_2027) {
            means.lines.add(LawfulStay.of(facts));
        }
        means.add(AlreadyGranted.of(facts));
        means.lines.addAll(RegisteredHousehold.all(facts));
        var registers = new RegisterLines(facts, parameters, means.lines, means.work);
        registers.read();
        means.activities();
        registers.incomes();
        means.statedIncomes();
        means.assessedIncomes();
        means.jobStimulus();
        means.surplus();
        for (var asset : sorted(facts.assets(), ASSETS)) {
            means.lines.add(AssetsToUse.of(asset, facts));
        }
        return means.lines;
    }

    private void activities() {
        for (var adult : adults) {
            add(ActivityRequirement.of(adult, facts));
        }
    }

    private void statedIncomes() {
        for (var income : sorted(facts.incomes(), INCOMES)) {
            var line = IncomeStated.of(income, facts, parameters);
            lines.add(line);
            if (income.kind() == StatedIncome.Kind.SALARY && line.rule() == Rule.INCOME_STATED) {
                WorkIncome.add(work, income.personNo(), line, income.source());
            }
        }
    }

    /// What a caseworker has found out stands instead of the lines that asked.
    private void assessedIncomes() {
        var assessments = new ArrayList<Established.IncomeAssessed>(0);
        for (var established : facts.established()) {
            if (established instanceof Established.IncomeAssessed assessed) {
                assessments.add(assessed);
            }
        }
        for (var assessed : sorted(assessments, ASSESSMENTS)) {
            var about = new ArrayList<Finding>(2);
            for (var line : lines) {
                if (line.subject().equals(assessed.line())) {
                    about.add(line);
                }
            }
            var finding = IncomeAssessed.of(assessed, about, lines, facts.month());
            if (IncomeAssessed.contradicts(assessed, about, lines, facts.month())) {
                lines.add(finding);
            } else {
                lines.set(lines.indexOf(about.getFirst()), finding);
                lines.removeAll(about);
                work.removeIf(income -> income.line().equals(assessed.line()));
                if (assessed.isWork()) {
                    WorkIncome.add(work, assessed.personNo(), finding, assessed.by());
                }
            }
        }
    }

    private void jobStimulus() {
        for (var adult : adults) {
            var earned = Money.ZERO;
            var earnings = new ArrayList<Fact<Money>>(0);
            for (var income : work) {
                if (income.personNo() == adult.no()) {
                    earned = earned.plus(income.amount());
                    earnings.add(Fact.of(
                            Fact.Name.WORK_INCOME, JobStimulus.subject(adult.no()), income.amount(), income.source()));
                }
            }
            if (earned.isPositive()) {
                lines.add(JobStimulus.of(adult.no(), earned, earnings, facts, parameters));
            }
        }
    }

    private void surplus() {
        var surpluses = new ArrayList<Established.CarriedSurplus>(0);
        for (var established : facts.established()) {
            if (established instanceof Established.CarriedSurplus surplus) {
                surpluses.add(surplus);
            }
        }
        for (var surplus : sorted(surpluses, SURPLUSES)) {
            lines.add(CarriedSurplus.of(surplus, facts.month()));
        }
    }

    private void add(@Nullable Finding line) {
        if (line != null) {
            lines.add(line);
        }
    }

    static <T> List<T> sorted(List<T> list, Comparator<? super T> order) {
        if (list.size() < 2) {
            return list;
        }
        var sorted = new ArrayList<>(list);
        sorted.sort(order);
        return sorted;
    }
}

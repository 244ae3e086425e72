package se.bistand.decision.domain.norm;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.bistand.decision.domain.ApplicationFacts;
import se.bistand.decision.domain.Money;
import se.bistand.decision.domain.Role;
import se.bistand.decision.domain.Source;
import se.bistand.decision.domain.StatedIncome;

/// An income the household states counts when it came in the control period. Pay that a register knows too is counted
/// once, through the register; when the two differ a person answers. A child's own pay is counted only above a yearly
/// amount, which one month's application cannot tell.
final class IncomeStated {
    private IncomeStated() {}

    static Finding of(StatedIncome income, ApplicationFacts facts, NormParameters parameters) {
        var month = facts.month();
        var subject = income.subject();
        var basis = new ArrayList<Basis>();
        basis.add(Fact.of(Fact.Name.INCOME_KIND, subject, income.kind().swedish(), income.source()));
        basis.add(Fact.of(Fact.Name.INCOME_AMOUNT, subject, income.amount(), income.source()));
        basis.add(Fact.of(Fact.Name.PAID_ON, subject, income.receivedOn(), income.source()));
        basis.add(Fact.of(
                Fact.Name.CONTROL_PERIOD,
                subject,
                month.controlPeriod(),
                facts.household().source()));
        var question = question(income, facts);
        if (question != null) {
            return unclear(facts, subject, question, basis);
        }
        if (!month.controlPeriod().contains(income.receivedOn())) {
            return Rule.INCOME_STATED.notFulfilled(month, subject, basis);
        }
        if (income.kind() == StatedIncome.Kind.SALARY) {
            var known = payInRegisters(income.personNo(), facts, parameters);
            if (!known.isEmpty()) {
                var sum = known.stream().map(Pay::amount).reduce(Money.ZERO, Money::plus);
                known.forEach(
                        pay -> basis.add(Fact.of(Fact.Name.SAME_IN_REGISTER, subject, pay.amount(), pay.source())));
                return sum.equals(income.amount())
                        ? Rule.INCOME_STATED.notFulfilled(month, subject, basis)
                        : unclear(facts, subject, Question.Code.INCOME_DIFFERS, basis);
            }
        }
        return Rule.INCOME_STATED.amount(month, subject, income.amount().negated(), basis);
    }

    private static Question.@Nullable Code question(StatedIncome income, ApplicationFacts facts) {
        var person = facts.household().person(income.personNo());
        if (person.isEmpty()) {
            return Question.Code.INCOME_PERSON;
        }
        if (income.amount().isNegative()) {
            return Question.Code.INCOME_AMOUNT;
        }
        return switch (income.kind()) {
            case SALARY -> person.get().role() == Role.CHILD ? Question.Code.CHILD_WORK_INCOME : null;
            case CHILD_SUPPORT, OCCUPATIONAL_PENSION, DEPOSIT -> null;
            case OTHER, UNKNOWN -> Question.Code.INCOME_KIND;
        };
    }

    private record Pay(Money amount, Source source) {}

    private static List<Pay> payInRegisters(int personNo, ApplicationFacts facts, NormParameters parameters) {
        var pays = new ArrayList<Pay>();
        for (var answer : facts.answers()) {
            for (var payment : answer.payments()) {
                var work = parameters
                        .treatment(answer.register(), payment.code())
                        .filter(t -> t.value() == Treatment.COUNTS_AS_WORK)
                        .isPresent();
                if (work
                        && answer.personNo() == personNo
                        && facts.month().controlPeriod().contains(payment.paidOn())) {
                    pays.add(new Pay(payment.amount(), answer.source()));
                }
            }
        }
        return pays;
    }

    private static Finding unclear(
            ApplicationFacts facts, String subject, Question.Code code, List<? extends Basis> basis) {
        return Rule.INCOME_STATED.unclear(facts.month(), subject, List.of(Question.about(code, subject)), basis);
    }
}

package se.bistand.decision.domain.norm;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.bistand.decision.domain.ApplicationFacts;
import se.bistand.decision.domain.Money;
import se.bistand.decision.domain.Register;
import se.bistand.decision.domain.Role;
import se.bistand.decision.domain.Source;
import se.bistand.decision.domain.StatedIncome;

/// An income the household states counts when it came in the control period, loans and gifts included. Pay and a tax
/// refund that a register knows too are counted once, through the register: all that a person states of the kind is
/// compared with all that is in the register, which may not have heard of each employer yet. When the two differ a
/// person answers.
final class IncomeStated {
    /// The code of Skatteverket's refunds: counted as others are, so that no treatment tells them apart.
    private static final String TAX_REFUND_CODE = "SKATTEATERBARING";

    private static final Comparator<Known> KNOWN = Comparator.comparing(Known::amount)
            .thenComparing(known -> known.source().swedish());

    private IncomeStated() {}

    static Finding of(StatedIncome income, ApplicationFacts facts, NormParameters parameters) {
        var month = facts.month();
        var subject = income.subject();
        var basis = basis(income, facts);
        var question = question(income, facts);
        if (question != null) {
            return unclear(facts, subject, question, basis);
        }
        if (!month.controlPeriod().contains(income.receivedOn())) {
            return Rule.INCOME_STATED.notFulfilled(month, subject, basis);
        }
        if (income.kind() == StatedIncome.Kind.LEISURE_CARD) {
            return LeisureCard.of(income, month, basis);
        }
        var known = inRegisters(income, facts, parameters);
        if (!known.isEmpty()) {
            return knownToRegister(income, known, facts, basis);
        }
        if (income.kind() == StatedIncome.Kind.SALARY && isOfChild(income, facts)) {
            return ChildWorkIncome.of(income, month, parameters, basis);
        }
        return Rule.INCOME_STATED.amount(month, subject, income.amount().negated(), basis);
    }

    private static List<Basis> basis(StatedIncome income, ApplicationFacts facts) {
        var subject = income.subject();
        var basis = new ArrayList<Basis>(6);
        basis.add(Fact.of(Fact.Name.INCOME_KIND, subject, income.kind().swedish(), income.source()));
        basis.add(Fact.of(Fact.Name.INCOME_AMOUNT, subject, income.amount(), income.source()));
        basis.add(Fact.of(Fact.Name.PAID_ON, subject, income.receivedOn(), income.source()));
        basis.add(Fact.of(
                Fact.Name.CONTROL_PERIOD,
                subject,
                facts.month().controlPeriod(),
                facts.household().source()));
        return basis;
    }

    private static Finding knownToRegister(
            StatedIncome income, List<Known> known, ApplicationFacts facts, List<Basis> basis) {
        var stated = Money.ZERO;
        var rows = 0;
        for (var other : facts.incomes()) {
            if (other.personNo() == income.personNo()
                    && other.kind() == income.kind()
                    && facts.month().controlPeriod().contains(other.receivedOn())) {
                stated = stated.plus(other.amount());
                rows++;
            }
        }
        if (rows > 1) {
            basis.add(Fact.of(Fact.Name.STATED_TOGETHER, income.subject(), stated, income.source()));
        }
        var sum = Money.ZERO;
        for (var payment : MeansLines.sorted(known, KNOWN)) {
            sum = sum.plus(payment.amount());
            basis.add(Fact.of(Fact.Name.SAME_IN_REGISTER, income.subject(), payment.amount(), payment.source()));
        }
        return sum.equals(stated)
                ? Rule.INCOME_STATED.notFulfilled(facts.month(), income.subject(), basis)
                : unclear(facts, income.subject(), Question.Code.INCOME_DIFFERS, basis);
    }

    private static Question.@Nullable Code question(StatedIncome income, ApplicationFacts facts) {
        if (facts.household().person(income.personNo()).isEmpty()) {
            return Question.Code.INCOME_PERSON;
        }
        if (income.amount().isNegative()) {
            return Question.Code.INCOME_AMOUNT;
        }
        return switch (income.kind()) {
            case SALARY,
                    CHILD_SUPPORT,
                    OCCUPATIONAL_PENSION,
                    DEPOSIT,
                    TAX_REFUND,
                    LOAN,
                    GIFT,
                    SOLD_ASSET,
                    RENT_SHARE,
                    OTHER_MUNICIPALITY,
                    LEISURE_CARD -> null;
            case JOB_PREMIUM -> Question.Code.JOB_PREMIUM;
            case OTHER, UNKNOWN -> Question.Code.INCOME_KIND;
        };
    }

    private static boolean isOfChild(StatedIncome income, ApplicationFacts facts) {
        return facts.household()
                .person(income.personNo())
                .filter(person -> person.role() == Role.CHILD)
                .isPresent();
    }

    private record Known(Money amount, Source source) {}

    private static List<Known> inRegisters(StatedIncome income, ApplicationFacts facts, NormParameters parameters) {
        var known = new ArrayList<Known>();
        var control = facts.month().controlPeriod();
        for (var answer : facts.answers()) {
            for (var payment : answer.payments()) {
                if (answer.personNo() == income.personNo()
                        && control.contains(payment.paidOn())
                        && isOfKind(income.kind(), answer.register(), payment.code(), parameters)) {
                    known.add(new Known(payment.amount(), answer.source()));
                }
            }
        }
        return known;
    }

    private static boolean isOfKind(StatedIncome.Kind kind, Register register, String code, NormParameters parameters) {
        return switch (kind) {
            case SALARY -> {
                var treatment = parameters.treatment(register, code);
                yield treatment != null && treatment.value() == Treatment.COUNTS_AS_WORK;
            }
            case TAX_REFUND -> register == Register.SKATTEVERKET && code.equals(TAX_REFUND_CODE);
            default -> false;
        };
    }

    private static Finding unclear(
            ApplicationFacts facts, String subject, Question.Code code, List<? extends Basis> basis) {
        return Rule.INCOME_STATED.unclear(facts.month(), subject, List.of(Question.about(code, subject)), basis);
    }
}

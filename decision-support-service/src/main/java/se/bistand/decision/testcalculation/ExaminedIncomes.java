package se.bistand.decision.testcalculation;

import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import se.bistand.decision.domain.Household;
import se.bistand.decision.domain.Money;
import se.bistand.decision.domain.Month;
import se.bistand.decision.domain.Register;
import se.bistand.decision.domain.RegisterAnswer;
import se.bistand.decision.domain.Source;
import se.bistand.decision.domain.StatedIncome;

/// The incomes of what was asked: those the household states, and benefits that in a decision a register tells of.
final class ExaminedIncomes {
    /// Those that must have been read about each adult.
    private static final Set<Register> READ =
            EnumSet.of(Register.SKATTEVERKET, Register.FORSAKRINGSKASSAN, Register.ARBETSFORMEDLINGEN);

    private final Month month;
    private final List<StatedIncome> stated = new ArrayList<>();
    private final List<Benefit> benefits = new ArrayList<>();

    private record Benefit(int personNo, Register register, RegisterAnswer.Payment payment) {}

    ExaminedIncomes(Asked asked, Problems problems, Month month) {
        this.month = month;
        problems.atMost(asked.incomes().size(), Examination.MOST_ROWS, "incomes");
        var lastPerson = Math.clamp(asked.people().size() - 1, 0, Examination.MOST_PEOPLE - 1);
        for (var i = 0; i < Math.min(asked.incomes().size(), Examination.MOST_ROWS); i++) {
            add(asked.incomes().get(i), lastPerson, problems, "incomes[" + i + "].");
        }
    }

    List<StatedIncome> stated() {
        return stated;
    }

    private void add(Asked.Income income, int lastPerson, Problems problems, String at) {
        var person = problems.number(income.personNo(), 0, lastPerson, at + "personNo");
        var kind = problems.oneOf(income.kind(), kinds(), at + "kind");
        var ore = problems.amount(income.amountOre(), at + "amountOre");
        var first = month.firstDay().minusYears(1);
        var day = problems.day(income.receivedOn(), first, month.lastDay(), at + "receivedOn");
        if (person == null || kind == null || ore == null || day == null) {
            return;
        }
        var earlier = income.earnedEarlierThisYearOre() == null
                ? null
                : problems.amount(income.earnedEarlierThisYearOre(), at + "earnedEarlierThisYearOre");
        var benefit = Benefits.of(kind);
        if (benefit == null) {
            stated.add(new StatedIncome(
                    person,
                    StatedIncome.Kind.valueOf(kind),
                    new Money(ore),
                    day,
                    Source.applicant(),
                    earlier == null ? null : new Money(earlier)));
        } else {
            benefits.add(new Benefit(
                    person, benefit.register(), new RegisterAnswer.Payment(benefit.code(), new Money(ore), day)));
        }
    }

    private static List<String> kinds() {
        var kinds = new ArrayList<>(Examination.choices(StatedIncome.Kind.class));
        kinds.addAll(Benefits.KINDS.keySet());
        return kinds;
    }

    /// No register is read here: the visitor says what there is, and each adult's registers stand as read with that. A
    /// caseworker reads the real ones.
    List<RegisterAnswer> answers(Household household) {
        var asIfRead = month.firstDay().atTime(LocalTime.NOON).toInstant(ZoneOffset.UTC);
        var answers = new ArrayList<RegisterAnswer>();
        for (var person : household.people()) {
            var adult = household.adults().contains(person);
            for (var register : Register.values()) {
                var payments = paid(person.no(), register);
                if (!payments.isEmpty() || (adult && READ.contains(register))) {
                    var outcome =
                            payments.isEmpty() ? RegisterAnswer.Outcome.NOTHING_FOUND : RegisterAnswer.Outcome.ANSWERED;
                    answers.add(new RegisterAnswer(person.no(), register, outcome, null, asIfRead, payments));
                }
            }
        }
        return answers;
    }

    private List<RegisterAnswer.Payment> paid(int personNo, Register register) {
        return benefits.stream()
                .filter(benefit -> benefit.personNo() == personNo && benefit.register() == register)
                .map(Benefit::payment)
                .toList();
    }
}

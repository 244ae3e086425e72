package se.bistand.decision.testcalculation;

import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import se.bistand.decision.domain.Household;
import se.bistand.decision.domain.Money;
import se.bistand.decision.domain.Month;
import se.bistand.decision.domain.Register;
import se.bistand.decision.domain.RegisterAnswer;
import se.bistand.decision.domain.Source;
import se.bistand.decision.domain.StatedIncome;

/// The incomes of what was asked: those the household states, and benefits that in a decision a register tells of.
final class ExaminedIncomes {
    private static final Register BENEFITS = Register.FORSAKRINGSKASSAN;

    private final Month month;
    private final List<StatedIncome> stated = new ArrayList<>();
    private final List<Benefit> benefits = new ArrayList<>();

    private record Benefit(int personNo, RegisterAnswer.Payment payment) {}

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
        var code = Benefits.code(kind);
        if (code == null) {
            stated.add(
                    new StatedIncome(person, StatedIncome.Kind.valueOf(kind), new Money(ore), day, Source.applicant()));
        } else {
            benefits.add(new Benefit(person, new RegisterAnswer.Payment(code, new Money(ore), day)));
        }
    }

    private static List<String> kinds() {
        var kinds = new ArrayList<>(Examination.choices(StatedIncome.Kind.class));
        Benefits.CODES.forEach((code, swedish) -> kinds.add(Benefits.kind(code)));
        return kinds;
    }

    /// No register is read here: the visitor says what there is, and each adult's registers stand as read with that. A
    /// caseworker reads the real ones.
    List<RegisterAnswer> answers(Household household) {
        var asIfRead = month.firstDay().atTime(LocalTime.NOON).toInstant(ZoneOffset.UTC);
        var answers = new ArrayList<RegisterAnswer>();
        for (var person : household.people()) {
            var adult = household.adults().contains(person);
            for (var register : List.of(Register.SKATTEVERKET, BENEFITS, Register.ARBETSFORMEDLINGEN)) {
                var payments = register == BENEFITS ? paidTo(person.no()) : List.<RegisterAnswer.Payment>of();
                if (adult || !payments.isEmpty()) {
                    var outcome =
                            payments.isEmpty() ? RegisterAnswer.Outcome.NOTHING_FOUND : RegisterAnswer.Outcome.ANSWERED;
                    answers.add(new RegisterAnswer(person.no(), register, outcome, null, asIfRead, payments));
                }
            }
        }
        return answers;
    }

    private List<RegisterAnswer.Payment> paidTo(int personNo) {
        return benefits.stream()
                .filter(benefit -> benefit.personNo() == personNo)
                .map(Benefit::payment)
                .toList();
    }
}

package se.bistand.decision.domain.norm;

import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.bistand.decision.domain.ApplicationFacts;
import se.bistand.decision.domain.Month;
import se.bistand.decision.domain.Register;
import se.bistand.decision.domain.RegisterAnswer;
import se.bistand.decision.domain.RegisterAnswer.Payment;
import se.bistand.decision.domain.RegisterFacts.Holding;

/// The lines made of what the registers answered: that they were read, and the incomes they know.
final class RegisterLines {
    static final Comparator<RegisterAnswer> ANSWERS = Comparator.comparingInt(RegisterAnswer::personNo)
            .thenComparing(RegisterAnswer::register)
            .thenComparing(answer -> String.valueOf(answer.part()));
    private static final Comparator<Payment> PAYMENTS = Comparator.comparing(Payment::code)
            .thenComparing(Payment::paidOn)
            .thenComparing(Payment::amount)
            .thenComparing(payment -> String.valueOf(payment.paidFor()))
            .thenComparing(Payment::preliminary)
            .thenComparing(payment -> payment.details().toString());

    private final ApplicationFacts facts;
    private final NormParameters parameters;
    private final List<RegisterAnswer> answers;
    private final List<Finding> lines;
    private final List<WorkIncome> work;

    /// @param lines where the lines are added
    /// @param work where pay for work is added
    RegisterLines(ApplicationFacts facts, NormParameters parameters, List<Finding> lines, List<WorkIncome> work) {
        this.facts = facts;
        this.parameters = parameters;
        this.answers = MeansLines.sorted(facts.answers(), ANSWERS);
        this.lines = lines;
        this.work = work;
    }

    void read() {
        var expected = new boolean[answers.size()];
        for (var adult : facts.household().adults()) {
            for (var register : RegisterRead.REQUIRED) {
                var at = indexOf(adult.no(), register);
                if (at >= 0) {
                    expected[at] = true;
                }
                lines.add(RegisterRead.of(adult, register, at < 0 ? null : answers.get(at), facts.month()));
            }
        }
        for (var i = 0; i < expected.length; i++) {
            if (!expected[i]) {
                lines.add(RegisterRead.unexpected(answers.get(i), facts.month()));
            }
        }
        for (var answer : answers) {
            add(JobSeeker.of(answer, facts));
            add(PartTimeJobSeeker.of(answer, facts, parameters));
            add(ResidencePermit.of(answer, facts.month()));
            for (var kind : Holding.Kind.values()) {
                add(AssetsInRegister.of(answer, kind, facts, parameters));
            }
        }
    }

    private int indexOf(int personNo, Register register) {
        for (var i = 0; i < answers.size(); i++) {
            if (answers.get(i).personNo() == personNo && answers.get(i).register() == register) {
                return i;
            }
        }
        return -1;
    }

    void incomes() {
        for (var answer : answers) {
            var payments = MeansLines.sorted(answer.payments(), PAYMENTS);
            for (var from = 0; from < payments.size(); ) {
                var to = from + 1;
                while (to < payments.size()
                        && payments.get(to).code().equals(payments.get(from).code())) {
                    to++;
                }
                ofOneCode(answer, payments.subList(from, to));
                from = to;
            }
        }
    }

    private void ofOneCode(RegisterAnswer answer, List<Payment> payments) {
        var month = facts.month();
        var treatment =
                parameters.treatment(answer.register(), payments.getFirst().code());
        var now = isPaidIn(month.controlPeriod(), payments);
        for (var payment : payments) {
            // Of an income that is there now, what the month before paid is only compared with.
            if (now && month.comparisonPeriod().contains(payment.paidOn())) {
                continue;
            }
            var line = IncomeFromRegister.of(answer, payment, facts.household(), month, parameters);
            lines.add(line);
            if (treatment != null && treatment.value() == Treatment.COUNTS_AS_WORK) {
                WorkIncome.add(work, answer.personNo(), line, answer.source());
            }
        }
        if (treatment != null && treatment.value().counts()) {
            add(BenefitPaidTwice.of(answer, payments, month));
            add(PaymentOutOfTime.of(answer, payments, treatment, month));
            add(IncomeChanged.of(answer, payments, treatment, month, parameters));
            add(IncomeMissingNow.of(answer, payments, treatment, facts));
        }
    }

    private static boolean isPaidIn(Month month, List<Payment> payments) {
        for (var payment : payments) {
            if (month.contains(payment.paidOn())) {
                return true;
            }
        }
        return false;
    }

    private void add(@Nullable Finding line) {
        if (line != null) {
            lines.add(line);
        }
    }
}

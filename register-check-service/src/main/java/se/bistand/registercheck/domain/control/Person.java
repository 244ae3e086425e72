package se.bistand.registercheck.domain.control;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import se.bistand.registercheck.domain.Answer;
import se.bistand.registercheck.domain.Facts;
import se.bistand.registercheck.domain.Payment;
import se.bistand.registercheck.domain.Payment.Kind;
import se.bistand.registercheck.domain.Register;

/// What the registers said about one person of the household, and what the application states.
public record Person(int no, boolean isChild, List<Answer> answers, Stated stated) {
    public Person {
        answers = List.copyOf(answers);
    }

    boolean answered(Register register) {
        var own =
                answers.stream().filter(answer -> answer.register() == register).toList();
        return !own.isEmpty() && own.stream().allMatch(Answer::isWhole);
    }

    /// Registers that were asked and may know of incomes they have not told of.
    List<Register> silentOnIncomes() {
        return answers.stream()
                .map(Answer::register)
                .distinct()
                .filter(register -> register.tellsOfIncomes() && !answered(register))
                .toList();
    }

    /// Sums per register and code of a month; capital belongs to a year and is left out.
    TreeMap<Income, Long> sums(YearMonth month) {
        var sums = new TreeMap<Income, Long>();
        for (var answer : answers) {
            for (var payment : answer.payments()) {
                if (payment.kind() != Kind.CAPITAL && payment.month().equals(month))
                    sums.merge(new Income(answer.register(), payment.code()), payment.amountOre(), Long::sum);
            }
        }
        return sums;
    }

    List<Payment> payments(Predicate<Payment> wanted) {
        return answers.stream()
                .flatMap(answer -> answer.payments().stream())
                .filter(wanted)
                .toList();
    }

    Optional<Facts.JobSeeker> jobSeeker() {
        return answers.stream()
                .flatMap(answer -> Optional.ofNullable(answer.facts().jobSeeker()).stream())
                .findFirst();
    }

    Optional<Facts.Registration> registration() {
        return answers.stream()
                .flatMap(answer -> Optional.ofNullable(answer.facts().registration()).stream())
                .findFirst();
    }

    /// A benefit or income of one register.
    record Income(Register register, String code) implements Comparable<Income> {
        @Override
        public int compareTo(Income other) {
            int byRegister = register.compareTo(other.register);
            return byRegister != 0 ? byRegister : code.compareTo(other.code);
        }
    }
}

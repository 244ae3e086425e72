package se.bistand.decision.domain.norm;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import se.bistand.decision.domain.ApplicationFacts;
import se.bistand.decision.domain.Established;
import se.bistand.decision.domain.RegisterAnswer;
import se.bistand.decision.domain.RegisterFacts;
import se.bistand.decision.domain.School;
import se.bistand.decision.domain.StatedIncome;

/// An adult enrolled as job seeker for less than full time is asked about where nothing known takes the rest of
/// the time. Pay, or what is paid for sickness, parental leave, pension or studies, takes it, however little:
/// an amount does not tell hours. What is paid to who seeks work or is in a programme is for the time that is
/// sought. An extent that is not told is no sign of part time.
final class PartTimeJobSeeker {
    private static final int FULL_TIME = 100;

    private PartTimeJobSeeker() {}

    /// Null when there is nothing to ask.
    static @Nullable Finding of(RegisterAnswer answer, ApplicationFacts facts, NormParameters parameters) {
        var seeker = answer.facts().jobSeeker();
        if (seeker == null || !isForPartTime(seeker, answer) || !isUnexplained(answer.personNo(), facts, parameters)) {
            return null;
        }
        var subject = JobSeeker.subject(answer);
        var household = facts.household().source();
        return JobSeeker.asked(
                Rule.PART_TIME_JOB_SEEKER,
                Question.Code.PART_TIME_JOB_SEEKER,
                seeker,
                answer,
                facts,
                Fact.of(Fact.Name.CONTROL_PERIOD, subject, facts.month().controlPeriod(), household),
                Fact.missing(Fact.Name.REST_OF_TIME, subject, household));
    }

    private static boolean isForPartTime(RegisterFacts.JobSeeker seeker, RegisterAnswer answer) {
        var until = seeker.deregisteredOn();
        var extent = seeker.extent();
        return Boolean.TRUE.equals(seeker.enrolled())
                && (until == null || until.isAfter(answer.readOn()))
                && extent != null
                && extent < FULL_TIME;
    }

    private static boolean isUnexplained(int personNo, ApplicationFacts facts, NormParameters parameters) {
        for (var adult : facts.household().adults()) {
            if (adult.no() == personNo) {
                return adult.school() != School.ATTENDS
                        && !isPaid(personNo, facts, parameters)
                        && !statesPayOrPension(personNo, facts)
                        && !isAssessedAsPaid(personNo, facts);
            }
        }
        return false;
    }

    private static boolean isPaid(int personNo, ApplicationFacts facts, NormParameters parameters) {
        for (var answer : facts.answers()) {
            for (var payment : answer.payments()) {
                var treatment = parameters.treatment(answer.register(), payment.code());
                if (answer.personNo() == personNo
                        && treatment != null
                        && treatment.value().takesTime()
                        && payment.amount().isPositive()
                        && isNow(payment.paidOn(), facts)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean statesPayOrPension(int personNo, ApplicationFacts facts) {
        for (var income : facts.incomes()) {
            var takesTime = income.kind() == StatedIncome.Kind.SALARY
                    || income.kind() == StatedIncome.Kind.OCCUPATIONAL_PENSION;
            if (income.personNo() == personNo
                    && takesTime
                    && income.amount().isPositive()
                    && isNow(income.receivedOn(), facts)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isAssessedAsPaid(int personNo, ApplicationFacts facts) {
        for (var established : facts.established()) {
            if (established instanceof Established.IncomeAssessed assessed
                    && assessed.personNo() == personNo
                    && assessed.isWork()
                    && assessed.counted().isPositive()) {
                return true;
            }
        }
        return false;
    }

    private static boolean isNow(LocalDate paidOn, ApplicationFacts facts) {
        return facts.month().controlPeriod().contains(paidOn);
    }
}

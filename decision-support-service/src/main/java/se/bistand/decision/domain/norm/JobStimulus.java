package se.bistand.decision.domain.norm;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.bistand.decision.domain.ApplicationFacts;
import se.bistand.decision.domain.Established;
import se.bistand.decision.domain.Money;
import se.bistand.decision.domain.Month;
import se.bistand.decision.domain.SupportHistory;

/// A part of an adult's work income is left out during two years, once the household has had försörjningsstöd
/// six months in a row; then six new months are needed. The two years are reckoned from the month after the
/// sixth. A period that a caseworker has established goes before what the history says.
final class JobStimulus {
    private JobStimulus() {}

    static String subject(int personNo) {
        return "stimulus/" + personNo;
    }

    /// @param workIncome the work income of the person that counts, above zero
    /// @param earnings what it consists of
    static Finding of(
            int personNo,
            Money workIncome,
            List<Fact<Money>> earnings,
            ApplicationFacts facts,
            NormParameters parameters) {
        var month = facts.month();
        var subject = subject(personNo);
        var basis = new ArrayList<Basis>(earnings);
        var history = facts.history();
        var established = established(personNo, facts);
        if (established != null) {
            basis.add(Fact.of(Fact.Name.STIMULUS_FROM, subject, established.from(), established.by()));
            basis.add(Fact.of(Fact.Name.STIMULUS_TO, subject, established.to(), established.by()));
            return leftOut(subject, workIncome, month, basis, parameters);
        }
        if (!history.known()) {
            basis.add(Fact.missing(Fact.Name.MONTHS_WITH_SUPPORT, subject, history.source()));
            return Rule.JOB_STIMULUS.unclear(
                    month, subject, List.of(Question.about(Question.Code.JOB_STIMULUS, subject)), basis);
        }
        basis.add(Fact.of(Fact.Name.MONTHS_IN_A_ROW, subject, history.monthsInARowBefore(month), history.source()));
        basis.add(parameters.jobStimulusQualifyingMonths());
        basis.add(parameters.jobStimulusMonths());
        var from = start(history, month, parameters);
        if (from == null) {
            return Rule.JOB_STIMULUS.notFulfilled(month, subject, basis);
        }
        basis.add(Fact.of(Fact.Name.STIMULUS_FROM, subject, from, history.source()));
        return leftOut(subject, workIncome, month, basis, parameters);
    }

    private static Finding leftOut(
            String subject, Money workIncome, Month month, List<Basis> basis, NormParameters parameters) {
        var share = parameters.jobStimulusShare();
        basis.add(share);
        return Rule.JOB_STIMULUS.amount(month, subject, share.value().of(workIncome), basis);
    }

    private static Established.@Nullable JobStimulusPeriod established(int personNo, ApplicationFacts facts) {
        for (var established : facts.established()) {
            if (established instanceof Established.JobStimulusPeriod period
                    && period.personNo() == personNo
                    && period.from().compareTo(facts.month()) <= 0
                    && period.to().compareTo(facts.month()) >= 0) {
                return period;
            }
        }
        return null;
    }

    /// The first month of the period that the month lies in; null when it lies in none.
    private static @Nullable Month start(SupportHistory history, Month month, NormParameters parameters) {
        var needed = parameters.jobStimulusQualifyingMonths().value().value();
        var length = parameters.jobStimulusMonths().value().value();
        Month start = null;
        Month before = null;
        var inARow = 0;
        for (var had : history.months()) {
            if (start != null && had.compareTo(start.plusMonths(length)) < 0) {
                continue;
            }
            if (had.compareTo(month) >= 0) {
                break;
            }
            inARow = before != null && before.plusMonths(1).equals(had) ? inARow + 1 : 1;
            before = had;
            if (inARow == needed) {
                start = had.plusMonths(1);
                inARow = 0;
                before = null;
            }
        }
        return start != null && month.compareTo(start.plusMonths(length)) < 0 ? start : null;
    }
}

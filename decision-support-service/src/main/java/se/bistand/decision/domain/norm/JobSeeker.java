package se.bistand.decision.domain.norm;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.bistand.decision.domain.ApplicationFacts;
import se.bistand.decision.domain.Established;
import se.bistand.decision.domain.Month;
import se.bistand.decision.domain.RegisterAnswer;
import se.bistand.decision.domain.RegisterFacts;

/// Who is enrolled as job seeker reports each month what they have done to find work. One whose latest report is older
/// than the comparison period, or whom Arbetsförmedlingen tells of in two ways, is a question, which a caseworker
/// answers by establishing how the person stands to the activity requirement. That a person is not enrolled says
/// nothing by itself: there may be many reasons. It is shown.
final class JobSeeker {
    private JobSeeker() {}

    /// Null when there is nothing to ask.
    static @Nullable Finding of(RegisterAnswer answer, ApplicationFacts facts) {
        var seeker = answer.facts().jobSeeker();
        var question = seeker == null ? null : question(seeker, answer, facts);
        if (seeker == null || question == null) {
            return null;
        }
        return asked(Rule.JOB_SEEKER, question, seeker, answer, facts);
    }

    /// A question of a rule about a job seeker, which a caseworker answers by establishing the activity.
    /// @param more what the question rests on beside what Arbetsförmedlingen says
    static Finding asked(
            Rule rule,
            Question.Code question,
            RegisterFacts.JobSeeker seeker,
            RegisterAnswer answer,
            ApplicationFacts facts,
            Fact<?>... more) {
        var month = facts.month();
        var subject = subject(answer);
        var basis = new ArrayList<Basis>(told(seeker, subject, answer));
        basis.addAll(List.of(more));
        for (var established : facts.established()) {
            if (established instanceof Established.Activity activity && activity.personNo() == answer.personNo()) {
                basis.add(Fact.of(Fact.Name.ACTIVITY, subject, activity.status().swedish(), activity.by()));
                if (activity.status() == Established.ActivityStatus.DECLINED) {
                    return unclear(rule, Question.Code.ACTIVITY_DECLINED, subject, month, basis);
                }
                // That somebody takes part says nothing of what hinders the rest of the time.
                return rule == Rule.PART_TIME_JOB_SEEKER && activity.status() == Established.ActivityStatus.PARTICIPATES
                        ? unclear(rule, question, subject, month, basis)
                        : rule.fulfilled(month, subject, basis);
            }
        }
        return unclear(rule, question, subject, month, basis);
    }

    /// As of NORM-36: what a caseworker establishes about a person's activity answers every rule about it.
    static String subject(RegisterAnswer answer) {
        return "activity/" + answer.personNo();
    }

    private static Question.@Nullable Code question(
            RegisterFacts.JobSeeker seeker, RegisterAnswer answer, ApplicationFacts facts) {
        var until = seeker.deregisteredOn();
        var enrolled = Boolean.TRUE.equals(seeker.enrolled());
        if (enrolled && until != null && !until.isAfter(answer.readOn())) {
            return Question.Code.JOB_SEEKER;
        }
        var report = seeker.reportOn();
        var oldest = facts.month().comparisonPeriod().firstDay();
        return enrolled && report != null && report.isBefore(oldest) ? Question.Code.ACTIVITY_REPORT : null;
    }

    /// What Arbetsförmedlingen says of a person, as facts.
    static List<Fact<?>> told(RegisterFacts.JobSeeker seeker, String subject, RegisterAnswer answer) {
        var told = new ArrayList<Fact<?>>(6);
        add(told, Fact.Name.JOB_SEEKER, subject, seeker.enrolled(), answer);
        add(told, Fact.Name.JOB_SEEKER_FROM, subject, seeker.registeredOn(), answer);
        add(told, Fact.Name.JOB_SEEKER_TO, subject, seeker.deregisteredOn(), answer);
        add(told, Fact.Name.JOB_SEEKER_EXTENT, subject, seeker.extent(), answer);
        add(told, Fact.Name.ACTIVITY_REPORT_ON, subject, seeker.reportOn(), answer);
        for (var decision : seeker.decisions()) {
            add(told, Fact.Name.LABOUR_MARKET_DECISION, subject, decision, answer);
        }
        return told;
    }

    private static void add(
            List<Fact<?>> told, Fact.Name name, String subject, @Nullable Object value, RegisterAnswer answer) {
        if (value != null) {
            told.add(Fact.of(name, subject, value, answer.source()));
        }
    }

    private static Finding unclear(Rule rule, Question.Code code, String subject, Month month, List<Basis> basis) {
        return rule.unclear(month, subject, List.of(Question.about(code, subject)), basis);
    }
}

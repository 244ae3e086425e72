package se.bistand.decision.domain.norm;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.bistand.decision.domain.ApplicationFacts;
import se.bistand.decision.domain.Established;
import se.bistand.decision.domain.Month;
import se.bistand.decision.domain.PersonInHousehold;

/// From the support for October 2026, an adult who has had försörjningsstöd three months in a row must take part in
/// activities. Whether the person does is established by a caseworker. How much the aid is lowered for who declines is
/// not known from the text, so a person answers. Where the earlier months are not known, they may have been three.
final class ActivityRequirement {
    private static final Month FIRST_SUPPORT_MONTH = Month.of(2026, 10);
    private static final int MONTHS_IN_A_ROW = 3;

    private ActivityRequirement() {}

    /// Null where the requirement does not reach the person.
    static @Nullable Finding of(PersonInHousehold adult, ApplicationFacts facts) {
        var month = facts.month();
        var history = facts.history();
        var months = history.monthsInARowBefore(month);
        if (month.compareTo(FIRST_SUPPORT_MONTH) < 0 || (months < MONTHS_IN_A_ROW && history.known())) {
            return null;
        }
        var subject = "activity/" + adult.no();
        var basis = new ArrayList<Basis>(2);
        basis.add(
                months >= MONTHS_IN_A_ROW
                        ? Fact.of(Fact.Name.MONTHS_IN_A_ROW, subject, months, history.source())
                        : Fact.missing(Fact.Name.MONTHS_IN_A_ROW, subject, history.source()));
        var activity = established(adult.no(), facts);
        if (activity == null) {
            basis.add(Fact.missing(Fact.Name.ACTIVITY, subject, history.source()));
            return unclear(month, subject, Question.Code.ACTIVITY_NOT_STATED, basis);
        }
        basis.add(Fact.of(Fact.Name.ACTIVITY, subject, activity.status().swedish(), activity.by()));
        return switch (activity.status()) {
            case PARTICIPATES, EXEMPT, ACCEPTABLE_REASON -> Rule.ACTIVITY_REQUIREMENT.fulfilled(month, subject, basis);
            case DECLINED -> unclear(month, subject, Question.Code.ACTIVITY_DECLINED, basis);
        };
    }

    private static Established.@Nullable Activity established(int personNo, ApplicationFacts facts) {
        for (var established : facts.established()) {
            if (established instanceof Established.Activity activity && activity.personNo() == personNo) {
                return activity;
            }
        }
        return null;
    }

    private static Finding unclear(Month month, String subject, Question.Code code, List<Basis> basis) {
        return Rule.ACTIVITY_REQUIREMENT.unclear(month, subject, List.of(Question.about(code, subject)), basis);
    }
}

package se.bistand.decision.domain.norm;

import java.util.ArrayList;
import java.util.List;
import se.bistand.decision.domain.Household;
import se.bistand.decision.domain.Month;

/// Personal costs of the adults: one amount for a single adult, one for a cohabiting pair together.
final class PersonalCostsAdult {
    private static final int ADULT = 18;

    private PersonalCostsAdult() {}

    static Finding of(Household household, Month month, NormParameters parameters) {
        var subject =
                household.hasCouple() ? "couple" : household.adults().getFirst().subject();
        var basis = new ArrayList<Basis>();
        var questions = new ArrayList<Question>();
        var ageDay = parameters.ageDay();
        basis.add(Fact.of(
                Fact.Name.HOUSEHOLD_TYPE,
                subject,
                household.hasCouple() ? "sambor" : "ensamstående",
                household.source()));
        for (var adult : household.adults()) {
            var age = adult.ageOn(ageDay.value().in(month));
            if (age.isEmpty()) {
                basis.add(Fact.missing(Fact.Name.AGE, adult.subject(), household.source()));
                questions.add(Question.about(Question.Code.BIRTH_DATE_MISSING, adult.subject()));
            } else {
                basis.add(Fact.of(Fact.Name.AGE, adult.subject(), age.getAsInt(), household.source()));
                if (age.getAsInt() < ADULT) {
                    questions.add(Question.about(Question.Code.ADULT_UNDER_18, adult.subject()));
                }
            }
        }
        basis.add(ageDay);
        if (!questions.isEmpty()) {
            return Rule.PERSONAL_COSTS_ADULT.unclear(month, subject, questions, basis);
        }
        var norm = household.hasCouple() ? parameters.couple() : parameters.single();
        basis.add(norm);
        return Rule.PERSONAL_COSTS_ADULT.amount(month, subject, norm.value(), List.copyOf(basis));
    }
}

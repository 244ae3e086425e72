package se.bistand.decision.domain.norm;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.bistand.decision.domain.Household;
import se.bistand.decision.domain.Money;
import se.bistand.decision.domain.Month;
import se.bistand.decision.domain.PersonInHousehold;

/// Personal costs of the adults: one amount for a single adult, one for a cohabiting pair together. When one of them
/// enters or leaves in the month, the days together and the days alone are reckoned apart.
final class PersonalCostsAdult {
    private static final int ADULT = 18;

    private PersonalCostsAdult() {}

    static Finding of(Household household, List<Presence> presences, Month month, NormParameters parameters) {
        var adults = household.adults();
        var couple = adults.size() > 1;
        var subject = couple ? "couple" : adults.getFirst().subject();
        var basis = new ArrayList<Basis>(8);
        var questions = new ArrayList<Question>(0);
        basis.add(Fact.of(Fact.Name.HOUSEHOLD_TYPE, subject, couple ? "sambor" : "ensamstående", household.source()));
        var ageDay = parameters.ageDay();
        var whole = true;
        for (var adult : adults) {
            age(adult, household, ageDay.value().in(month), basis, questions);
            var presence = presences.get(household.people().indexOf(adult));
            whole &= presence.isWholeMonth();
            if (presence.finding() != null) {
                basis.add(presence.finding());
                questions.addAll(presence.finding().questions());
                if (presence.isByNumber()) {
                    questions.add(Question.about(Question.Code.ADULT_PART_OF_MONTH, adult.subject()));
                }
            }
        }
        basis.add(ageDay);
        if (!questions.isEmpty()) {
            return Rule.PERSONAL_COSTS_ADULT.unclear(month, subject, questions, basis);
        }
        var norm = couple ? parameters.couple() : parameters.single();
        if (whole) {
            basis.add(norm);
            return Rule.PERSONAL_COSTS_ADULT.amount(month, subject, norm.value(), basis);
        }
        var first = presences.get(household.people().indexOf(adults.getFirst()));
        var second = couple ? presences.get(household.people().indexOf(adults.getLast())) : null;
        return partOfMonth(subject, household, first, second, month, basis, parameters);
    }

    private static void age(
            PersonInHousehold adult, Household household, LocalDate day, List<Basis> basis, List<Question> questions) {
        var age = adult.ageOn(day);
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

    private static Finding partOfMonth(
            String subject,
            Household household,
            Presence first,
            @Nullable Presence second,
            Month month,
            List<Basis> basis,
            NormParameters parameters) {
        var share = parameters.dayShare();
        if (share == null) {
            return Rule.PERSONAL_COSTS_ADULT.unclear(
                    month, subject, List.of(Question.about(Question.Code.PART_OF_MONTH, subject)), basis);
        }
        basis.add(share);
        var other = second == null ? 0 : second.dates();
        var alone = Integer.bitCount(first.dates() ^ other);
        var together = Integer.bitCount(first.dates() & other);
        var amount = Money.ZERO;
        if (alone > 0) {
            basis.add(Fact.of(Fact.Name.DAYS_ALONE, subject, alone, household.source()));
            basis.add(parameters.single());
            amount = share.value().of(parameters.single().value(), alone, month.days());
        }
        if (together > 0) {
            basis.add(Fact.of(Fact.Name.DAYS_TOGETHER, subject, together, household.source()));
            basis.add(parameters.couple());
            amount = amount.plus(share.value().of(parameters.couple().value(), together, month.days()));
        }
        return Rule.PERSONAL_COSTS_ADULT.amount(month, subject, amount, basis);
    }
}

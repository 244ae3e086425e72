package se.bistand.decision.domain.norm;

import java.util.ArrayList;
import java.util.List;
import se.bistand.decision.domain.Money;
import se.bistand.decision.domain.Month;
import se.bistand.decision.domain.PersonInHousehold;
import se.bistand.decision.domain.Role;
import se.bistand.decision.domain.Source;

/// Personal costs of a child or school youth by age, for the days the child belongs to the household. From 21 nobody is
/// a child in the norm.
final class PersonalCostsChild {
    private PersonalCostsChild() {}

    static Finding of(
            PersonInHousehold child, Presence presence, Month month, Source source, NormParameters parameters) {
        var subject = child.subject();
        if (child.role() == Role.UNKNOWN) {
            return unclear(month, subject, Question.Code.ROLE_UNKNOWN, Fact.missing(Fact.Name.ROLE, subject, source));
        }
        if (child.birthDate() == null) {
            var missing = Fact.missing(Fact.Name.AGE, subject, source);
            return unclear(month, subject, Question.Code.BIRTH_DATE_MISSING, missing, parameters.ageDay());
        }
        if (presence.finding() != null && presence.isUnclear()) {
            return Rule.PERSONAL_COSTS_CHILD.unclear(
                    month, subject, presence.finding().questions(), List.of(presence.finding()));
        }
        var ageDay = parameters.ageDay();
        // A child born after that day, within the month, is of the youngest.
        var years = child.ageOn(ageDay.value().in(month)).orElse(0);
        var age = Fact.of(Fact.Name.AGE, subject, years, source);
        var band = AgeBand.of(years);
        return band == null
                ? unclear(month, subject, Question.Code.CHILD_OVER_20, age, ageDay)
                : of(child, presence, month, age, parameters.child(band, child.lunchOutsideHome()), parameters);
    }

    private static Finding of(
            PersonInHousehold child,
            Presence presence,
            Month month,
            Fact<Integer> age,
            Parameter<Money> norm,
            NormParameters parameters) {
        var subject = child.subject();
        var basis = new ArrayList<Basis>(8);
        basis.add(age);
        basis.add(Fact.of(Fact.Name.LUNCH_OUTSIDE_HOME, subject, child.lunchOutsideHome(), age.source()));
        basis.add(parameters.ageDay());
        if (age.value() != null && age.value() >= SchoolYouth.OF_AGE) {
            var school = SchoolYouth.of(child, month, age.source());
            basis.add(school);
            if (school.isUnclear()) {
                return Rule.PERSONAL_COSTS_CHILD.unclear(month, subject, school.questions(), basis);
            }
        }
        basis.add(norm);
        return PartOfMonth.of(Rule.PERSONAL_COSTS_CHILD, subject, norm.value(), presence, month, basis, parameters);
    }

    private static Finding unclear(Month month, String subject, Question.Code code, Basis... basis) {
        return Rule.PERSONAL_COSTS_CHILD.unclear(
                month, subject, List.of(Question.about(code, subject)), List.of(basis));
    }
}

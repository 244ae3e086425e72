package se.bistand.decision.domain.norm;

import java.util.List;
import se.bistand.decision.domain.Month;
import se.bistand.decision.domain.PersonInHousehold;
import se.bistand.decision.domain.Role;
import se.bistand.decision.domain.Source;

/// Personal costs of a child or school youth by age. From 18 the parents' duty to maintain depends on school, which the
/// application does not say: a person answers. From 21 nobody is a child in the norm.
final class PersonalCostsChild {
    private static final int OF_AGE = 18;

    private PersonalCostsChild() {}

    static Finding of(PersonInHousehold child, Month month, Source source, NormParameters parameters) {
        var subject = child.subject();
        if (child.role() == Role.UNKNOWN) {
            return unclear(month, subject, Question.Code.ROLE_UNKNOWN, Fact.missing(Fact.Name.ROLE, subject, source));
        }
        var ageDay = parameters.ageDay();
        var years = child.ageOn(ageDay.value().in(month));
        if (years.isEmpty()) {
            var missing = Fact.missing(Fact.Name.AGE, subject, source);
            return unclear(month, subject, Question.Code.BIRTH_DATE_MISSING, missing, ageDay);
        }
        var age = Fact.of(Fact.Name.AGE, subject, years.getAsInt(), source);
        var band = AgeBand.of(years.getAsInt());
        if (band.isEmpty()) {
            return unclear(month, subject, Question.Code.CHILD_OVER_20, age, ageDay);
        }
        var norm = parameters.child(band.get(), child.lunchOutsideHome());
        if (years.getAsInt() >= OF_AGE) {
            return unclear(month, subject, Question.Code.SCHOOL_YOUTH, age, ageDay, norm);
        }
        var lunch = Fact.of(Fact.Name.LUNCH_OUTSIDE_HOME, subject, child.lunchOutsideHome(), source);
        return Rule.PERSONAL_COSTS_CHILD.amount(month, subject, norm.value(), List.of(age, lunch, ageDay, norm));
    }

    private static Finding unclear(Month month, String subject, Question.Code code, Basis... basis) {
        return Rule.PERSONAL_COSTS_CHILD.unclear(
                month, subject, List.of(Question.about(code, subject)), List.of(basis));
    }
}

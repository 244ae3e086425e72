package se.bistand.decision.domain.norm;

import java.util.List;
import se.bistand.decision.domain.Month;
import se.bistand.decision.domain.PersonInHousehold;
import se.bistand.decision.domain.Source;

/// From 18 until 21 the parents must maintain a young person who goes to school; who does not go to school applies for
/// themselves.
final class SchoolYouth {
    static final int OF_AGE = 18;

    private SchoolYouth() {}

    static Finding of(PersonInHousehold youth, Month month, Source source) {
        var subject = youth.subject();
        return switch (youth.school()) {
            case ATTENDS ->
                Rule.SCHOOL_YOUTH.fulfilled(
                        month,
                        subject,
                        List.of(Fact.of(
                                Fact.Name.SCHOOL, subject, youth.school().swedish(), source)));
            case DOES_NOT_ATTEND ->
                unclear(
                        month,
                        subject,
                        Question.Code.YOUTH_NOT_IN_SCHOOL,
                        Fact.of(Fact.Name.SCHOOL, subject, youth.school().swedish(), source));
            case NOT_STATED ->
                unclear(month, subject, Question.Code.SCHOOL_YOUTH, Fact.missing(Fact.Name.SCHOOL, subject, source));
        };
    }

    private static Finding unclear(Month month, String subject, Question.Code code, Fact<?> school) {
        return Rule.SCHOOL_YOUTH.unclear(month, subject, List.of(Question.about(code, subject)), List.of(school));
    }
}

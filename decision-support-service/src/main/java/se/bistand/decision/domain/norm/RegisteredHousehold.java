package se.bistand.decision.domain.norm;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import se.bistand.decision.domain.ApplicationFacts;
import se.bistand.decision.domain.Month;
import se.bistand.decision.domain.RegisterAnswer;
import se.bistand.decision.domain.RegisterFacts.Remark;

/// Who belongs to the household decides the norm, and whose incomes count. Where the population register says that
/// somebody is dead, or that who applies alone is married, a caseworker finds out before anything is decided.
final class RegisteredHousehold {
    private static final Comparator<Remark> REMARKS =
            Comparator.comparing(Remark::what).thenComparing(Remark::told);

    private RegisteredHousehold() {}

    /// One line for each person of whom the register says something against the household.
    static List<Finding> all(ApplicationFacts facts) {
        return facts.answers().stream()
                .filter(answer -> !answer.facts().remarks().isEmpty())
                .sorted(RegisterLines.ANSWERS)
                .map(answer -> of(answer, facts.month()))
                .toList();
    }

    private static Finding of(RegisterAnswer answer, Month month) {
        var remarks = MeansLines.sorted(answer.facts().remarks(), REMARKS);
        var subject = "person/" + answer.personNo();
        var questions = new ArrayList<Question>(remarks.size());
        var basis = new ArrayList<Basis>(remarks.size());
        for (var remark : remarks) {
            var code = switch (remark.what()) {
                case DEAD -> Question.Code.PERSON_DEAD;
                case MARRIED_APPLIES_ALONE -> Question.Code.MARRIED_APPLIES_ALONE;
            };
            var name = switch (remark.what()) {
                case DEAD -> Fact.Name.DIED_ON;
                case MARRIED_APPLIES_ALONE -> Fact.Name.CIVIL_STATUS;
            };
            questions.add(Question.about(code, subject));
            basis.add(Fact.of(name, subject, remark.told(), answer.source()));
        }
        return Rule.REGISTERED_HOUSEHOLD.unclear(month, subject, List.copyOf(questions), basis);
    }
}

package se.bistand.decision.domain.norm;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.bistand.decision.domain.Month;
import se.bistand.decision.domain.RegisterAnswer;

/// A person about whom Migrationsverket has cases has a permit for the whole month, or a person must answer what right
/// to assistance there is: who waits for a decision or has been refused one may have a right to other support instead.
/// About whom it has no case it says nothing.
final class ResidencePermit {
    private ResidencePermit() {}

    /// Null when a permit covers the month, or nothing is told.
    static @Nullable Finding of(RegisterAnswer answer, Month month) {
        var permits = answer.facts().permits();
        if (permits.isEmpty()) {
            return null;
        }
        var subject = "person/" + answer.personNo();
        var basis = new ArrayList<Basis>(permits.size() + 1);
        for (var permit : permits) {
            if (permit.covers(month)) {
                return null;
            }
            basis.add(Fact.of(Fact.Name.PERMIT, subject, permit.inSwedish(), answer.source()));
        }
        basis.add(Fact.of(Fact.Name.MONTH, subject, month, answer.source()));
        return Rule.RESIDENCE_PERMIT.unclear(
                month, subject, List.of(Question.about(Question.Code.RESIDENCE_PERMIT, subject)), basis);
    }
}

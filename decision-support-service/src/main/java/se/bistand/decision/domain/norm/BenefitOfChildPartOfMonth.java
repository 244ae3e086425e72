package se.bistand.decision.domain.norm;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.bistand.decision.domain.Household;
import se.bistand.decision.domain.Month;
import se.bistand.decision.domain.PersonInHousehold;
import se.bistand.decision.domain.RegisterAnswer;
import se.bistand.decision.domain.Residence;
import se.bistand.decision.domain.Role;

/// A benefit of a child who lives here by turns, visits, or has come or left may have gone to the other parent: a
/// register tells what was paid for the child, not who had the money. A person answers how much of it counts. Of a
/// child who lives here the whole month, and of adults, there is nothing to ask.
final class BenefitOfChildPartOfMonth {
    private BenefitOfChildPartOfMonth() {}

    /// About a payment that counts; null where it is the household's.
    /// @param facts what the payment is
    static @Nullable Finding of(
            RegisterAnswer answer,
            PersonInHousehold person,
            String subject,
            Household household,
            Month month,
            List<? extends Basis> facts) {
        if (person.role() != Role.CHILD || person.residence() instanceof Residence.WholeMonth) {
            return null;
        }
        var basis = new ArrayList<Basis>(facts);
        var days = DaysInHousehold.of(person, household, month).finding();
        if (days != null) {
            basis.add(days);
        }
        basis.add(Fact.missing(Fact.Name.RECEIVER, subject, answer.source()));
        return Rule.BENEFIT_OF_CHILD_PART_OF_MONTH.unclear(
                month, subject, List.of(Question.about(Question.Code.CHILD_BENEFIT_RECEIVER, subject)), basis);
    }
}

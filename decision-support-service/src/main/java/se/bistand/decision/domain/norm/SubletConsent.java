package se.bistand.decision.domain.norm;

import java.util.List;
import se.bistand.decision.domain.Household;
import se.bistand.decision.domain.Month;

/// From 2027 the rent of a sublet counts only where the consent or permission it needs exists. A consent nobody has
/// spoken of is a question.
final class SubletConsent {
    private SubletConsent() {}

    static Finding of(Household household, Month month) {
        var law = RuleSet.FROM_2027.lawMonth(month);
        var consent = household.subletConsent();
        if (consent == null) {
            return Rule.SUBLET_CONSENT.unclear(
                    law,
                    "household",
                    List.of(Question.of(Question.Code.SUBLET_CONSENT)),
                    List.of(Fact.missing(Fact.Name.SUBLET_CONSENT, "household", household.source())));
        }
        var basis = List.of(Fact.of(Fact.Name.SUBLET_CONSENT, "household", consent, household.source()));
        return consent
                ? Rule.SUBLET_CONSENT.fulfilled(law, "household", basis)
                : Rule.SUBLET_CONSENT.notFulfilled(law, "household", basis);
    }
}

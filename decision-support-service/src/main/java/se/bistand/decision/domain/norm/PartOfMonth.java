package se.bistand.decision.domain.norm;

import java.util.List;
import se.bistand.decision.domain.Money;
import se.bistand.decision.domain.Month;

/// A month's amount for the days a person belongs to the household, reckoned as the municipality says. A municipality
/// that has not said how gets a question.
final class PartOfMonth {
    private PartOfMonth() {}

    /// @param basis what the amount rests on so far; added to
    static Finding of(
            Rule rule,
            String subject,
            Money wholeMonth,
            Presence presence,
            Month month,
            List<Basis> basis,
            NormParameters parameters) {
        if (presence.finding() == null) {
            return rule.amount(month, subject, wholeMonth, basis);
        }
        basis.add(presence.finding());
        var share = parameters.dayShare();
        if (share == null) {
            return rule.unclear(month, subject, List.of(Question.about(Question.Code.PART_OF_MONTH, subject)), basis);
        }
        basis.add(share);
        return rule.amount(month, subject, share.value().of(wholeMonth, presence.days(), month.days()), basis);
    }
}

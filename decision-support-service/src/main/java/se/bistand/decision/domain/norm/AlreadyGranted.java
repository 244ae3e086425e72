package se.bistand.decision.domain.norm;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.bistand.decision.domain.ApplicationFacts;

/// What the household has been granted for the month is no longer lacking, and the whole norm once more would be paid
/// twice. What this application asks for beyond that, a person sorts out.
final class AlreadyGranted {
    private static final String SUBJECT = "application";

    private AlreadyGranted() {}

    /// Null where nothing has been granted in the case for the month.
    static @Nullable Finding of(ApplicationFacts facts) {
        var month = facts.month();
        var history = facts.history();
        if (!history.months().contains(month)) {
            return null;
        }
        return Rule.ALREADY_GRANTED.unclear(
                month,
                SUBJECT,
                List.of(Question.about(Question.Code.ALREADY_GRANTED, SUBJECT)),
                List.of(Fact.of(Fact.Name.GRANTED_MONTH, SUBJECT, month, history.source())));
    }
}

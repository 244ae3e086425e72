package se.bistand.decision.domain.norm;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.bistand.decision.domain.Established;
import se.bistand.decision.domain.Month;

/// From 2027 the norm is as a main rule a ceiling. When it may still be higher is not known, so a higher norm is a
/// question; a lower one is not touched.
final class NormCeiling {
    private NormCeiling() {}

    /// Null for a deviation that does not rise above the norm.
    static @Nullable Finding of(Established.NormDeviation deviation, Month month) {
        var subject = "deviation/" + deviation.personNo();
        return !deviation.amount().isPositive()
                ? null
                : Rule.NORM_CEILING.unclear(
                        RuleSet.FROM_2027.lawMonth(month),
                        subject,
                        List.of(Question.about(Question.Code.REFORM_CEILING_UNKNOWN, subject)),
                        List.of(
                                Fact.of(Fact.Name.DEVIATION, subject, deviation.amount(), deviation.by()),
                                Fact.of(
                                        Fact.Name.REASON,
                                        subject,
                                        deviation.reason().swedish(),
                                        deviation.by())));
    }
}

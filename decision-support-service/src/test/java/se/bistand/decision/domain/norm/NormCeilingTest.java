package se.bistand.decision.domain.norm;

import static org.assertj.core.api.Assertions.assertThat;
import static se.bistand.decision.domain.norm.Example.kr;
import static se.bistand.decision.domain.norm.Example.single;
import static se.bistand.decision.domain.norm.FindingAssert.assertFinding;

import org.junit.jupiter.api.Test;
import se.bistand.decision.domain.Established;
import se.bistand.decision.domain.Established.SpecialReason;
import se.bistand.decision.domain.Money;
import se.bistand.decision.domain.Month;

class NormCeilingTest {
    private static Established.NormDeviation deviation(Money amount, SpecialReason reason) {
        return new Established.NormDeviation(0, amount, reason, Example.CASEWORKER);
    }

    @Test
    void from_2027_a_higher_norm_is_a_question() {
        assertFinding(NormCeiling.of(deviation(new Money(1), SpecialReason.MEDICAL_DIET), Month.of(2027, 1)))
                .asks("REFORM_CEILING_UNKNOWN:deviation/0")
                .cites(Rule.NORM_CEILING, "12 kap. (lydelse enligt prop. 2025/26:201) SFS 2025:400");
        assertThat(single().established(deviation(kr(500), SpecialReason.MEDICAL_DIET))
                        .calculatedBy(RuleSet.FROM_2027)
                        .questions())
                .contains(Question.about(Question.Code.REFORM_CEILING_UNKNOWN, "deviation/0"));
    }

    @Test
    void a_lower_norm_is_not_touched_by_the_ceiling() {
        assertThat(NormCeiling.of(deviation(Money.ZERO, SpecialReason.FOOD_PROVIDED), Month.of(2027, 1)))
                .isNull();
    }
}

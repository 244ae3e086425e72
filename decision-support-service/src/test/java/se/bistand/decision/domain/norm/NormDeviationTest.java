package se.bistand.decision.domain.norm;

import static org.assertj.core.api.Assertions.assertThat;
import static se.bistand.decision.domain.norm.Example.kr;
import static se.bistand.decision.domain.norm.Example.single;
import static se.bistand.decision.domain.norm.FindingAssert.assertFinding;

import org.junit.jupiter.api.Test;
import se.bistand.decision.domain.Established;
import se.bistand.decision.domain.Established.SpecialReason;
import se.bistand.decision.domain.Money;

class NormDeviationTest {
    private static Example with(int personNo, Money amount, SpecialReason reason) {
        return single().established(new Established.NormDeviation(personNo, amount, reason, Example.CASEWORKER));
    }

    @Test
    void a_higher_norm_has_a_reason_and_a_named_caseworker() {
        var example = with(0, kr(500), SpecialReason.MEDICAL_DIET);
        assertFinding(example.line("deviation/0"))
                .isAmount(kr(500))
                .cites(Rule.NORM_DEVIATION, "12 kap. 7 § SFS 2025:400");
        assertThat(example.calculated().need()).isEqualTo(kr(5_720));
        assertThat(NormText.of(example.calculated()))
                .contains("skäl (deviation/0) = dyrare kost av medicinska skäl [handläggare anna.berg]");
    }

    @Test
    void a_lower_norm_lowers_the_need_down_to_nothing() {
        assertThat(with(0, kr(-5_220), SpecialReason.FOOD_PROVIDED).calculated().need())
                .isEqualTo(Money.ZERO);
        assertFinding(with(0, new Money(-522_001), SpecialReason.FOOD_PROVIDED).line("deviation/0"))
                .asks("DEVIATION_TOO_LARGE:deviation/0");
    }

    @Test
    void two_lower_norms_are_measured_together() {
        var example = with(0, kr(-5_000), SpecialReason.FOOD_PROVIDED)
                .established(
                        new Established.NormDeviation(0, kr(-300), SpecialReason.COST_LACKING, Example.CASEWORKER));
        assertThat(example.calculated().questions())
                .extracting(Question::id)
                .containsExactly("DEVIATION_TOO_LARGE:deviation/0");
    }

    @Test
    void a_reason_that_does_not_fit_the_direction_is_a_question() {
        assertFinding(with(0, kr(-1), SpecialReason.MEDICAL_DIET).line("deviation/0"))
                .asks("DEVIATION_REASON:deviation/0");
        assertFinding(with(0, kr(1), SpecialReason.FOOD_PROVIDED).line("deviation/0"))
                .asks("DEVIATION_REASON:deviation/0");
        assertFinding(with(0, Money.ZERO, SpecialReason.FOOD_PROVIDED).line("deviation/0"))
                .asks("DEVIATION_REASON:deviation/0");
    }

    @Test
    void a_person_outside_the_household_is_a_question() {
        assertFinding(with(3, kr(500), SpecialReason.DISABILITY).line("deviation/3"))
                .asks("DEVIATION_PERSON:deviation/3");
    }
}

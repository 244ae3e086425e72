package se.bistand.decision.domain.norm;

import static org.assertj.core.api.Assertions.assertThat;
import static se.bistand.decision.domain.norm.Example.single;
import static se.bistand.decision.domain.norm.FindingAssert.assertFinding;

import org.junit.jupiter.api.Test;

class NormInForceTest {
    @Test
    void a_month_without_a_norm_is_refused_with_a_question() {
        var example = single().renting(7_000).in(2027, 1);
        assertFinding(example.line("norm")).asks("NORM_MISSING");
        var calculation = example.calculated();
        assertThat(calculation.result()).isEqualTo(NormCalculation.Result.UNCLEAR);
        assertThat(calculation.lines()).hasSize(1);
        assertThat(calculation.need().ore()).isZero();
    }

    @Test
    void a_month_before_the_first_norm_is_refused_too() {
        assertFinding(single().in(2013, 12).line("norm")).asks("NORM_MISSING");
    }

    @Test
    void a_municipality_without_parameters_is_refused() {
        assertFinding(single().municipality("9903").line("norm")).asks("MUNICIPAL_PARAMETERS_MISSING");
    }
}

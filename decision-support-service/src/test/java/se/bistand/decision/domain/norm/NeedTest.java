package se.bistand.decision.domain.norm;

import static org.assertj.core.api.Assertions.assertThat;
import static se.bistand.decision.domain.norm.Example.kr;
import static se.bistand.decision.domain.norm.Example.single;

import org.junit.jupiter.api.Test;
import se.bistand.decision.domain.Cost;

class NeedTest {
    @Test
    void the_need_is_the_sum_of_its_lines() {
        var calculation =
                single().renting(7_000).cost(Cost.Kind.ELECTRICITY, kr(400)).calculated();
        assertThat(calculation.need()).isEqualTo(kr(3_940 + 1_280 + 7_000 + 400));
        assertThat(need(calculation).amount()).contains(calculation.need());
        assertThat(need(calculation).law().text()).isEqualTo("12 kap. 1 och 7 §§ SFS 2025:400");
    }

    @Test
    void one_unclear_line_makes_the_need_unclear_and_the_known_lines_are_still_summed() {
        var calculation = single().cost(Cost.Kind.OTHER, kr(400)).calculated();
        assertThat(need(calculation).isUnclear()).isTrue();
        assertThat(calculation.need()).isEqualTo(kr(3_940 + 1_280));
    }

    private static Finding need(NormCalculation calculation) {
        var difference = (Finding) calculation.tree().basis().getFirst();
        return (Finding) difference.basis().getFirst();
    }
}

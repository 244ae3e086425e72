package se.bistand.decision.domain.norm;

import static org.assertj.core.api.Assertions.assertThat;
import static se.bistand.decision.domain.norm.Example.kr;
import static se.bistand.decision.domain.norm.Example.single;

import org.junit.jupiter.api.Test;
import se.bistand.decision.domain.Money;
import se.bistand.decision.domain.StatedIncome;

class DifferenceTest {
    @Test
    void need_above_means_is_a_deficit() {
        var calculation = single().states(StatedIncome.Kind.SALARY, kr(5_219)).calculated();
        assertThat(calculation.result()).isEqualTo(NormCalculation.Result.DEFICIT);
        assertThat(calculation.difference()).contains(kr(1));
    }

    @Test
    void means_equal_to_need_are_a_surplus_of_nothing() {
        var calculation = single().states(StatedIncome.Kind.SALARY, kr(5_220)).calculated();
        assertThat(calculation.result()).isEqualTo(NormCalculation.Result.SURPLUS);
        assertThat(calculation.difference()).contains(Money.ZERO);
    }

    @Test
    void one_ore_less_is_a_deficit_of_one_ore() {
        var calculation =
                single().states(StatedIncome.Kind.SALARY, new Money(521_999)).calculated();
        assertThat(calculation.difference()).contains(new Money(1));
        assertThat(calculation.result()).isEqualTo(NormCalculation.Result.DEFICIT);
    }
}

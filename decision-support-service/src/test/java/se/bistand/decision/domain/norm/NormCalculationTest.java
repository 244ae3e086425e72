package se.bistand.decision.domain.norm;

import static org.assertj.core.api.Assertions.assertThat;
import static se.bistand.decision.domain.norm.Example.couple;
import static se.bistand.decision.domain.norm.Example.kr;
import static se.bistand.decision.domain.norm.Example.single;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import se.bistand.decision.domain.Cost;
import se.bistand.decision.domain.HousingForm;
import se.bistand.decision.domain.Money;
import se.bistand.decision.domain.Register;
import se.bistand.decision.domain.StatedIncome;

/// Whole households: what goes in, and the sum that comes out.
class NormCalculationTest {
    /// Household, need, means in kronor; the difference follows.
    static Stream<Arguments> households() {
        return Stream.of(
                Arguments.of("alone", single(), 5_220, 0),
                Arguments.of("alone with rent", single().renting(7_000), 12_220, 0),
                Arguments.of("alone with rent above the ceiling", single().renting(9_999), 13_220, 0),
                Arguments.of("all costs, care above its guideline", withAllCosts(single()), 5_220 + 9_465 - 75, 0),
                Arguments.of("alone in Norrvik", single().municipality("9902").renting(9_999), 11_320, 0),
                Arguments.of("alone 2024", single().in(2024, 5), 3_800 + 1_230, 0),
                Arguments.of("alone 2014", single().in(2014, 1).renting(9_999), 2_950 + 930 + 7_100, 0),
                Arguments.of("couple", couple(), 7_100 + 1_410, 0),
                Arguments.of("couple with two children", couple().children(4, 9), 7_100 + 3_060 + 3_820 + 2_030, 0),
                Arguments.of(
                        "single parent, baby and preschool child",
                        single().children(0).childAtPreschool(3),
                        3_940 + 2_740 + 2_500 + 1_790,
                        0),
                Arguments.of(
                        "eight people",
                        couple().children(1, 3, 5, 8, 12, 16),
                        7_100 + 3_060 + 2_720 + 3_060 + 3_820 + 4_390 + 4_960 + 3_020,
                        0),
                Arguments.of("lodger", single().housing(HousingForm.LODGER).livingWith(2), 3_940 + 596, 0),
                Arguments.of("alone with pay", single().states(StatedIncome.Kind.SALARY, kr(3_000)), 5_220, 3_000),
                Arguments.of(
                        "alone with more than needed",
                        single().states(StatedIncome.Kind.DEPOSIT, kr(9_000)),
                        5_220,
                        9_000),
                Arguments.of("couple with benefits", withBenefits(couple().renting(8_400)), 16_910, 4_550),
                Arguments.of(
                        "2021, two children", couple().in(2021, 3).children(9, 15), 5_700 + 2_170 + 3_060 + 1_610, 0));
    }

    private static Example withAllCosts(Example example) {
        return example.renting(7_000)
                .cost(Cost.Kind.ELECTRICITY, kr(400))
                .cost(Cost.Kind.HOME_INSURANCE, kr(120))
                .cost(Cost.Kind.WORK_TRAVEL, kr(970))
                .cost(Cost.Kind.UNION_FEE, kr(250))
                .cost(Cost.Kind.UNEMPLOYMENT_FUND_FEE, kr(150))
                .cost(Cost.Kind.MEDICINE, kr(300))
                .cost(Cost.Kind.CARE, kr(275));
    }

    private static Example withBenefits(Example example) {
        return example.register(0, Register.FORSAKRINGSKASSAN, example.paid("BOB", 1_900))
                .register(1, Register.FORSAKRINGSKASSAN, example.paid("ABB", 2_650));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("households")
    void a_household_has_its_need_and_its_means(String name, Example example, long need, long means) {
        var calculation = example.calculated();
        assertThat(calculation.questions()).as(name).isEmpty();
        assertThat(calculation.need().ore() / 100).isEqualTo(need);
        assertThat(calculation.means()).isEqualTo(kr(means));
        assertThat(calculation.difference()).contains(calculation.need().minus(calculation.means()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("households")
    void the_lines_sum_to_the_result_to_the_ore(String name, Example example, long need, long means) {
        var calculation = example.calculated();
        var sum = calculation.lines().stream()
                .flatMap(line -> line.amount().stream())
                .reduce(Money.ZERO, Money::plus);
        assertThat(calculation.difference()).as(name).contains(sum);
        assertThat(need).isNotNegative();
        assertThat(means).isNotNegative();
    }
}

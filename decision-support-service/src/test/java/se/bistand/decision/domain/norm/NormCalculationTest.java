package se.bistand.decision.domain.norm;

import static org.assertj.core.api.Assertions.assertThat;
import static se.bistand.decision.domain.norm.Example.couple;
import static se.bistand.decision.domain.norm.Example.kr;
import static se.bistand.decision.domain.norm.Example.single;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.bistand.decision.domain.Cost;
import se.bistand.decision.domain.HousingForm;
import se.bistand.decision.domain.Money;
import se.bistand.decision.domain.Register;
import se.bistand.decision.domain.Role;
import se.bistand.decision.domain.StatedIncome;

/// Whole households: what goes in, the sum that comes out, and three trees as a lawyer reads them.
class NormCalculationTest {
    /// Household, need, means in kronor; the difference follows.
    static Stream<Arguments> households() {
        return Stream.of(
                Arguments.of("alone", single(), 5_220, 0),
                Arguments.of("alone with rent", single().renting(7_000), 12_220, 0),
                Arguments.of("alone with rent above the ceiling", single().renting(9_999), 13_220, 0),
                Arguments.of("all costs", withAllCosts(single()), 5_220 + 9_465, 0),
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

    @ParameterizedTest
    @ValueSource(strings = {"family-with-benefits", "rent-above-the-ceiling", "register-could-not-answer"})
    void the_whole_tree_is_as_approved(String name) throws IOException {
        var example = switch (name) {
            case "family-with-benefits" ->
                withBenefits(couple().children(9).childAtPreschool(4).renting(9_800))
                        .cost(Cost.Kind.ELECTRICITY, kr(450))
                        .cost(Cost.Kind.MEDICINE, new Money(24_050))
                        .states(0, StatedIncome.Kind.CHILD_SUPPORT, kr(1_673), LocalDate.of(2026, 11, 20));
            case "rent-above-the-ceiling" -> single().renting(9_500).livingWith(1);
            default ->
                single().person(Role.CHILD, null)
                        .couldNotAnswer(0, Register.FORSAKRINGSKASSAN, "TIMEOUT")
                        .cost(Cost.Kind.OTHER, kr(1_200));
        };
        var calculation = example.calculated();
        assertApproved(name + ".txt", NormText.of(calculation));
        if (calculation.result() == NormCalculation.Result.DEFICIT) {
            assertApproved(name + ".reasons.txt", ReasonsText.of(calculation).replace('\u00a0', ' ') + "\n");
        }
    }

    @Test
    void the_json_of_a_tree_is_as_approved() throws IOException {
        assertApproved("alone.json", NormJson.of(single().renting(7_000).calculated()) + "\n");
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void the_order_of_what_is_known_never_matters(long seed) {
        var example = Households.of(seed);
        var norm = Example.PARAMETERS.asOf(
                example.facts().municipality(), example.facts().month());
        assertThat(NormJson.of(NormCalculation.of(example.shuffled(seed), norm)))
                .isEqualTo(NormJson.of(example.calculated()));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void more_income_never_gives_more_and_one_more_cost_never_less(long seed) {
        var before = Households.of(seed).calculated();
        var richer =
                Households.of(seed).states(StatedIncome.Kind.DEPOSIT, kr(500)).calculated();
        var dearer = Households.of(seed).cost(Cost.Kind.ELECTRICITY, kr(500)).calculated();
        assertThat(richer.result() == NormCalculation.Result.UNCLEAR)
                .isEqualTo(before.result() == NormCalculation.Result.UNCLEAR);
        before.difference().ifPresent(difference -> {
            assertThat(richer.difference()).contains(difference.minus(kr(500)));
            assertThat(dearer.difference()).contains(difference.plus(kr(500)));
        });
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void what_is_unclear_has_questions_and_no_sum(long seed) {
        var calculation = Households.of(seed).calculated();
        assertThat(calculation.difference().isPresent())
                .isEqualTo(calculation.questions().isEmpty());
        assertThat(calculation.lines())
                .allMatch(line -> line.isUnclear() == line.amount().isEmpty()
                        || line.outcome() instanceof Outcome.Fulfilled
                        || line.outcome() instanceof Outcome.NotFulfilled)
                .allMatch(line -> !line.basis().isEmpty());
    }

    static List<Long> seeds() {
        return Stream.iterate(1L, seed -> seed + 1).limit(300).toList();
    }

    /// Compares with the approved file. A difference is written beside it under target/, to be read and, if it is
    /// right,
    /// moved by a person.
    private static void assertApproved(String name, String text) throws IOException {
        var approved = Path.of("src/test/approved", name);
        var received = Path.of("target/received", name);
        Files.createDirectories(received.getParent());
        Files.writeString(received, text);
        assertThat(received).as("move it to " + approved + " if it is right").hasSameTextualContentAs(approved);
    }
}

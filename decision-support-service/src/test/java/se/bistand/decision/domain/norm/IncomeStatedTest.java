package se.bistand.decision.domain.norm;

import static org.assertj.core.api.Assertions.assertThat;
import static se.bistand.decision.domain.norm.Example.couple;
import static se.bistand.decision.domain.norm.Example.kr;
import static se.bistand.decision.domain.norm.Example.single;
import static se.bistand.decision.domain.norm.FindingAssert.assertFinding;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import se.bistand.decision.domain.Established;
import se.bistand.decision.domain.Money;
import se.bistand.decision.domain.Period;
import se.bistand.decision.domain.Register;
import se.bistand.decision.domain.RegisterAnswer.Payment;
import se.bistand.decision.domain.StatedIncome;

class IncomeStatedTest {
    @ParameterizedTest
    @EnumSource(names = {"SALARY", "CHILD_SUPPORT", "OCCUPATIONAL_PENSION", "DEPOSIT"})
    void an_income_of_a_known_kind_counts_when_it_came_the_month_before(StatedIncome.Kind kind) {
        assertFinding(single().states(kind, kr(2_000)).line("income/0/" + kind))
                .isAmount(kr(-2_000))
                .cites(Rule.INCOME_STATED, "12 kap. 1 § SFS 2025:400");
    }

    @Test
    void an_income_of_another_month_does_not_count() {
        assertFinding(single().states(0, StatedIncome.Kind.SALARY, kr(2_000), LocalDate.of(2026, 12, 1))
                        .line("income/0/SALARY"))
                .doesNotCount();
    }

    @Test
    void the_letter_says_why_an_income_does_not_count() {
        var example = single();
        example.register(0, Register.SKATTEVERKET, example.paid("AGI", 9_000))
                .states(StatedIncome.Kind.SALARY, kr(9_000))
                .states(0, StatedIncome.Kind.DEPOSIT, kr(2_000), LocalDate.of(2026, 12, 1));
        assertThat(ReasonsText.of(example.calculated()))
                .contains("samma inkomst finns i registret och räknas en gång")
                .contains("utbetald 2026-12-01 och inte i november 2026");
    }

    @ParameterizedTest
    @EnumSource(names = {"OTHER", "UNKNOWN"})
    void a_kind_nobody_knows_is_a_question(StatedIncome.Kind kind) {
        assertFinding(single().states(kind, kr(2_000)).line("income/0/" + kind)).asks("INCOME_KIND:income/0/" + kind);
    }

    @Test
    void pay_that_the_register_knows_too_counts_once() {
        var example = single();
        example.register(0, Register.SKATTEVERKET, example.paid("AGI", 9_000))
                .states(StatedIncome.Kind.SALARY, kr(9_000));
        assertFinding(example.line("income/0/SALARY")).doesNotCount();
        assertFinding(example.line("income/0/AGI")).isAmount(kr(-9_000));
    }

    @Test
    void pay_that_differs_from_the_register_is_a_question() {
        var example = single();
        example.register(0, Register.SKATTEVERKET, example.paid("AGI", 9_000))
                .states(StatedIncome.Kind.SALARY, kr(8_999));
        assertFinding(example.line("income/0/SALARY")).asks("INCOME_DIFFERS:income/0/SALARY");
    }

    @Test
    void a_tax_refund_that_the_register_knows_too_counts_once() {
        var example = single();
        example.register(0, Register.SKATTEVERKET, example.paid("SKATTEATERBARING", 2_915))
                .states(StatedIncome.Kind.TAX_REFUND, kr(2_915));
        assertFinding(example.line("income/0/TAX_REFUND")).doesNotCount();
        assertFinding(example.line("income/0/SKATTEATERBARING")).isAmount(kr(-2_915));
        assertThat(example.calculated().means()).isEqualTo(kr(2_915));
        assertThat(ReasonsText.of(example.calculated()))
                .contains("skatteåterbäring " + kr(2_915) + ", samma inkomst finns i registret och räknas en gång");
    }

    @Test
    void a_tax_refund_that_differs_from_the_register_is_a_question() {
        var example = single();
        example.register(0, Register.SKATTEVERKET, example.paid("SKATTEATERBARING", 2_915))
                .states(StatedIncome.Kind.TAX_REFUND, kr(2_900));
        assertFinding(example.line("income/0/TAX_REFUND")).asks("INCOME_DIFFERS:income/0/TAX_REFUND");
    }

    @Test
    void pay_is_not_taken_for_a_tax_refund_nor_a_refund_of_another_month_for_this() {
        var example = single();
        example.register(
                        0,
                        Register.SKATTEVERKET,
                        example.paid("AGI", 2_915),
                        new Payment("SKATTEATERBARING", kr(2_915), LocalDate.of(2026, 10, 25)))
                .states(StatedIncome.Kind.TAX_REFUND, kr(2_915));
        assertFinding(example.line("income/0/TAX_REFUND")).isAmount(kr(-2_915));
        assertThat(example.calculated().means()).isEqualTo(kr(5_830));
    }

    private static Example statesPayOf(long one, long other) {
        return single().states(StatedIncome.Kind.SALARY, kr(one)).states(StatedIncome.Kind.SALARY, kr(other));
    }

    private static List<Finding> stated(Example example) {
        return example.calculated().lines().stream()
                .filter(line -> line.subject().equals("income/0/SALARY"))
                .toList();
    }

    @Test
    void pay_from_several_employers_counts_once_when_it_is_together_what_the_register_tells() {
        var example = statesPayOf(5_000, 4_000);
        example.register(0, Register.SKATTEVERKET, example.paid("AGI", 3_000), example.paid("AGI", 6_000));
        assertThat(stated(example))
                .hasSize(2)
                .allSatisfy(line -> assertFinding(line).doesNotCount());
        assertThat(example.calculated().means()).isEqualTo(kr(9_000));
        assertThat(NormText.of(example.calculated()))
                .contains("sammanlagt uppgivet av samma slag (income/0/SALARY) = 9 000 kr [ansökan]");
    }

    @Test
    void pay_from_two_employers_of_whom_the_register_knows_one_is_a_question_though_one_sum_is_the_same() {
        var example = statesPayOf(5_000, 5_000);
        example.register(0, Register.SKATTEVERKET, example.paid("AGI", 5_000));
        assertThat(stated(example))
                .hasSize(2)
                .allSatisfy(line -> assertFinding(line).asks("INCOME_DIFFERS:income/0/SALARY"));
        assertThat(ReasonsText.of(example.calculated())).doesNotContain("samma inkomst finns i registret");
    }

    @Test
    void what_a_caseworker_found_of_the_rest_is_asked_about_again_when_the_register_knows_more() {
        var one = statesPayOf(5_000, 5_000);
        one.register(0, Register.SKATTEVERKET, one.paid("AGI", 5_000));
        var rest = assessed(5_000, IncomeAssessed.shown("income/0/SALARY", stated(one)));
        one.established(rest);
        assertThat(one.calculated().questions()).isEmpty();
        assertThat(one.calculated().means()).isEqualTo(kr(10_000));

        var both = statesPayOf(5_000, 5_000).established(rest);
        both.register(0, Register.SKATTEVERKET, both.paid("AGI", 5_000), both.paid("AGI", 4_900));
        assertFinding(both.lineOf(Rule.INCOME_ASSESSED)).asks("INCOME_ASSESSED:income/0/SALARY");
        assertThat(both.calculated().means()).isEqualTo(kr(9_900));
    }

    private static Established assessed(long kronor, Money seen) {
        return new Established.IncomeAssessed(
                "income/0/SALARY",
                0,
                kr(kronor),
                new Period(LocalDate.of(2026, 11, 1), LocalDate.of(2026, 11, 30)),
                true,
                Established.Evidence.PAYSLIP,
                seen,
                Example.CASEWORKER);
    }

    @Test
    void pay_of_another_month_or_another_person_is_not_summed() {
        var example = couple();
        example.register(0, Register.SKATTEVERKET, example.paid("AGI", 5_000))
                .states(StatedIncome.Kind.SALARY, kr(5_000))
                .states(0, StatedIncome.Kind.SALARY, kr(700), LocalDate.of(2026, 12, 1))
                .states(1, StatedIncome.Kind.SALARY, kr(900), LocalDate.of(2026, 11, 25));
        assertThat(stated(example))
                .hasSize(2)
                .allSatisfy(line -> assertFinding(line).doesNotCount());
        assertFinding(example.line("income/1/SALARY")).isAmount(kr(-900));
        assertThat(example.calculated().means()).isEqualTo(kr(5_900));
    }

    @Test
    void the_order_of_what_employers_declared_does_not_matter() {
        var one = statesPayOf(5_000, 4_000);
        one.register(0, Register.SKATTEVERKET, one.paid("AGI", 3_000), one.paid("AGI", 6_000));
        var other = statesPayOf(4_000, 5_000);
        other.register(0, Register.SKATTEVERKET, other.paid("AGI", 6_000), other.paid("AGI", 3_000));
        assertThat(NormJson.of(one.calculated())).isEqualTo(NormJson.of(other.calculated()));
    }

    @Test
    void a_benefit_in_a_register_is_not_taken_for_pay() {
        var example = single();
        example.register(0, Register.FORSAKRINGSKASSAN, example.paid("BOB", 1_900))
                .states(StatedIncome.Kind.SALARY, kr(1_900));
        assertFinding(example.line("income/0/SALARY")).isAmount(kr(-1_900));
    }

    @Test
    void a_childs_own_pay_is_a_question() {
        var example = single().children(16);
        assertFinding(example.states(1, StatedIncome.Kind.SALARY, kr(3_000), LocalDate.of(2026, 11, 25))
                        .line("income/1/SALARY"))
                .asks("CHILD_WORK_INCOME:income/1/SALARY");
    }

    @Test
    void a_negative_income_and_one_of_a_stranger_are_questions() {
        assertFinding(single().states(StatedIncome.Kind.DEPOSIT, kr(-1)).line("income/0/DEPOSIT"))
                .asks("INCOME_AMOUNT:income/0/DEPOSIT");
        assertFinding(single().states(4, StatedIncome.Kind.DEPOSIT, kr(1), LocalDate.of(2026, 11, 25))
                        .line("income/4/DEPOSIT"))
                .asks("INCOME_PERSON:income/4/DEPOSIT");
    }
}

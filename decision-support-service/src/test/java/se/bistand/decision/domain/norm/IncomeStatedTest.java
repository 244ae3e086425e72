package se.bistand.decision.domain.norm;

import static org.assertj.core.api.Assertions.assertThat;
import static se.bistand.decision.domain.norm.Example.kr;
import static se.bistand.decision.domain.norm.Example.single;
import static se.bistand.decision.domain.norm.FindingAssert.assertFinding;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import se.bistand.decision.domain.Register;
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

package se.bistand.decision.domain.norm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static se.bistand.decision.domain.norm.Example.couple;
import static se.bistand.decision.domain.norm.Example.kr;
import static se.bistand.decision.domain.norm.Example.single;
import static se.bistand.decision.domain.norm.FindingAssert.assertFinding;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.bistand.decision.domain.Money;
import se.bistand.decision.domain.Register;
import se.bistand.decision.domain.RegisterAnswer.Payment;

class IncomeFromRegisterTest {
    @Test
    void a_known_benefit_paid_the_month_before_counts() {
        var example = single();
        assertFinding(example.register(0, Register.FORSAKRINGSKASSAN, example.paid("BOB", 1_900))
                        .line("income/0/BOB"))
                .isAmount(kr(-1_900))
                .cites(Rule.INCOME_FROM_REGISTER, "12 kap. 1 § SFS 2025:400")
                .restsOn("income.FORSAKRINGSKASSAN.BOB");
    }

    @ParameterizedTest
    @CsvSource({"2026-11-01,counts", "2026-11-30,counts", "2026-10-31,not", "2026-12-01,not"})
    void only_the_control_period_counts(LocalDate paidOn, String expected) {
        var line = single().register(0, Register.FORSAKRINGSKASSAN, new Payment("BOB", kr(1_900), paidOn))
                .line("income/0/BOB");
        if (expected.equals("counts")) {
            assertFinding(line).isAmount(kr(-1_900));
        } else {
            assertFinding(line).doesNotCount();
        }
    }

    @Test
    void a_code_nobody_knows_is_a_question() {
        var example = single();
        assertFinding(example.register(0, Register.FORSAKRINGSKASSAN, example.paid("ZZ", 1_111))
                        .line("income/0/ZZ"))
                .asks("INCOME_CODE:income/0/ZZ");
    }

    @Test
    void a_code_known_to_one_register_is_not_known_to_another() {
        var example = single();
        assertFinding(example.register(0, Register.SKATTEVERKET, example.paid("BOB", 1_111))
                        .line("income/0/BOB"))
                .asks("INCOME_CODE:income/0/BOB");
    }

    @Test
    void capital_of_a_tax_year_is_a_question_about_assets_whatever_its_day() {
        var capital = new Payment("KAPITAL", kr(7_400), LocalDate.of(2025, 12, 31));
        assertFinding(single().register(0, Register.SKATTEVERKET, capital).line("income/0/KAPITAL"))
                .asks("ASSETS:income/0/KAPITAL");
    }

    @Test
    void pensions_that_come_with_their_payer_in_the_code_count() {
        var example = single();
        assertFinding(example.register(0, Register.FORSAKRINGSKASSAN, example.paid("PM:EF", 4_200))
                        .line("income/0/PM:EF"))
                .isAmount(kr(-4_200));
    }

    @Test
    void a_negative_payment_is_a_question() {
        var example = single();
        assertFinding(example.register(0, Register.FORSAKRINGSKASSAN, example.paid("BOB", -1))
                        .line("income/0/BOB"))
                .asks("INCOME_AMOUNT:income/0/BOB");
    }

    @Test
    void a_payment_to_somebody_outside_the_household_is_a_question() {
        var example = single();
        assertFinding(example.register(7, Register.FORSAKRINGSKASSAN, example.paid("BOB", 100))
                        .line("income/7/BOB"))
                .asks("INCOME_PERSON:income/7/BOB");
    }

    @Test
    void two_payments_of_one_benefit_both_count() {
        var example = couple();
        example.register(1, Register.FORSAKRINGSKASSAN, example.paid("FP", 3_000), example.paid("FP", 3_000));
        assertThat(example.calculated().means()).isEqualTo(kr(6_000));
    }

    @Test
    void a_payment_of_nothing_and_of_one_ore_count_as_they_are() {
        var example = single();
        example.register(
                0,
                Register.FORSAKRINGSKASSAN,
                example.paid("BOB", 0),
                new Payment("US", new Money(1), LocalDate.of(2026, 11, 20)));
        assertThat(example.calculated().means()).isEqualTo(new Money(1));
    }

    @Test
    void two_answers_of_one_register_about_one_person_are_a_broken_contract() {
        var example = single().register(0, Register.SKATTEVERKET).register(0, Register.SKATTEVERKET);
        assertThatThrownBy(example::facts).isInstanceOf(IllegalStateException.class);
    }
}

package se.bistand.decision.domain.norm;

import static org.assertj.core.api.Assertions.assertThat;
import static se.bistand.decision.domain.norm.Example.kr;
import static se.bistand.decision.domain.norm.Example.single;
import static se.bistand.decision.domain.norm.FindingAssert.assertFinding;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import se.bistand.decision.domain.Money;
import se.bistand.decision.domain.Register;
import se.bistand.decision.domain.RegisterAnswer.Payment;

class NegativeCorrectionTest {
    private static Example paid(Payment... payments) {
        return single().register(0, Register.FORSAKRINGSKASSAN, payments);
    }

    private static Payment payment(String code, long kronor, String day) {
        return new Payment(code, kr(kronor), LocalDate.parse(day));
    }

    @Test
    void what_is_taken_back_is_set_off_against_the_same_benefit() {
        var example = paid(payment("BOB", 1_900, "2026-11-25"), payment("BOB", -400, "2026-11-26"));
        assertThat(example.calculated().means()).isEqualTo(kr(1_500));
        assertFinding(example.lineOf(Rule.NEGATIVE_CORRECTION))
                .isAmount(kr(400))
                .cites(Rule.NEGATIVE_CORRECTION, "12 kap. 1 § SFS 2025:400");
    }

    @Test
    void all_of_it_may_be_taken_back_and_not_more() {
        assertThat(paid(payment("BOB", 1_900, "2026-11-25"), payment("BOB", -1_900, "2026-11-26"))
                        .calculated()
                        .means())
                .isEqualTo(Money.ZERO);
        assertFinding(paid(payment("BOB", 1_900, "2026-11-25"), payment("BOB", -1_901, "2026-11-26"))
                        .lineOf(Rule.NEGATIVE_CORRECTION))
                .asks("INCOME_AMOUNT:income/0/BOB");
    }

    @Test
    void another_benefit_and_another_month_do_not_help() {
        assertFinding(paid(payment("US", 1_900, "2026-11-25"), payment("BOB", -1, "2026-11-26"))
                        .lineOf(Rule.NEGATIVE_CORRECTION))
                .asks("INCOME_AMOUNT:income/0/BOB");
        assertFinding(paid(payment("BOB", 1_900, "2026-10-31"), payment("BOB", -1, "2026-11-01"))
                        .lineOf(Rule.NEGATIVE_CORRECTION))
                .asks("INCOME_AMOUNT:income/0/BOB");
    }

    @Test
    void a_correction_of_another_month_does_not_count() {
        assertFinding(paid(payment("BOB", -400, "2026-12-01")).line("income/0/BOB"))
                .doesNotCount();
    }
}

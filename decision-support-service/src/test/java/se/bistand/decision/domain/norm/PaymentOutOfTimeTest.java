package se.bistand.decision.domain.norm;

import static org.assertj.core.api.Assertions.assertThat;
import static se.bistand.decision.domain.norm.Example.kr;
import static se.bistand.decision.domain.norm.Example.single;
import static se.bistand.decision.domain.norm.FindingAssert.assertFinding;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import se.bistand.decision.domain.Period;
import se.bistand.decision.domain.Register;
import se.bistand.decision.domain.RegisterAnswer.Payment;

class PaymentOutOfTimeTest {
    private static Payment paid(String day, String from, String to) {
        var paidFor = new Period(LocalDate.parse(from), LocalDate.parse(to));
        return new Payment("BOB", kr(1_900), LocalDate.parse(day), paidFor, false);
    }

    private static final Payment OWN = paid("2026-11-27", "2026-11-01", "2026-11-30");
    private static final Payment LATE = paid("2026-11-02", "2026-10-01", "2026-10-31");
    private static final Payment EARLY = paid("2026-11-30", "2026-12-01", "2026-12-31");

    private static Example with(Payment... payments) {
        return single().register(0, Register.FORSAKRINGSKASSAN, payments);
    }

    @Test
    void a_late_payment_of_the_month_before_counts_when_it_came_and_is_told() {
        var example = with(LATE, OWN);
        assertFinding(example.lineOf(Rule.PAYMENT_OUT_OF_TIME))
                .isFulfilled()
                .cites(Rule.PAYMENT_OUT_OF_TIME, "12 kap. 1 § SFS 2025:400");
        assertThat(example.calculated().means()).isEqualTo(kr(3_800));
        assertThat(ReasonsText.of(example.calculated()))
                .contains("bostadsbidrag för en annan tid, 2026-10-01–2026-10-31, räknas när den betalades ut");
    }

    @Test
    void what_always_comes_the_month_after_is_not_late() {
        var september = paid("2026-10-02", "2026-09-01", "2026-09-30");
        assertThat(with(september, LATE).hasLineOf(Rule.PAYMENT_OUT_OF_TIME)).isFalse();
    }

    @Test
    void an_early_payment_beside_the_months_own_counts_when_it_came_and_is_told() {
        var example = with(OWN, EARLY);
        assertFinding(example.lineOf(Rule.PAYMENT_OUT_OF_TIME)).isFulfilled();
        assertThat(example.calculated().means()).isEqualTo(kr(3_800));
    }

    @Test
    void what_always_comes_before_its_month_is_not_early() {
        assertThat(with(EARLY).hasLineOf(Rule.PAYMENT_OUT_OF_TIME)).isFalse();
    }

    @Test
    void a_payment_of_its_own_month_or_of_days_nobody_has_told_is_in_time() {
        assertThat(with(OWN).hasLineOf(Rule.PAYMENT_OUT_OF_TIME)).isFalse();
        var untold = new Payment("BOB", kr(1), LocalDate.parse("2026-11-02"));
        assertThat(with(untold).hasLineOf(Rule.PAYMENT_OUT_OF_TIME)).isFalse();
    }

    @Test
    void days_that_end_before_they_begin_are_a_question() {
        assertFinding(with(paid("2026-11-27", "2026-11-30", "2026-11-01")).lineOf(Rule.PAYMENT_OUT_OF_TIME))
                .asks("PAID_FOR_IMPOSSIBLE:income/0/BOB");
    }
}

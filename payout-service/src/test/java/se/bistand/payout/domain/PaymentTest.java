package se.bistand.payout.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PaymentTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 25);
    private static final YearMonth MONTH = YearMonth.of(2026, 12);
    private static final UUID CASE = new UUID(1, 1);

    @Test
    void the_same_decision_is_always_the_same_payment() {
        var decision = new UUID(7, 7);
        assertThat(PaymentId.of(decision)).isEqualTo(PaymentId.of(decision));
        assertThat(PaymentId.of(decision).version()).isEqualTo(5);
        assertThat(PaymentId.of(new UUID(7, 8))).isNotEqualTo(PaymentId.of(decision));
    }

    @Test
    void the_bank_gets_a_reference_that_leads_back_to_the_payment() {
        var id = PaymentId.of(new UUID(7, 7));
        assertThat(PaymentId.endToEndId(id)).hasSize(32).matches(BankText::isIdentity);
        assertThat(PaymentId.fromEndToEndId(PaymentId.endToEndId(id))).contains(id);
        assertThat(PaymentId.fromEndToEndId(PaymentId.endToEndId(id).toUpperCase(java.util.Locale.ROOT)))
                .contains(id);
        assertThat(PaymentId.fromEndToEndId("NOTPROVIDED")).isEmpty();
    }

    @Test
    void a_grant_alone_in_its_month_is_scheduled() {
        var payment = Payment.of(grant(1, 1), DAY, Optional.empty());
        assertThat(payment.state()).isEqualTo(PaymentState.SCHEDULED);
        assertThat(payment.question()).isEmpty();
    }

    @Test
    void a_second_decision_on_the_same_application_is_held() {
        var first = Payment.of(grant(1, 1), DAY, Optional.empty());
        var second = Payment.of(grant(2, 1), DAY, Optional.of(first.asEarlier()));
        assertThat(second.state()).isEqualTo(PaymentState.HELD);
        assertThat(second.question()).contains(Question.SECOND_DECISION_ON_APPLICATION);
        assertThat(second.duplicateOf()).contains(first.paymentId());
    }

    @Test
    void a_second_grant_for_the_month_from_another_application_is_held_with_another_question() {
        var first = Payment.of(grant(1, 1), DAY, Optional.empty());
        var second = Payment.of(grant(2, 2), DAY, Optional.of(first.asEarlier()));
        assertThat(second.question()).contains(Question.SECOND_GRANT_FOR_MONTH);
    }

    @Test
    void a_grant_in_another_case_of_the_same_adult_is_held_with_a_question_of_its_own() {
        var first = Payment.of(grant(1, 1), DAY, Optional.empty());
        var elsewhere = new Grant(
                new UUID(3, 9), "9901", new UUID(1, 2), new UUID(2, 9), List.of("b", "a"), MONTH, 462_000, "anna");
        assertThat(elsewhere.householdMonths())
                .contains(new HouseholdMonth.OfAdult("9901", "a", MONTH))
                .doesNotContain(new HouseholdMonth.OfCase(CASE, MONTH));
        assertThat(first.grant().householdMonths()).contains(new HouseholdMonth.OfAdult("9901", "a", MONTH));
        assertThat(Payment.of(elsewhere, DAY, Optional.of(first.asEarlier())).question())
                .contains(Question.SECOND_GRANT_FOR_ADULT);
    }

    @Test
    void money_without_a_person_or_an_amount_is_no_grant() {
        assertThatThrownBy(() -> grant(1, 1, 0, "anna")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> grant(1, 1, 100, " ")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void only_refused_returned_and_cancelled_payments_make_room_for_another() {
        var gone = EnumSet.noneOf(PaymentState.class);
        for (var state : PaymentState.values()) {
            if (!state.isLive()) {
                gone.add(state);
            }
        }
        assertThat(gone).containsExactly(PaymentState.REJECTED, PaymentState.RETURNED, PaymentState.CANCELLED);
    }

    static Grant grant(long decision, long application) {
        return grant(decision, application, 462_000, "anna.handlaggare");
    }

    private static Grant grant(long decision, long application, long ore, String by) {
        return new Grant(new UUID(3, decision), "9901", CASE, new UUID(2, application), List.of("a"), MONTH, ore, by);
    }
}

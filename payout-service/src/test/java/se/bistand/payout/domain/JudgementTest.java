package se.bistand.payout.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class JudgementTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 26);
    private static final OptionalLong AMOUNT = OptionalLong.of(100);

    @Test
    void no_answer_moves_a_payment_a_way_that_does_not_exist() {
        for (var state : PaymentState.values()) {
            for (var judgement : all(state)) {
                if (judgement instanceof Judgement.Moves(var to, var _, var _)) {
                    assertThat(state.mayBecome(to)).as(state + " to " + to).isTrue();
                }
            }
        }
    }

    @Test
    void the_same_answer_twice_changes_nothing_the_second_time() {
        for (var state : PaymentState.values()) {
            for (var i = 0; i < all(state).size(); i++) {
                if (all(state).get(i) instanceof Judgement.Moves(var to, var _, var _)) {
                    assertThat(all(to).get(i)).isInstanceOf(Judgement.NothingNew.class);
                }
            }
        }
    }

    @Test
    void an_acceptance_that_arrives_after_the_booking_does_no_harm() {
        assertThat(Judgement.onStatus(PaymentState.SETTLED, BankAnswer.Status.ACCEPTED, ""))
                .isInstanceOf(Judgement.NothingNew.class);
    }

    @Test
    void a_refusal_after_the_booking_is_a_contradiction() {
        assertThat(Judgement.onStatus(PaymentState.SETTLED, BankAnswer.Status.REJECTED, "AC04"))
                .isEqualTo(new Judgement.Differs(Judgement.Difference.CONTRADICTION));
    }

    @Test
    void an_ore_of_difference_is_a_difference() {
        assertThat(Judgement.onBooked(PaymentState.SENT, 100, OptionalLong.of(99), DAY))
                .isEqualTo(new Judgement.Differs(Judgement.Difference.OTHER_AMOUNT));
        assertThat(Judgement.onBooked(PaymentState.SENT, 100, OptionalLong.empty(), DAY))
                .isEqualTo(new Judgement.Differs(Judgement.Difference.OTHER_AMOUNT));
    }

    @Test
    void an_answer_before_our_own_note_of_sending_waits() {
        assertThat(all(PaymentState.IN_FILE)).allMatch(Judgement.TooEarly.class::isInstance);
    }

    @Test
    void a_refused_second_copy_of_a_file_refuses_no_payment() {
        assertThat(BankAnswer.Status.of("RJCT", "DU01")).isEqualTo(BankAnswer.Status.NOTED);
        assertThat(BankAnswer.Status.of("RJCT", "AM05")).isEqualTo(BankAnswer.Status.NOTED);
        assertThat(BankAnswer.Status.of("RJCT", "AC04")).isEqualTo(BankAnswer.Status.REJECTED);
        assertThat(BankAnswer.Status.of("PDNG", "")).isEqualTo(BankAnswer.Status.NOTED);
    }

    private static List<Judgement> all(PaymentState state) {
        var all = new ArrayList<Judgement>();
        all.add(Judgement.onStatus(state, BankAnswer.Status.ACCEPTED, ""));
        all.add(Judgement.onStatus(state, BankAnswer.Status.REJECTED, "AC04"));
        all.add(Judgement.onBooked(state, 100, AMOUNT, DAY));
        all.add(Judgement.onReturned(state, 100, AMOUNT, "AC04"));
        return all;
    }
}

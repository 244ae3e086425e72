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
                    assertThat(all(to, Judgement.Seen.SAME).get(i)).isInstanceOf(Judgement.NothingNew.class);
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
    void a_refusal_in_a_file_handed_over_again_refuses_nothing_and_is_a_question() {
        for (var state : List.of(PaymentState.SENT, PaymentState.ACCEPTED, PaymentState.SETTLED)) {
            assertThat(Judgement.onStatusOfFileSentAgain(state, BankAnswer.Status.REJECTED, "NARR"))
                    .isEqualTo(new Judgement.Differs(Judgement.Difference.REFUSED_AFTER_SENT_AGAIN));
        }
        assertThat(Judgement.onStatusOfFileSentAgain(PaymentState.REJECTED, BankAnswer.Status.REJECTED, "NARR"))
                .isInstanceOf(Judgement.NothingNew.class);
    }

    @Test
    void an_acceptance_of_a_refused_payment_in_a_file_handed_over_again_is_a_contradiction() {
        assertThat(Judgement.onStatusOfFileSentAgain(PaymentState.REJECTED, BankAnswer.Status.ACCEPTED, ""))
                .isEqualTo(new Judgement.Differs(Judgement.Difference.CONTRADICTION));
        assertThat(Judgement.onStatusOfFileSentAgain(PaymentState.SENT, BankAnswer.Status.ACCEPTED, ""))
                .isEqualTo(Judgement.onStatus(PaymentState.SENT, BankAnswer.Status.ACCEPTED, ""));
    }

    @Test
    void an_ore_of_difference_is_a_difference() {
        assertThat(Judgement.onBooked(PaymentState.SENT, 100, OptionalLong.of(99), DAY, Judgement.Seen.NONE))
                .isEqualTo(new Judgement.Differs(Judgement.Difference.OTHER_AMOUNT));
        assertThat(Judgement.onBooked(PaymentState.SENT, 100, OptionalLong.empty(), DAY, Judgement.Seen.NONE))
                .isEqualTo(new Judgement.Differs(Judgement.Difference.OTHER_AMOUNT));
    }

    @Test
    void an_answer_before_our_own_note_of_sending_waits() {
        assertThat(all(PaymentState.IN_FILE)).allMatch(Judgement.TooEarly.class::isInstance);
    }

    @Test
    void a_refused_second_copy_of_a_file_refuses_no_payment() {
        assertThat(BankAnswer.Status.of("RJCT", List.of("DU01"))).isEqualTo(BankAnswer.Status.NOTED);
        assertThat(BankAnswer.Status.of("RJCT", List.of("AM05"))).isEqualTo(BankAnswer.Status.NOTED);
        assertThat(BankAnswer.Status.of("RJCT", List.of("NARR", "AM05"))).isEqualTo(BankAnswer.Status.NOTED);
        assertThat(BankAnswer.Status.of("RJCT", List.of("AC04"))).isEqualTo(BankAnswer.Status.REJECTED);
        assertThat(BankAnswer.Status.of("PDNG", List.of())).isEqualTo(BankAnswer.Status.NOTED);
    }

    @Test
    void a_second_debit_or_return_of_the_same_payment_is_a_difference() {
        var paidTwice = new Judgement.Differs(Judgement.Difference.PAID_TWICE);
        assertThat(Judgement.onBooked(PaymentState.SETTLED, 100, AMOUNT, DAY, Judgement.Seen.ANOTHER))
                .isEqualTo(paidTwice);
        assertThat(Judgement.onBooked(PaymentState.RETURNED, 100, AMOUNT, DAY, Judgement.Seen.ANOTHER))
                .isEqualTo(paidTwice);
        assertThat(Judgement.onReturned(PaymentState.RETURNED, 100, AMOUNT, "AC04", Judgement.Seen.ANOTHER))
                .isEqualTo(paidTwice);
    }

    @Test
    void a_booking_that_its_own_return_has_overtaken_does_no_harm() {
        assertThat(Judgement.onBooked(PaymentState.RETURNED, 100, AMOUNT, DAY, Judgement.Seen.NONE))
                .isInstanceOf(Judgement.NothingNew.class);
    }

    @Test
    void a_return_that_the_bank_takes_back_is_a_difference_once() {
        assertThat(Judgement.onReturnReversed(Judgement.Seen.NONE))
                .isEqualTo(new Judgement.Differs(Judgement.Difference.RETURN_REVERSED));
        assertThat(Judgement.onReturnReversed(Judgement.Seen.SAME)).isInstanceOf(Judgement.NothingNew.class);
    }

    private static List<Judgement> all(PaymentState state) {
        return all(state, Judgement.Seen.NONE);
    }

    private static List<Judgement> all(PaymentState state, Judgement.Seen seen) {
        var all = new ArrayList<Judgement>();
        all.add(Judgement.onStatus(state, BankAnswer.Status.ACCEPTED, ""));
        all.add(Judgement.onStatus(state, BankAnswer.Status.REJECTED, "AC04"));
        all.add(Judgement.onStatusOfFileSentAgain(state, BankAnswer.Status.ACCEPTED, ""));
        all.add(Judgement.onStatusOfFileSentAgain(state, BankAnswer.Status.REJECTED, "AC04"));
        all.add(Judgement.onBooked(state, 100, AMOUNT, DAY, seen));
        all.add(Judgement.onReturned(state, 100, AMOUNT, "AC04", seen));
        return all;
    }
}

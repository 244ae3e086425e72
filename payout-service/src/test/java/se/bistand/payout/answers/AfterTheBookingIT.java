package se.bistand.payout.answers;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.bistand.event.v1.DecisionMade;

/// The bank has booked a payment, and then says something else of it.
class AfterTheBookingIT extends AnswersContext {
    private DecisionMade booked = new DecisionMade();

    @BeforeEach
    void a_payment_is_booked() {
        booked = sent(1).getFirst();
        answer(BookingNotices.booked(reference(booked), "4620.00"));
        assertThat(state(booked)).isEqualTo("SETTLED");
    }

    @Test
    void a_refusal_of_the_whole_file_contradicts_the_booking() {
        answer(StatusReports.whole(messageId(booked), "RJCT", "AM10"));
        assertContradiction();
    }

    @Test
    void a_refusal_of_its_group_contradicts_the_booking() {
        answer(StatusReports.ofGroup(groupId(booked), "RJCT", StatusReports.whole(messageId(booked), "PART")));
        assertContradiction();
    }

    private void assertContradiction() {
        assertThat(open()).containsExactly("CONTRADICTION " + reference(booked));
        assertThat(state(booked)).isEqualTo("SETTLED");
        assertThat(makeFile().statusCode()).isEqualTo(409);
    }

    @Test
    void money_that_comes_in_under_its_reference_without_being_called_a_return_is_a_question() {
        answer(income(reference(booked)));
        assertThat(open()).containsExactly("CREDIT_FOR_PAYMENT " + reference(booked));
        assertThat(state(booked)).isEqualTo("SETTLED");
    }

    @Test
    void other_income_under_a_reference_that_only_looks_like_ours_is_none_of_our_business() {
        answer(income("0123456789abcdef0123456789abcdef"));
        assertThat(open()).isEmpty();
    }

    private static String income(String reference) {
        return BookingNotices.booked(reference, "4620.00").replace("DBIT", "CRDT");
    }
}

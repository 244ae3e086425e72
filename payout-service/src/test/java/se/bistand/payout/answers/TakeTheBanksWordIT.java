package se.bistand.payout.answers;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.bistand.event.v1.DecisionMade;
import se.bistand.payout.PayoutContext;

/// The bank refused a whole file that it was handed twice, and says nothing more: a person asks it.
class TakeTheBanksWordIT extends PayoutContext {
    private static final String PAID = "{\"evidence\":\"bankens svar 4711\",\"paidOn\":\"2026-01-05\"}";
    private static final String NOT_PAID = "{\"evidence\":\"bankens svar 4712\"}";

    private DecisionMade granted = new DecisionMade();

    @BeforeEach
    void the_bank_has_refused_the_file_handed_over_again() {
        granted = sent();
        var messageId = jdbc.sql("select msg_id from payment join payment_file using (file_id) where decision_id = ?")
                .param(granted.getDecisionId())
                .query(String.class)
                .single();
        jdbc.sql("update payment_file set attempts = 2 where msg_id = ?")
                .param(messageId)
                .update();
        bankAnswers("refused-" + UUID.randomUUID() + ".xml", StatusReports.whole(messageId, "RJCT", "NARR"));
        await(
                () -> jdbc.sql("select count(*) from difference where reference = ?")
                                .param(messageId)
                                .query(Integer.class)
                                .single()
                        == 1,
                () -> "no difference");
        nothing_stays_open();
        assertThat(state(granted)).isEqualTo("SENT");
    }

    @AfterEach
    void nothing_stays_open() {
        jdbc.sql("update difference set resolved_at = now(), resolved_by = 'test', note = 'test' where"
                        + " resolved_at is null")
                .update();
    }

    @Test
    void what_the_bank_has_paid_is_settled_by_hand_with_its_evidence() {
        assertThat(told("told-paid", PAID).statusCode()).isEqualTo(204);
        assertThat(state(granted)).isEqualTo("SETTLED");
        assertThat(balances(granted)).isEqualTo(Map.of("GRANTED_ASSISTANCE", 462_000L, "BANK", -462_000L));
        assertThat(events("ekb.payment-settled.v1", granted)).isEqualTo(1);
        assertThat(jdbc.sql("select told || ' ' || paid_on || ' ' || evidence || ' ' || noted_by from told_by_bank"
                                + " where payment_id = ?")
                        .param(paymentId(granted))
                        .query(String.class)
                        .single())
                .isEqualTo("PAID 2026-01-05 bankens svar 4711 cilla.finance");
        assertThat(told("told-not-paid", NOT_PAID).statusCode())
                .as("said otherwise afterwards")
                .isEqualTo(409);
    }

    @Test
    void what_the_bank_does_not_pay_is_refused_and_can_be_made_anew() {
        assertThat(told("told-not-paid", NOT_PAID).statusCode()).isEqualTo(204);
        assertThat(state(granted)).isEqualTo("REJECTED");
        assertThat(balances(granted))
                .isEqualTo(Map.of("GRANTED_ASSISTANCE", 462_000L, "OWED_TO_HOUSEHOLDS", -462_000L));
        assertThat(events("ekb.payment-failed.v1", granted)).isEqualTo(1);
        var account = "/api/payments/" + paymentId(granted) + "/account";
        var json = "{\"clearing\":\"5140\",\"number\":\"0010004\"}";
        assertThat(postAs("cilla", account, "finance", json).statusCode()).isEqualTo(204);
        assertThat(postAs("disa", account + "/confirm", "finance", json).statusCode())
                .isEqualTo(204);
    }

    @Test
    void a_booking_that_comes_after_all_is_a_difference_for_a_person() {
        told("told-not-paid", NOT_PAID);
        bankAnswers("booked-" + UUID.randomUUID() + ".xml", BookingNotices.booked(reference(granted), "4620.00"));
        await(
                () -> jdbc.sql("select count(*) from difference where payment_id = ? and kind = 'CONTRADICTION'")
                                .param(paymentId(granted))
                                .query(Integer.class)
                                .single()
                        == 1,
                () -> "no difference");
        assertThat(state(granted)).isEqualTo("REJECTED");
    }

    @Test
    void without_evidence_or_a_day_nothing_is_settled_and_only_finance_may() {
        assertThat(told("told-paid", "{\"paidOn\":\"2026-01-05\"}").body()).contains("EVIDENCE_MISSING");
        assertThat(told("told-paid", NOT_PAID).body()).contains("DAY_OF_PAYMENT");
        assertThat(told(
                                "told-paid",
                                "{\"evidence\":\"x\",\"paidOn\":\"%s\"}"
                                        .formatted(LocalDate.now().plusDays(2)))
                        .body())
                .contains("DAY_OF_PAYMENT");
        var path = "/api/payments/" + paymentId(granted) + "/told-paid";
        assertThat(post(path, "9901", "caseworker", PAID).statusCode()).isEqualTo(403);
        assertThat(post(path, "9902", "finance", PAID).statusCode()).isEqualTo(404);
        assertThat(state(granted)).isEqualTo("SENT");
    }

    @Test
    void a_payment_the_bank_still_has_time_to_book_is_left_to_it() {
        granted = sent();
        assertThat(told("told-paid", PAID).body()).contains("NOT_MISSED");
        jdbc.sql("update payment set execution_date = '2026-01-02' where payment_id = ?")
                .param(paymentId(granted))
                .update();
        assertThat(told("told-paid", PAID).statusCode())
                .as("its day has passed")
                .isEqualTo(204);
    }

    /// A payment at the bank, alone in its file.
    private DecisionMade sent() {
        makeFile();
        var decision = decision().made();
        publish(List.of(decision));
        awaitState(List.of(decision), "SCHEDULED");
        assertThat(makeFile().statusCode()).isEqualTo(201);
        jdbc.sql("update payment_file set state = 'SENT', sent_at = now() where state = 'FROZEN'")
                .update();
        jdbc.sql("update payment set state = 'SENT', sent_at = now() where payment_id = ?")
                .param(paymentId(decision))
                .update();
        return decision;
    }

    private HttpResponse<String> told(String what, String json) {
        return post("/api/payments/" + paymentId(granted) + "/" + what, "9901", "finance", json);
    }
}

package se.bistand.payout.scheduling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import se.bistand.event.v1.DecisionMade;
import se.bistand.payout.PayoutContext;
import se.bistand.payout.domain.PaymentId;

/// Two people in finance give a payment that did not arrive another account.
class CorrectAccountIT extends PayoutContext {
    private static final String RIGHT = "{\"clearing\":\"3300\",\"number\":\"900205-2380\"}";
    private static final String OTHER = "{\"clearing\":\"5140\",\"number\":\"0010004\"}";

    @AfterEach
    void nothing_stays_open() {
        jdbc.sql("update difference set resolved_at = now(), resolved_by = 'test', note = 'test' where"
                        + " resolved_at is null")
                .update();
    }

    @Test
    void a_refused_payment_is_made_anew_on_the_same_decision_to_the_account_that_two_people_entered() {
        var refused = failed("REJECTED");
        assertThat(enter(refused, "cilla", RIGHT).statusCode()).isEqualTo(204);
        assertThat(payments(refused)).containsExactly("REJECTED");
        assertThat(confirm(refused, "disa", RIGHT).statusCode()).isEqualTo(204);
        assertThat(payments(refused)).containsExactly("REJECTED", "SCHEDULED");
        assertThat(ore(refused))
                .as("the cost is counted once")
                .containsExactly("GRANTED_ASSISTANCE 462000", "OWED_TO_HOUSEHOLDS -462000");
        assertThat(balances(refused)).isEmpty();
        assertThat(events("ekb.payment-scheduled.v1", refused)).isEqualTo(2);
        assertThat(sealing.open(refused.getCaseId(), "account", ByteBuffer.wrap(sealedAccount(refused))))
                .isEqualTo("3300 9002052380");
        makeFile();
        assertThat(payments(refused)).containsExactly("REJECTED", "IN_FILE");
    }

    @Test
    void a_returned_payment_is_made_anew_once() {
        var returned = failed("RETURNED");
        enter(returned, "cilla", RIGHT);
        confirm(returned, "disa", RIGHT);
        assertThat(payments(returned)).containsExactly("RETURNED", "SCHEDULED");
        assertThat(enter(returned, "cilla", RIGHT).statusCode()).isEqualTo(409);
        assertThat(confirm(returned, "disa", RIGHT).statusCode()).isEqualTo(409);
        assertThat(payments(returned)).containsExactly("RETURNED", "SCHEDULED");
    }

    @Test
    void a_payment_held_for_its_account_goes_on_with_the_right_one() {
        var wrong = decision().to("5140 0010005").made();
        publish(List.of(wrong));
        awaitState(List.of(wrong), "SCHEDULED");
        makeFile();
        assertThat(state(wrong)).isEqualTo("HELD");
        enter(wrong, "cilla", RIGHT);
        assertThat(confirm(wrong, "disa", RIGHT).statusCode()).isEqualTo(204);
        makeFile();
        assertThat(payments(wrong)).containsExactly("IN_FILE");
        assertThat(events("ekb.payment-scheduled.v1", wrong)).isEqualTo(1);
    }

    @Test
    void one_person_alone_pays_nobody() {
        var refused = failed("REJECTED");
        enter(refused, "cilla", RIGHT);
        assertThat(confirm(refused, "cilla", RIGHT).body()).contains("SAME_PERSON");
        assertThat(payments(refused)).containsExactly("REJECTED");
        assertThatThrownBy(() -> jdbc.sql("""
            update account_correction set answer = 'CONFIRMED', answered_by = entered_by, answered_at = now()
            where payment_id = ?
            """).param(paymentId(refused)).update())
                .as("in the database either")
                .hasMessageContaining("account_correction");
    }

    @Test
    void two_people_who_enter_different_accounts_pay_nobody_and_a_wrong_one_is_taken_back() {
        var refused = failed("REJECTED");
        enter(refused, "cilla", OTHER);
        assertThat(confirm(refused, "disa", RIGHT).body()).contains("ANOTHER_ACCOUNT");
        assertThat(enter(refused, "disa", RIGHT).body()).contains("ACCOUNT_WAITS");
        assertThat(payments(refused)).containsExactly("REJECTED");
        assertThat(act(refused, "cilla", "finance", "take-back", "").statusCode())
                .isEqualTo(204);
        enter(refused, "disa", RIGHT);
        assertThat(confirm(refused, "cilla", RIGHT).statusCode()).isEqualTo(204);
        assertThat(payments(refused)).containsExactly("REJECTED", "SCHEDULED");
    }

    @Test
    void an_account_that_cannot_exist_is_not_taken_and_others_may_not_enter_any() {
        var refused = failed("REJECTED");
        assertThat(enter(refused, "cilla", "{\"clearing\":\"5140\",\"number\":\"0010005\"}")
                        .body())
                .contains("ACCOUNT_CHECK_DIGIT")
                .doesNotContain("0010005");
        assertThat(act(refused, "anna", "caseworker", "", RIGHT).statusCode()).isEqualTo(403);
        var waiting = decision().made();
        publish(List.of(waiting));
        awaitState(List.of(waiting), "SCHEDULED");
        assertThat(enter(waiting, "cilla", RIGHT).body()).contains("NOT_CORRECTABLE");
    }

    @Test
    void of_many_who_confirm_at_once_one_makes_a_payment() throws Exception {
        var refused = failed("REJECTED");
        enter(refused, "cilla", RIGHT);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var calls = IntStream.range(0, 20)
                    .<Callable<Integer>>mapToObj(
                            n -> () -> confirm(refused, "disa", RIGHT).statusCode())
                    .toList();
            var answers = threads.invokeAll(calls).stream()
                    .map(answer -> answer.resultNow())
                    .toList();
            assertThat(answers).containsOnlyOnce(204).containsOnly(204, 409);
        }
        assertThat(payments(refused)).containsExactly("REJECTED", "SCHEDULED");
    }

    @Test
    void a_decision_has_one_live_payment_whatever_the_program_does() {
        var refused = failed("REJECTED");
        enter(refused, "cilla", RIGHT);
        confirm(refused, "disa", RIGHT);
        assertThatThrownBy(() -> jdbc.sql("update payment set state = 'SETTLED' where payment_id = ?")
                        .param(paymentId(refused))
                        .update())
                .hasMessageContaining("payment_one_live_per_");
    }

    @Test
    void a_successor_waits_for_a_person_when_the_household_has_been_paid_for_the_month_otherwise() {
        var refused = failed("REJECTED");
        var again = decision().about(refused.getCaseId()).made();
        publish(List.of(again));
        awaitState(List.of(again), "SCHEDULED");
        enter(refused, "cilla", RIGHT);
        confirm(refused, "disa", RIGHT);
        assertThat(payments(refused)).containsExactly("REJECTED", "HELD");
        assertThat(events("ekb.payment-scheduled.v1", refused))
                .as("of both decisions")
                .isEqualTo(2);
    }

    @Test
    void nothing_is_made_anew_while_the_bank_contradicts_itself_about_the_payment() {
        var refused = failed("REJECTED");
        enter(refused, "cilla", RIGHT);
        contradict(refused);
        assertThat(confirm(refused, "disa", RIGHT).body()).contains("OPEN_DIFFERENCE");
        assertThat(payments(refused)).containsExactly("REJECTED");
        nothing_stays_open();
        assertThat(confirm(refused, "disa", RIGHT).statusCode()).isEqualTo(204);
        assertThat(payments(refused))
                .as("it is not in the way of its own successor")
                .containsExactly("REJECTED", "SCHEDULED");
    }

    @Test
    void a_successor_of_a_payment_that_was_looked_into_still_waits_behind_another_of_the_household() {
        var refused = failed("REJECTED");
        var again = decision().about(refused.getCaseId()).made();
        publish(List.of(again));
        awaitState(List.of(again), "SCHEDULED");
        contradict(refused);
        nothing_stays_open();
        enter(refused, "cilla", RIGHT);
        confirm(refused, "disa", RIGHT);
        assertThat(payments(refused)).containsExactly("REJECTED", "HELD");
    }

    private void contradict(DecisionMade refused) {
        var answer = UUID.randomUUID();
        jdbc.sql("""
            insert into bank_answer (answer_id, name, sha256, size, remote_time, received_at, state, next_try_at)
            values (?, ?, 'x', 1, now(), now(), 'APPLIED', now())
            """).params(answer, answer.toString()).update();
        jdbc.sql("""
            insert into difference (difference_id, municipality, answer_id, payment_id, reference, kind, expected_ore,
                stated_ore, found_at)
            values (?, '9901', ?, ?, 'x', 'CONTRADICTION', 1, 1, now())
            """).params(answer, answer, paymentId(refused)).update();
    }

    /// A payment that the bank has had, as its answer would have left it.
    private DecisionMade failed(String state) {
        var granted = decision().made();
        publish(List.of(granted));
        awaitState(List.of(granted), "SCHEDULED");
        makeFile();
        jdbc.sql("update payment_file set state = 'SENT', sent_at = now() where state = 'FROZEN'")
                .update();
        jdbc.sql("update payment set state = ?, reason = 'AC01', sent_at = now() where payment_id = ?")
                .params(state, paymentId(granted))
                .update();
        jdbc.sql("""
            insert into ledger_entry select payment_id, 'REJECTED', municipality, credit_account, debit_account,
                amount_ore, now() from ledger_entry where payment_id = ? and kind = 'IN_FILE'
            """).param(paymentId(granted)).update();
        return granted;
    }

    private HttpResponse<String> enter(DecisionMade decision, String who, String account) {
        return act(decision, who, "finance", "", account);
    }

    private HttpResponse<String> confirm(DecisionMade decision, String who, String account) {
        return act(decision, who, "finance", "confirm", account);
    }

    private HttpResponse<String> act(DecisionMade decision, String who, String role, String verb, String account) {
        var path = "/api/payments/" + paymentId(decision) + "/account" + (verb.isEmpty() ? "" : "/" + verb);
        return postAs(who, path, role, account);
    }

    private List<String> payments(DecisionMade decision) {
        return jdbc.sql("select state from payment where decision_id = ? order by scheduled_at")
                .param(decision.getDecisionId())
                .query(String.class)
                .list();
    }

    private byte[] sealedAccount(DecisionMade decision) {
        return jdbc.sql("select sealed_account from payment where payment_id = ?")
                .param(PaymentId.successorOf(paymentId(decision)))
                .query(byte[].class)
                .single();
    }

    /// Öre per ledger account over all payments of the decision.
    private List<String> ore(DecisionMade decision) {
        return jdbc.sql("""
            select account || ' ' || sum(l.amount_ore) from ledger_posting l join payment using (payment_id)
            where decision_id = ? group by account having sum(l.amount_ore) <> 0 order by account
            """).param(decision.getDecisionId()).query(String.class).list();
    }
}

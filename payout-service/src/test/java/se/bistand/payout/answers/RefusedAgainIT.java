package se.bistand.payout.answers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import se.bistand.event.v1.DecisionMade;

/// A file was handed over twice. The bank pays the first copy and refuses the second in a way that does not say so.
class RefusedAgainIT extends AnswersContext {
    private static final String EVIDENCE = "{\"evidence\":\"bankens svar 4713\"}";

    @Test
    void a_group_refused_in_a_file_handed_over_twice_is_a_question_and_refuses_no_payment() {
        var granted = handedOverTwice(1).getFirst();
        answer(StatusReports.ofGroup(groupId(granted), "RJCT", StatusReports.whole(messageId(granted), "")));
        assertThat(state(granted)).isEqualTo("SENT");
        assertThat(open()).containsExactly("REFUSED_AFTER_SENT_AGAIN " + reference(granted));
        assertThat(events("ekb.payment-failed.v1", granted)).isZero();
        assertThat(makeFile().statusCode()).isEqualTo(409);
        answer(StatusReports.naming(reference(granted), "ACSP", StatusReports.whole(messageId(granted), "")));
        assertThat(state(granted)).as("by the first copy").isEqualTo("ACCEPTED");
    }

    @Test
    void each_payment_refused_in_a_file_handed_over_twice_is_a_question_also_when_it_was_accepted() {
        var granted = handedOverTwice(2);
        var accepted = granted.getFirst();
        var sent = granted.getLast();
        answer(StatusReports.naming(reference(accepted), "ACCP", StatusReports.whole(messageId(sent), "")));
        answer(refusing(granted));
        assertThat(state(accepted)).isEqualTo("ACCEPTED");
        assertThat(state(sent)).isEqualTo("SENT");
        assertThat(open())
                .containsExactlyInAnyOrder(
                        "REFUSED_AFTER_SENT_AGAIN " + reference(accepted),
                        "REFUSED_AFTER_SENT_AGAIN " + reference(sent));
    }

    @Test
    void a_second_copy_whose_payments_are_all_refused_is_one_question_and_not_one_for_each() {
        var granted = handedOverTwice(12);
        answer(refusing(granted));
        assertThat(granted).allSatisfy(one -> assertThat(state(one)).isEqualTo("SENT"));
        assertThat(open()).containsExactly("REFUSED_AFTER_SENT_AGAIN " + groupId(granted.getFirst()));
        assertThat(get("/api/differences", "finance").body()).contains("\"expectedOre\":" + 12 * 462_000);
        nothing_stays_open();
        assertThat(told(granted.getLast()))
                .as("the bank's word can be taken for each")
                .isEqualTo(204);
    }

    @Test
    void of_a_group_that_is_not_refused_as_a_whole_each_refused_payment_is_a_question_however_many() {
        var granted = handedOverTwice(12);
        answer(refusing(granted.subList(0, 11)));
        assertThat(open())
                .hasSize(11)
                .contains("REFUSED_AFTER_SENT_AGAIN " + reference(granted.getFirst()))
                .doesNotContain("REFUSED_AFTER_SENT_AGAIN " + reference(granted.getLast()));
    }

    @Test
    void a_payment_of_a_refused_copy_that_a_person_wrote_off_stands_in_the_way_of_another_for_the_month() {
        var granted = handedOverTwice(12);
        var writtenOff = granted.getFirst();
        answer(refusing(granted));
        nothing_stays_open();
        assertThat(told(writtenOff)).isEqualTo(204);
        var again = decision().about(writtenOff.getCaseId()).made();
        publish(List.of(again));
        await(() -> !state(again).equals("-"), () -> "no payment");
        assertThat(state(again)).isEqualTo("HELD");
    }

    @Test
    void what_the_bank_accepts_after_a_person_wrote_that_it_does_not_pay_is_a_contradiction() {
        var granted = handedOverTwice(1).getFirst();
        answer(refusing(List.of(granted)));
        nothing_stays_open();
        assertThat(told(granted)).isEqualTo(204);
        assertThat(state(granted)).isEqualTo("REJECTED");
        var report = StatusReports.whole(messageId(granted), "ACCP");
        answer(report);
        assertThat(open()).containsExactly("CONTRADICTION " + reference(granted));
        nothing_stays_open();
        answer(StatusReports.naming(reference(granted), "ACSP", report));
        assertThat(open()).containsExactly("CONTRADICTION " + reference(granted));
        assertThat(state(granted)).isEqualTo("REJECTED");
    }

    private List<DecisionMade> handedOverTwice(int number) {
        var granted = sent(number);
        jdbc.sql("update payment_file set attempts = 2 where msg_id = ?")
                .param(messageId(granted.getFirst()))
                .update();
        return granted;
    }

    private String refusing(List<DecisionMade> payments) {
        var report = StatusReports.whole(messageId(payments.getFirst()), "PART");
        for (var payment : payments) {
            report = StatusReports.naming(reference(payment), "RJCT", report);
        }
        return report;
    }

    private int told(DecisionMade granted) {
        return post("/api/payments/" + paymentId(granted) + "/told-not-paid", "9901", "finance", EVIDENCE)
                .statusCode();
    }
}

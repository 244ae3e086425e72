package se.bistand.payout.scheduling;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.bistand.event.v1.DecisionMade;
import se.bistand.payout.PayoutContext;

/// Two adults of one household who each apply, with the other as co-applicant, have a case each.
class TwoCasesIT extends PayoutContext {
    @Autowired
    private SchedulePayments schedulePayments;

    private final String she = "ref-" + UUID.randomUUID();
    private final String he = "ref-" + UUID.randomUUID();

    @Test
    void a_household_with_two_cases_is_paid_once_for_a_month() {
        var hers = scheduledFor(she, he);
        var his = decision().adults(he, she).made();
        publish(List.of(his));
        awaitState(List.of(his), "HELD");
        assertThat(state(hers)).isEqualTo("SCHEDULED");
        assertThat(events("ekb.payment-scheduled.v1", his)).isZero();
        assertThat(jdbc.sql("select question from payment where payment_id = ? and duplicate_of = ?")
                        .params(paymentId(his), paymentId(hers))
                        .query(String.class)
                        .single())
                .isEqualTo("SECOND_GRANT_FOR_ADULT");
    }

    @Test
    void both_decisions_in_one_poll_pay_once() {
        var hers = decision().adults(she, he).made();
        var his = decision().adults(he).made();
        transaction.executeWithoutResult(status -> schedulePayments.onDecisions(List.of(hers, his)));
        assertThat(state(hers)).isEqualTo("SCHEDULED");
        assertThat(state(his)).isEqualTo("HELD");
    }

    @Test
    void both_decisions_at_the_same_time_pay_once() throws InterruptedException {
        var hers = decision().adults(she, he).made();
        var his = decision().adults(he, she).made();
        var hersIsDone = new CountDownLatch(1);
        var mayCommit = new CountDownLatch(1);
        var first = Thread.ofVirtual()
                .start(() -> transaction.executeWithoutResult(status -> {
                    schedulePayments.onDecisions(List.of(hers));
                    hersIsDone.countDown();
                    waitFor(mayCommit);
                }));
        waitFor(hersIsDone);
        var second = Thread.ofVirtual().start(() -> schedulePayments.onDecisions(List.of(his)));
        await(() -> !second.isAlive() || waitsForHousehold(), () -> "neither waits nor ends");
        mayCommit.countDown();
        first.join();
        second.join();
        assertThat(state(hers)).isEqualTo("SCHEDULED");
        assertThat(state(his)).isEqualTo("HELD");
    }

    @Test
    void a_former_partner_the_same_adult_in_another_municipality_or_a_refused_payment_is_not_in_the_way() {
        var hers = scheduledFor(she, he);
        var elsewhere = decision().in("9902").adults(she, he).made();
        var other = decision().adults("ref-" + UUID.randomUUID()).made();
        publish(List.of(elsewhere, other));
        awaitState(List.of(elsewhere, other), "SCHEDULED");
        jdbc.sql("update payment set state = 'REJECTED' where payment_id = ?")
                .param(paymentId(hers))
                .update();
        var his = decision().adults(he).made();
        publish(List.of(his));
        awaitState(List.of(his), "SCHEDULED");
    }

    private DecisionMade scheduledFor(String... adults) {
        var granted = decision().adults(adults).made();
        publish(List.of(granted));
        awaitState(List.of(granted), "SCHEDULED");
        return granted;
    }

    private boolean waitsForHousehold() {
        return jdbc.sql("select count(*) from pg_locks where locktype = 'advisory' and not granted")
                        .query(Integer.class)
                        .single()
                > 0;
    }

    private static void waitFor(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}

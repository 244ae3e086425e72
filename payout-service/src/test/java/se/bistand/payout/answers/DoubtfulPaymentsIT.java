package se.bistand.payout.answers;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.bistand.event.v1.DecisionMade;
import se.bistand.payout.PayoutContext;
import se.bistand.payout.domain.Judgement;

/// The bank refuses a payment, a new one is scheduled in its place, and then the bank books the first after all.
class DoubtfulPaymentsIT extends PayoutContext {
    @Autowired
    private PaidPayments payments;

    private final String adult = "ref-" + UUID.randomUUID();
    private DecisionMade refused = new DecisionMade();

    @BeforeEach
    void the_bank_has_refused_a_payment() {
        refused = decision().adults(adult).made();
        publish(List.of(refused));
        awaitState(List.of(refused), "SCHEDULED");
        assertThat(makeFile().statusCode()).isEqualTo(201);
        jdbc.sql("update payment_file set state = 'SENT', sent_at = now() where state = 'FROZEN'")
                .update();
        jdbc.sql("update payment set state = 'REJECTED', sent_at = now() where payment_id = ?")
                .param(paymentId(refused))
                .update();
    }

    @AfterEach
    void nothing_stays_open() {
        jdbc.sql("update difference set resolved_at = now(), resolved_by = 'test', note = 'test' where"
                        + " resolved_at is null")
                .update();
    }

    @Test
    void a_new_payment_that_waits_is_held_and_not_paid_when_the_difference_is_resolved() {
        var again = decision()
                .about(refused.getCaseId())
                .on(refused.getApplicationId())
                .made();
        publish(List.of(again));
        awaitState(List.of(again), "SCHEDULED");
        bankBooks(refused);
        await(() -> !kinds().isEmpty(), () -> "no difference");
        assertThat(kinds()).containsExactly("CONTRADICTION");
        assertHeldFor(again);
        nothing_stays_open();
        makeFile();
        assertThat(state(again)).isEqualTo("HELD");
        var announced = events("ekb.payment-scheduled.v1", again);
        assertThat(post("/api/payments/" + paymentId(again) + "/release", "9901", "finance", "{\"note\":\"fel konto\"}")
                        .statusCode())
                .isEqualTo(204);
        assertThat(state(again)).isEqualTo("SCHEDULED");
        assertThat(events("ekb.payment-scheduled.v1", again))
                .as("was told before it was held")
                .isEqualTo(announced);
    }

    @Test
    void a_refused_payment_the_bank_has_booked_stays_in_the_way_when_a_person_has_written_that_it_was_paid() {
        bankBooks(refused);
        await(() -> kinds().equals(List.of("CONTRADICTION")), () -> kinds().toString());
        assertStaysInTheWayWhenResolved();
    }

    @Test
    void a_returned_payment_whose_return_was_taken_back_stays_in_the_way_when_a_person_has_looked() {
        jdbc.sql("update payment set state = 'RETURNED' where payment_id = ?")
                .param(paymentId(refused))
                .update();
        bankAnswers(
                "reversed-" + UUID.randomUUID() + ".xml",
                BookingNotices.booked(reference(refused), "4620.00")
                        .replace("</CdtDbtInd><Sts>", "</CdtDbtInd><RvslInd>true</RvslInd><Sts>"));
        await(() -> kinds().equals(List.of("RETURN_REVERSED")), () -> kinds().toString());
        assertStaysInTheWayWhenResolved();
    }

    private void assertStaysInTheWayWhenResolved() {
        nothing_stays_open();
        var again = decision().about(refused.getCaseId()).made();
        publish(List.of(again));
        await(() -> !state(again).equals("-"), () -> "no payment");
        assertThat(state(again)).isEqualTo("HELD");
        assertThat(post("/api/payments/" + paymentId(again) + "/release", "9901", "finance", "{\"note\":\"obetald\"}")
                        .statusCode())
                .isEqualTo(204);
        assertThat(state(again)).isEqualTo("SCHEDULED");
    }

    @Test
    void a_payment_held_for_its_account_or_its_seal_is_asked_about_the_difference_first() {
        for (var question : List.of("ACCOUNT_CHECK_DIGIT", "PAYEE_NAME_MISSING", "SEAL_BROKEN")) {
            var held = decision().adults(adult).made();
            publish(List.of(held));
            await(() -> !state(held).equals("-"), () -> "no payment");
            jdbc.sql("update payment set state = 'HELD', question = ? where payment_id = ?")
                    .params(question, paymentId(held))
                    .update();
            bankBooks(refused);
            await(() -> !kinds().isEmpty(), () -> "no difference");
            assertHeldFor(held);
            nothing_stays_open();
        }
    }

    @Test
    void a_payment_of_the_other_case_of_the_household_is_held_too_and_strangers_are_not() {
        var other = decision().adults("ref-" + UUID.randomUUID(), adult).made();
        var stranger = decision().made();
        publish(List.of(other, stranger));
        awaitState(List.of(other, stranger), "SCHEDULED");
        bankBooks(refused);
        await(() -> !kinds().isEmpty(), () -> "no difference");
        assertHeldFor(other);
        assertThat(state(stranger)).isEqualTo("SCHEDULED");
    }

    @Test
    void a_payment_that_is_alive_is_asked_about_before_a_refused_one_that_was_in_doubt() {
        bankBooks(refused);
        await(() -> !kinds().isEmpty(), () -> "no difference");
        nothing_stays_open();
        var alive = decision().adults(adult).made();
        publish(List.of(alive));
        awaitState(List.of(alive), "HELD");
        assertThat(post("/api/payments/" + paymentId(alive) + "/release", "9901", "finance", "{\"note\":\"kom ej\"}")
                        .statusCode())
                .isEqualTo(204);
        var third = decision().adults(adult).made();
        publish(List.of(third));
        awaitState(List.of(third), "HELD");
        assertThat(jdbc.sql("select duplicate_of from payment where payment_id = ?")
                        .param(paymentId(third))
                        .query(UUID.class)
                        .single())
                .isEqualTo(paymentId(alive));
    }

    @Test
    void whoever_releases_a_stopped_payment_is_asked_about_the_difference_first() {
        var stopped = decision().about(refused.getCaseId()).made();
        publish(List.of(stopped));
        awaitState(List.of(stopped), "SCHEDULED");
        assertThat(post("/api/payments/" + paymentId(stopped) + "/stop", "9901", "finance", "{\"note\":\"vänta\"}")
                        .statusCode())
                .isEqualTo(204);
        bankBooks(refused);
        await(() -> !kinds().isEmpty(), () -> "no difference");
        assertHeldFor(stopped);
    }

    @Test
    void a_payment_the_bank_has_booked_and_we_have_not_sent_is_held_itself() {
        var waiting = decision().made();
        publish(List.of(waiting));
        awaitState(List.of(waiting), "SCHEDULED");
        bankBooks(waiting);
        await(() -> !kinds().isEmpty(), () -> "no difference");
        assertThat(kinds()).containsExactly("NOT_SENT");
        assertThat(state(waiting)).isEqualTo("HELD");
    }

    @Test
    void a_decision_that_comes_while_the_difference_is_written_down_is_held() throws InterruptedException {
        var written = new CountDownLatch(1);
        var mayCommit = new CountDownLatch(1);
        bankAnswers("empty-" + adult + ".xml", StatusReports.whole("M", "RCVD"));
        await(() -> !answer().isEmpty(), () -> "not fetched");
        var difference = new Difference(
                Judgement.Difference.CONTRADICTION, Optional.of("9901"), Optional.of(paymentId(refused)), adult, 0, 0);
        var noting = Thread.ofVirtual()
                .start(() -> transaction.executeWithoutResult(status -> {
                    payments.add(answer().getFirst(), List.of(difference), Instant.now());
                    written.countDown();
                    waitFor(mayCommit);
                }));
        waitFor(written);
        var again = decision().about(refused.getCaseId()).made();
        publish(List.of(again));
        await(() -> !state(again).equals("-") || waitsForDifference(), () -> "neither scheduled nor waiting");
        mayCommit.countDown();
        noting.join();
        await(() -> !state(again).equals("-"), () -> "no payment");
        assertThat(state(again)).isEqualTo("HELD");
    }

    private List<UUID> answer() {
        return jdbc.sql("select answer_id from bank_answer where name = ?")
                .param("empty-" + adult + ".xml")
                .query(UUID.class)
                .list();
    }

    private boolean waitsForDifference() {
        return jdbc.sql("select count(*) from pg_locks where locktype = 'advisory' and not granted")
                        .query(Integer.class)
                        .single()
                > 0;
    }

    private void assertHeldFor(DecisionMade held) {
        assertThat(state(held)).isEqualTo("HELD");
        assertThat(jdbc.sql("select question from payment where payment_id = ? and duplicate_of = ?")
                        .params(paymentId(held), paymentId(refused))
                        .query(String.class)
                        .single())
                .isEqualTo("EARLIER_PAYMENT_IN_DOUBT");
    }

    private static void bankBooks(DecisionMade decision) {
        bankAnswers("answer-" + UUID.randomUUID() + ".xml", BookingNotices.booked(reference(decision), "4620.00"));
    }

    private List<String> kinds() {
        return jdbc.sql("select kind from difference where resolved_at is null order by kind")
                .query(String.class)
                .list();
    }

    private static void waitFor(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}

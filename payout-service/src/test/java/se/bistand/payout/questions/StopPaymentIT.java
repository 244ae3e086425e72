package se.bistand.payout.questions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.bistand.event.v1.DecisionMade;
import se.bistand.payout.PayoutContext;
import se.bistand.web.Viewer;

/// A person in finance stops a payment that waits for the next file.
class StopPaymentIT extends PayoutContext {
    private static final Viewer CILLA =
            new Viewer(Viewer.Kind.STAFF, "cilla.finance", "Cilla", "9901", Set.of("finance"), null, null);

    @Autowired
    private StopPayment stopPayment;

    @Test
    void a_stopped_payment_stays_out_of_the_file_until_it_is_released() {
        var stopped = scheduled(1).getFirst();
        var other = scheduled(1).getFirst();
        assertThat(stop(stopped, "fel belopp").statusCode()).isEqualTo(204);
        assertThat(makeFile().statusCode()).isEqualTo(201);
        assertThat(state(other)).isEqualTo("IN_FILE");
        assertThat(state(stopped)).isEqualTo("HELD");
        assertThat(timesInFiles(stopped)).isZero();
        var told = events("ekb.payment-scheduled.v1", stopped);
        assertThat(post(path(stopped, "release"), "9901", "finance", "{\"note\":\"rätt ändå\"}")
                        .statusCode())
                .isEqualTo(204);
        makeFile();
        assertThat(timesInFiles(stopped)).isEqualTo(1);
        assertThat(events("ekb.payment-scheduled.v1", stopped))
                .as("was told before")
                .isEqualTo(told);
        assertThat(answers(stopped))
                .containsExactly("STOPPED cilla.finance fel belopp", "RELEASED cilla.finance rätt ändå");
    }

    @Test
    void a_stopped_payment_can_be_cancelled_and_the_household_is_told() {
        var stopped = scheduled(1).getFirst();
        stop(stopped, "beslutet är ändrat");
        assertThat(post(path(stopped, "cancel"), "9901", "finance", "{\"note\":\"ändrat beslut\"}")
                        .statusCode())
                .isEqualTo(204);
        assertThat(state(stopped)).isEqualTo("CANCELLED");
        assertThat(balances(stopped)).isEmpty();
        assertThat(events("ekb.payment-failed.v1", stopped)).isEqualTo(1);
    }

    @Test
    void only_finance_of_the_municipality_stops_and_only_with_a_reason() {
        var waiting = scheduled(1).getFirst();
        var json = "{\"note\":\"fel\"}";
        assertThat(stop(waiting, " ").statusCode()).isEqualTo(422);
        assertThat(post(path(waiting, "stop"), "9902", "finance", json).statusCode())
                .isEqualTo(404);
        assertThat(post(path(waiting, "stop"), "9901", "caseworker", json).statusCode())
                .isEqualTo(403);
        assertThat(state(waiting)).isEqualTo("SCHEDULED");
        assertThat(answers(waiting)).isEmpty();
    }

    @Test
    void who_has_stopped_what_and_why_cannot_be_altered() {
        var stopped = scheduled(1).getFirst();
        stop(stopped, "fel belopp");
        assertThatThrownBy(() -> jdbc.sql("update held_answer set note = 'x' where payment_id = ?")
                        .param(paymentId(stopped))
                        .update())
                .hasMessageContaining("append-only");
    }

    @Test
    void a_stop_while_the_file_is_being_written_comes_too_late_and_says_so() throws Exception {
        var waiting = scheduled(1).getFirst();
        var file = new CompletableFuture<HttpResponse<String>>();
        var stop = new CompletableFuture<HttpResponse<String>>();
        transaction.executeWithoutResult(status -> {
            // The file job has frozen its set and waits for its number; the stop waits for the row.
            takeNextNumber();
            inBackground(file, this::makeFile);
            await(() -> waitingFor("insert into payment_file") == 1, () -> "the file job does not wait");
            inBackground(stop, () -> stop(waiting, "för sent"));
            await(() -> waitingFor("select payment_id, case_id, state") == 1, () -> "the stop does not wait");
            status.setRollbackOnly();
        });
        assertThat(file.get().statusCode()).isEqualTo(201);
        assertThat(stop.get().statusCode()).isEqualTo(409);
        assertThat(stop.get().body()).contains("NOT_WAITING");
        assertThat(state(waiting)).isEqualTo("IN_FILE");
        assertThat(timesInFiles(waiting)).isEqualTo(1);
        assertThat(answers(waiting)).isEmpty();
    }

    @Test
    void a_file_made_while_a_stop_is_being_written_waits_and_leaves_the_payment_out() throws Exception {
        var stopped = scheduled(1).getFirst();
        var other = scheduled(1).getFirst();
        var file = new CompletableFuture<HttpResponse<String>>();
        transaction.executeWithoutResult(status -> {
            stopPayment.stop(paymentId(stopped), CILLA, "fel belopp");
            inBackground(file, this::makeFile);
            await(() -> waitingFor("update payment set state = 'IN_FILE'") == 1, () -> "the file job does not wait");
        });
        assertThat(file.get().statusCode()).isEqualTo(201);
        assertThat(state(stopped)).isEqualTo("HELD");
        assertThat(timesInFiles(stopped)).isZero();
        assertThat(timesInFiles(other)).isEqualTo(1);
    }

    @Test
    void of_many_stops_and_file_jobs_at_once_each_payment_meets_exactly_one() throws Exception {
        var waiting = scheduled(150);
        var stops = waiting.stream()
                .<Callable<Integer>>map(
                        decision -> () -> stop(decision, "samtidigt").statusCode());
        var jobs = IntStream.range(0, 10)
                .<Callable<Integer>>mapToObj(n -> () -> makeFile().statusCode());
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var answer : threads.invokeAll(Stream.concat(stops, jobs).toList())) {
                assertThat(answer.get()).isIn(200, 201, 204, 409);
            }
        }
        assertThat(waiting).allSatisfy(decision -> {
            var stopped = answers(decision).size();
            assertThat(state(decision)).isEqualTo(stopped == 1 ? "HELD" : "IN_FILE");
            assertThat(timesInFiles(decision)).isEqualTo(1 - stopped);
        });
    }

    private List<DecisionMade> scheduled(int number) {
        var granted =
                IntStream.range(0, number).mapToObj(n -> decision().made()).toList();
        publish(granted);
        awaitState(granted, "SCHEDULED");
        return granted;
    }

    private HttpResponse<String> stop(DecisionMade decision, String why) {
        return post(path(decision, "stop"), "9901", "finance", "{\"note\":\"" + why + "\"}");
    }

    private static String path(DecisionMade decision, String verb) {
        return "/api/payments/" + paymentId(decision) + "/" + verb;
    }

    private List<String> answers(DecisionMade decision) {
        return jdbc.sql("""
            select answer || ' ' || answered_by || ' ' || note from held_answer where payment_id = ? order by answered_at
            """).param(paymentId(decision)).query(String.class).list();
    }

    /// How many times the payment stands in the bytes of all files.
    private int timesInFiles(DecisionMade decision) {
        return jdbc.sql("""
            select coalesce(sum(regexp_count(convert_from(bytes, 'UTF8'), ?)), 0)::int
            from stored_part join payment_file on owner = file_id
            """)
                .param("<EndToEndId>" + reference(decision))
                .query(Integer.class)
                .single();
    }

    private int waitingFor(String statement) {
        // Within a transaction the view would show the same over and over.
        jdbc.sql("select pg_stat_clear_snapshot()").query((row, n) -> n).list();
        return jdbc.sql("""
            select count(*) from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'
                and query ilike ?
            """).param("%" + statement + "%").query(Integer.class).single();
    }

    private void takeNextNumber() {
        var today = LocalDate.now(ZoneId.of("Europe/Stockholm"));
        jdbc.sql("""
            insert into payment_file (file_id, municipality, file_date, sequence, msg_id, format, payments, sum_ore,
                size, sha256, created_at, created_by, state, next_try_at)
            select gen_random_uuid(), '9901', ?, coalesce(max(sequence), 0) + 1, 'taken', 'x', 1, 1, 1, 'x', now(),
                'test', 'SENT', now()
            from payment_file where municipality = '9901' and file_date = ?
            """).params(today, today).update();
    }

    private static <T> void inBackground(CompletableFuture<T> answer, Callable<T> call) {
        Thread.ofVirtual().start(() -> {
            try {
                answer.complete(call.call());
            } catch (Exception e) {
                answer.completeExceptionally(e);
            }
        });
    }
}

package se.bistand.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.QueryTimeoutException;

/// Requests of several people at once: each gets its own answer, one at fault harms no other.
class SharedCommitTest {
    private static final int MOST_WAITING = 2_000;

    /// The groups that were stored or tried, in order.
    private final List<List<String>> groups = new CopyOnWriteArrayList<>();

    private final CountDownLatch databaseIsSlow = new CountDownLatch(1);
    private final SharedCommit<String, String> commit = new SharedCommit<>("test", this::store);

    @BeforeEach
    void start() {
        commit.start();
    }

    @AfterEach
    void stop() {
        databaseIsSlow.countDown();
        commit.stop();
    }

    /// The first request holds the database up until the test lets go.
    private List<String> store(List<String> requests) {
        groups.add(List.copyOf(requests));
        if (requests.contains("slow")) {
            try {
                databaseIsSlow.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
        if (requests.contains("at fault")) throw new IllegalStateException("at fault");
        if (requests.contains("down")) throw new QueryTimeoutException("down");
        return requests.stream().map(request -> "stored " + request).toList();
    }

    @Test
    void what_comes_while_a_group_commits_goes_together_in_the_next() throws Exception {
        var slow = theWriterIsBusy();
        var others = askAll(List.of("a", "b", "c", "d"));
        databaseIsSlow.countDown();
        assertThat(slow.get()).isEqualTo("stored slow");
        assertThat(answers(others)).containsExactly("stored a", "stored b", "stored c", "stored d");
        assertThat(groups.getFirst()).containsExactly("slow");
        assertThat(groups).hasSize(2);
    }

    @Test
    void one_request_at_fault_is_refused_alone_and_found_by_halving() throws Exception {
        var slow = theWriterIsBusy();
        var good = IntStream.range(0, 63).mapToObj(n -> "good " + n).toList();
        var others = askAll(good);
        var bad = ask("at fault");
        databaseIsSlow.countDown();
        slow.get();
        assertThat(answers(others)).hasSize(63).allMatch(answer -> answer.startsWith("stored good"));
        assertThatThrownBy(bad::get).hasRootCauseInstanceOf(IllegalStateException.class);
        assertThat(groups)
                .as("64 halved six times, two parts each, and the whole before")
                .hasSizeLessThanOrEqualTo(14);
    }

    @Test
    void a_database_that_is_down_is_told_to_each_and_asked_once() throws Exception {
        var slow = theWriterIsBusy();
        var others = askAll(List.of("a", "down", "b"));
        databaseIsSlow.countDown();
        slow.get();
        for (var other : others) assertThatThrownBy(other::get).hasRootCauseInstanceOf(QueryTimeoutException.class);
        assertThat(groups).hasSize(2);
    }

    @Test
    void when_too_many_wait_the_next_hears_at_once_that_it_is_not_received() throws Exception {
        var slow = theWriterIsBusy();
        var waiting = askAll(
                IntStream.range(0, MOST_WAITING).mapToObj(n -> "waits " + n).toList());
        assertThatThrownBy(() -> commit.submit("one too many"))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.status()).isEqualTo(503));
        databaseIsSlow.countDown();
        slow.get();
        assertThat(answers(waiting)).hasSize(MOST_WAITING);
    }

    @Test
    void what_was_received_is_stored_before_it_stops_and_then_nothing_is_received() throws Exception {
        theWriterIsBusy();
        var others = askAll(List.of("a", "b"));
        databaseIsSlow.countDown();
        commit.stop();
        assertThat(answers(others)).containsExactly("stored a", "stored b");
        assertThatThrownBy(() -> commit.submit("late")).isInstanceOf(Refusal.class);
    }

    private FutureTask<String> theWriterIsBusy() throws InterruptedException {
        var slow = ask("slow");
        while (groups.isEmpty()) Thread.sleep(1);
        return slow;
    }

    private List<FutureTask<String>> askAll(List<String> requests) throws InterruptedException {
        var all = new ArrayList<FutureTask<String>>();
        for (var request : requests) all.add(ask(request));
        return all;
    }

    /// Returns when the request waits for its answer.
    private FutureTask<String> ask(String request) throws InterruptedException {
        var task = new FutureTask<>(() -> commit.submit(request));
        var thread = Thread.ofVirtual().start(task);
        while (thread.getState() != Thread.State.TIMED_WAITING && !task.isDone()) Thread.sleep(1);
        return task;
    }

    private static List<String> answers(List<FutureTask<String>> asked) throws Exception {
        var answers = new ArrayList<String>();
        for (var one : asked) answers.add(one.get());
        return answers;
    }
}

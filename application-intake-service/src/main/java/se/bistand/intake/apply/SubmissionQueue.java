package se.bistand.intake.apply;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.NonTransientDataAccessException;
import org.springframework.stereotype.Component;
import se.bistand.web.Refusal;

/// Groups the applications that come in while the last group commits into one transaction: a commit costs about the
/// same for one row as for a hundred. Every request still gets its own answer, and only after its commit.
///
/// The queue is bounded: when the database does not keep up, clients hear 503 at once instead of waiting in memory.
@Component
class SubmissionQueue implements SmartLifecycle {
    private static final int MOST_WAITING = 2_000;
    private static final int MOST_TOGETHER = 200;
    private static final int WRITERS = 2;
    private static final long PATIENCE_SECONDS = 20;

    private record Waiting(Submission submission, CompletableFuture<Submissions.Stored> answer) {}

    private final Submissions submissions;
    private final BlockingQueue<Waiting> queue = new ArrayBlockingQueue<>(MOST_WAITING);
    private final List<Thread> writers = new ArrayList<>();
    private volatile boolean running;

    SubmissionQueue(Submissions submissions) {
        this.submissions = submissions;
    }

    /// Returns after the commit. Refuses with 503 when too many wait or the database does not answer; the client may
    /// then send the same key again without risk.
    Submissions.Stored submit(Submission submission) {
        var waiting = new Waiting(submission, new CompletableFuture<>());
        if (!running || !queue.offer(waiting)) {
            throw busy();
        }
        try {
            return waiting.answer().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException failed) {
            throw failed.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(failed);
        } catch (TimeoutException late) {
            throw busy();
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw busy();
        }
    }

    private static Refusal busy() {
        return Refusal.of(
                503,
                "BUSY",
                "Vi kan inte ta emot ansökan just nu. Försök igen om en stund.",
                "We cannot receive the application right now. Try again shortly.");
    }

    private void write() {
        var together = new ArrayList<Waiting>(MOST_TOGETHER);
        while (running || !queue.isEmpty()) {
            try {
                var first = queue.poll(100, TimeUnit.MILLISECONDS);
                if (first != null) {
                    together.add(first);
                    queue.drainTo(together, MOST_TOGETHER - 1);
                    store(together);
                    together.clear();
                }
            } catch (InterruptedException stopping) {
                return;
            }
        }
    }

    private void store(List<Waiting> together) {
        try {
            var stored =
                    submissions.save(together.stream().map(Waiting::submission).toList());
            answer(together, stored);
        } catch (NonTransientDataAccessException | IllegalStateException oneIsAtFault) {
            if (together.size() == 1) {
                together.getFirst().answer().completeExceptionally(oneIsAtFault);
            } else {
                together.forEach(waiting -> store(List.of(waiting)));
            }
        } catch (RuntimeException | Error down) {
            together.forEach(waiting -> waiting.answer().completeExceptionally(down));
        }
    }

    /// Of two requests with one key in one group, the first created the application and the second found it.
    private static void answer(List<Waiting> together, Map<UUID, Submissions.Stored> stored) {
        var answered = new HashSet<UUID>();
        for (var waiting : together) {
            var id = waiting.submission().applicationId();
            var found = stored.get(id);
            if (found == null) {
                waiting.answer().completeExceptionally(new IllegalStateException("Not stored: " + id));
            } else {
                waiting.answer().complete(answered.add(id) ? found : found.foundAgain());
            }
        }
    }

    @Override
    public void start() {
        running = true;
        for (int i = 0; i < WRITERS; i++) {
            writers.add(Thread.ofPlatform().name("intake-writer-" + i).start(this::write));
        }
    }

    @Override
    public void stop() {
        running = false;
        for (var writer : writers) {
            try {
                writer.join(TimeUnit.SECONDS.toMillis(PATIENCE_SECONDS));
            } catch (InterruptedException stopping) {
                Thread.currentThread().interrupt();
            }
        }
        writers.clear();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /// Started before and stopped after the web server, so that requests under way are answered.
    @Override
    public int getPhase() {
        return 0;
    }
}

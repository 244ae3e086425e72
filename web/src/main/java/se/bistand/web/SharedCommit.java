package se.bistand.web;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.NonTransientDataAccessException;

/// Groups the requests that come in while the last group commits into one transaction: a commit costs about the same
/// for one row as for a hundred. Every request still gets its own answer, and only after its commit. One writer: a
/// second would halve the groups.
///
/// The queue is bounded: when the database does not keep up, clients hear 503 at once instead of waiting in memory.
///
/// @param <Q> what is asked to be stored
/// @param <A> what is answered
public final class SharedCommit<Q, A> implements SmartLifecycle {
    private static final int MOST_WAITING = 2_000;
    private static final int MOST_TOGETHER = 200;
    private static final long PATIENCE_SECONDS = 20;

    private record Waiting<Q, A>(Q request, CompletableFuture<A> answer) {}

    private final String name;
    private final Function<List<Q>, List<A>> store;
    private final BlockingQueue<Waiting<Q, A>> queue = new ArrayBlockingQueue<>(MOST_WAITING);
    private @Nullable Thread writer;
    private volatile boolean running;

    /// @param name of the thread that writes
    /// @param store writes the requests in one transaction and returns their answers in the same order
    public SharedCommit(String name, Function<List<Q>, List<A>> store) {
        this.name = name;
        this.store = store;
    }

    /// Returns after the commit. Refuses with 503 when too many wait or the database does not answer; whether it was
    /// stored is then unknown, so a request must be one that may be sent again.
    public A submit(Q request) {
        var waiting = new Waiting<Q, A>(request, new CompletableFuture<>());
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
                "Vi kan inte ta emot det du skickade just nu. Försök igen om en stund.",
                "We cannot receive what you sent right now. Try again shortly.");
    }

    private void write() {
        var together = new ArrayList<Waiting<Q, A>>(MOST_TOGETHER);
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

    private void store(List<Waiting<Q, A>> together) {
        try {
            var answers = store.apply(together.stream().map(Waiting::request).toList());
            for (int i = 0; i < together.size(); i++) {
                together.get(i).answer().complete(answers.get(i));
            }
        } catch (NonTransientDataAccessException | IllegalStateException oneIsAtFault) {
            if (together.size() == 1) {
                together.getFirst().answer().completeExceptionally(oneIsAtFault);
            } else {
                store(together.subList(0, together.size() / 2));
                store(together.subList(together.size() / 2, together.size()));
            }
        } catch (RuntimeException | Error down) {
            together.forEach(waiting -> waiting.answer().completeExceptionally(down));
        }
    }

    @Override
    public void start() {
        running = true;
        writer = Thread.ofPlatform().name(name + "-writer").start(this::write);
    }

    @Override
    public void stop() {
        running = false;
        if (writer != null) {
            try {
                writer.join(TimeUnit.SECONDS.toMillis(PATIENCE_SECONDS));
            } catch (InterruptedException stopping) {
                Thread.currentThread().interrupt();
            }
        }
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

package se.bistand.local;

import java.time.Duration;
import java.util.concurrent.Callable;

/// Waits by asking the real thing until it answers, and says at once when its process died.
final class Waiting {
    private static final Duration PAUSE = Duration.ofMillis(50);

    private Waiting() {}

    /// Asks `ready` until it is true. Exceptions of `ready` count as "not yet"; the last one is told when time is up.
    static void until(Child child, Duration limit, Callable<Boolean> ready) {
        var end = System.nanoTime() + limit.toNanos();
        Exception last = null;
        while (System.nanoTime() < end) {
            if (!child.alive()) {
                throw new ProcessDied(child);
            }
            try {
                if (ready.call()) {
                    return;
                }
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("Interrupted while waiting for " + child.name() + ".", stopped);
            } catch (Exception notYet) {
                last = notYet;
            }
            pause();
        }
        throw new IllegalStateException(
                child.name() + " did not answer within " + limit.toSeconds() + " s: its log, " + child.log()
                        + ", says more. On a busy machine try again; ./up --clean begins without the data of earlier"
                        + " runs.",
                last);
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}

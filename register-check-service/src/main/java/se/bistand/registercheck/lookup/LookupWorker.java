package se.bistand.registercheck.lookup;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/// Keeps a batch of checks in hand: claims as many as it has room for, lets virtual threads make the calls, and
/// writes what has come back in one transaction, so that one slow call holds up no other. What it holds when it
/// dies comes back when the lease ends.
@Component
class LookupWorker implements SmartLifecycle {
    private static final Logger log = LoggerFactory.getLogger(LookupWorker.class);
    private static final int REST_MS = 1_000;
    private static final long TEND_NANOS = TimeUnit.SECONDS.toNanos(1);

    private final SettleLookups lookups;
    private final CircuitKeeper circuits;
    private final Clock clock;
    private final LookUp lookUp;
    private final LookupMetrics metrics;
    private final LookupSettings settings;
    private final LinkedBlockingQueue<LookedUp> results = new LinkedBlockingQueue<>();
    private final List<LookedUp> unwritten = new ArrayList<>();
    private ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private Thread worker = Thread.ofPlatform().unstarted(this::work);
    private volatile boolean running;
    private int inHand;
    private long tendAgain = System.nanoTime();

    LookupWorker(
            SettleLookups lookups,
            CircuitKeeper circuits,
            LookUp lookUp,
            LookupMetrics metrics,
            LookupSettings settings,
            Clock clock) {
        this.lookups = lookups;
        this.circuits = circuits;
        this.clock = clock;
        this.lookUp = lookUp;
        this.metrics = metrics;
        this.settings = settings;
    }

    /// May follow a stop: what was in hand then comes back when its lease ends.
    @Override
    public void start() {
        running = true;
        inHand = 0;
        threads = Executors.newVirtualThreadPerTaskExecutor();
        worker = Thread.ofPlatform().name("lookups").start(this::work);
    }

    @Override
    public void stop() {
        running = false;
        try {
            worker.join(TimeUnit.SECONDS.toMillis(5));
            threads.shutdownNow();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void work() {
        while (running) {
            try {
                collect();
                // Before the next claim: after a bad day a lease may have ended, and a new claim makes its result void.
                write();
                tend();
                claim();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            } catch (RuntimeException e) {
                if (Failure.worldIsDown(e)) {
                    // What has come back is kept and written when the world is up again.
                    log.warn("Lookups wait: {}", Failure.cause(e));
                } else {
                    log.error("Lookups cannot be written together, one by one from here: {}", Failure.cause(e));
                    writeOneByOne();
                }
                rest();
            }
        }
    }

    /// Not more often than it can matter, and at once while there are checks to let out.
    private void tend() {
        int room = settings.batch() - inHand;
        if (room <= 0 || System.nanoTime() < tendAgain) return;
        if (circuits.tend(room, clock.instant()) == 0) tendAgain = System.nanoTime() + TEND_NANOS;
    }

    private void claim() {
        int room = settings.batch() - inHand;
        if (room <= 0) return;
        var claimed = lookups.claim(room, clock.instant());
        inHand += claimed.size();
        for (var check : claimed) threads.execute(() -> call(check));
    }

    private void call(ClaimedCheck check) {
        try {
            results.add(lookUp.of(check));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            // A fault of our own: no answer, but the check counts as tried and its place is given back.
            log.error(
                    "Looking up person {} of application {}: {}",
                    check.personNo(),
                    check.applicationId(),
                    Failure.cause(e));
            results.add(lookUp.failed(check));
        }
    }

    /// Waits until half of what is in hand has come back, or for the pause.
    private void collect() throws InterruptedException {
        long until = System.nanoTime() + settings.pause().toNanos();
        while (unwritten.size() < Math.max(1, Math.min(inHand, settings.batch() / 2))) {
            long left = until - System.nanoTime();
            var result = left <= 0 ? null : results.poll(left, TimeUnit.NANOSECONDS);
            if (result == null) return;
            unwritten.add(result);
            results.drainTo(unwritten);
        }
    }

    private void write() {
        if (unwritten.isEmpty()) return;
        lookups.settle(List.copyOf(unwritten));
        metrics.count(unwritten);
        inHand -= unwritten.size();
        unwritten.clear();
    }

    /// One result that cannot be written must not hold up the others; its check comes back when the lease ends.
    private void writeOneByOne() {
        for (var result : List.copyOf(unwritten)) {
            try {
                lookups.settle(List.of(result));
                metrics.count(List.of(result));
            } catch (RuntimeException e) {
                var application = result.check().applicationId();
                log.error("The lookup of application {} cannot be written: {}", application, Failure.cause(e));
                if (Failure.worldIsDown(e)) return;
            }
            unwritten.remove(result);
            inHand--;
        }
    }

    private void rest() {
        try {
            Thread.sleep(REST_MS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

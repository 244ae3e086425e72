package se.bistand.registercheck.ssbtek;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.PrintStream;
import java.nio.file.Files;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.LongAdder;
import se.bistand.registercheck.domain.Answer;
import se.bistand.registercheck.domain.Question;
import se.bistand.registercheck.domain.Reason;
import se.bistand.simulators.Simulators;

/// Measures people looked up per second against the number of calls at a time, every agency answering after 50 ms, and
/// the memory in use after a collection. The simulator runs in the same process and is part of both figures.
///
/// No test: started by hand, as docs/benchmarks.md says. Arguments: seconds for each figure, then numbers of calls.
final class CallsPerSecond {
    private static final PrintStream OUT = System.out;
    private static final int LATENCY_MS = 50;

    private CallsPerSecond() {}

    static void main(String[] args) throws Exception {
        int seconds = args.length > 0 ? Integer.parseInt(args[0]) : 8;
        try (var world = Simulators.start(Files.createTempDirectory("bistand-calls-"), 0, 0)) {
            for (var agency : Ssbtek.agencies()) world.faults().order(agency, "{\"delayMs\":" + LATENCY_MS + "}");
            var ssbtek = new Ssbtek(Samples.client(), Samples.settings(world.ssbtekUrl()), new SimpleMeterRegistry());
            run(ssbtek, 64, seconds);
            OUT.println("calls at a time | people/s | failed | heap MB");
            for (int i = 1; i < args.length; i++) {
                int calls = Integer.parseInt(args[i]);
                var result = run(ssbtek, calls, seconds);
                System.gc();
                var memory = Runtime.getRuntime();
                long used = (memory.totalMemory() - memory.freeMemory()) / (1024 * 1024);
                OUT.printf("%d | %d | %d | %d%n", calls, result[0] / seconds, result[1], used);
            }
        }
    }

    /// @return people answered, and of those the ones with an answer that failed
    private static long[] run(Ssbtek ssbtek, int calls, int seconds) throws InterruptedException {
        var answered = new LongAdder();
        var failed = new LongAdder();
        long until = System.nanoTime() + Duration.ofSeconds(seconds).toNanos();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < calls; i++) {
                int first = i;
                threads.execute(() -> {
                    for (int n = first; System.nanoTime() < until; n += calls) {
                        var answers = ssbtek.ask(question(n)).answers();
                        answered.increment();
                        if (answers.stream().anyMatch(CallsPerSecond::isCallFailure)) failed.increment();
                    }
                });
            }
        }
        return new long[] {answered.sum(), failed.sum()};
    }

    private static boolean isCallFailure(Answer answer) {
        var reason = String.valueOf(answer.reason());
        return reason.equals("TIMEOUT") || reason.equals("CONNECTION") || reason.equals(Reason.MALFORMED);
    }

    private static Question question(int n) {
        return Samples.everything("19801210%04d".formatted(9800 + n % 200));
    }
}

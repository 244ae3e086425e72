package se.bistand.simulators.load;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.net.SocketFactory;
import se.bistand.simulators.tls.Certificates;
import se.bistand.simulators.tls.Certificates.Holder;

/// Asks a running simulator as fast as it answers and tells how fast that was. Every question is about another
/// generated person, includes all seven agencies and covers three months. It warms up for twice the time that
/// it measures.
///
/// `Load <url> <seconds> <connections> [folder with certificates] [id of the simulator's process]`
final class Load {
    private final URI url;
    private final SocketFactory sockets;
    private final Questions questions = new Questions(LocalDate.now(ZoneId.of("Europe/Stockholm")));

    private Load(URI url, SocketFactory sockets) {
        this.url = url;
        this.sockets = sockets;
    }

    static void main(String[] args)
            throws IOException, GeneralSecurityException, InterruptedException, ExecutionException {
        var url = URI.create(args[0]);
        int seconds = Integer.parseInt(args[1]);
        int connections = Integer.parseInt(args[2]);
        boolean secure = url.getScheme().equals("https");
        var sockets = secure
                ? Certificates.in(Path.of(args[3]), Instant.now())
                        .callerContext(Holder.CLIENT)
                        .getSocketFactory()
                : SocketFactory.getDefault();
        var load = new Load(url, sockets);
        var process = args.length > 4 ? Long.parseLong(args[4]) : -1;
        // Until the simulator's compiler has nothing left to do.
        load.run(2 * seconds, connections);
        var before = cpu(process);
        var micros = load.run(seconds, connections);
        tell(micros, seconds, cpu(process).minus(before));
    }

    /// @return how many microseconds each call took, sorted
    private int[] run(int seconds, int connections) throws InterruptedException, ExecutionException {
        long end = System.nanoTime() + Duration.ofSeconds(seconds).toNanos();
        var runs = new ArrayList<Future<List<Integer>>>();
        try (var threads = Executors.newFixedThreadPool(connections)) {
            for (int i = 0; i < connections; i++) {
                int first = i * 1_000;
                runs.add(threads.submit(() -> ask(first, end)));
            }
            var all = new ArrayList<Integer>();
            for (var run : runs) all.addAll(run.get());
            return all.stream().mapToInt(Integer::intValue).sorted().toArray();
        }
    }

    private List<Integer> ask(int first, long end) throws IOException {
        var micros = new ArrayList<Integer>();
        try (var connection = new Connection(sockets, url)) {
            for (int i = first; System.nanoTime() < end; i++) {
                long before = System.nanoTime();
                connection.ask(questions.about(i));
                micros.add((int) ((System.nanoTime() - before) / 1_000));
            }
        }
        return micros;
    }

    private static Duration cpu(long process) {
        if (process < 0) return Duration.ZERO;
        return ProcessHandle.of(process)
                .flatMap(handle -> handle.info().totalCpuDuration())
                .orElse(Duration.ZERO);
    }

    private static void tell(int[] micros, int seconds, Duration cpu) {
        System.out.printf(
                "%d calls in %d s: %d calls/s, p50 %.2f ms, p99 %.2f ms, longest %.1f ms%n",
                micros.length,
                seconds,
                micros.length / seconds,
                micros[micros.length / 2] / 1_000.0,
                micros[micros.length * 99 / 100] / 1_000.0,
                Arrays.stream(micros).max().orElse(0) / 1_000.0);
        if (!cpu.isZero())
            System.out.printf(
                    "CPU of the simulator: %.1f s, %.3f ms per call, so %d calls/s on one core%n",
                    cpu.toMillis() / 1_000.0,
                    cpu.toNanos() / 1_000_000.0 / micros.length,
                    micros.length * 1_000L / cpu.toMillis());
    }
}

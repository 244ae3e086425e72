package se.bistand.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The processes of a launcher that was killed. They end by themselves, see [Guarded], and until then hold
/// their ports.
final class Leftovers {
    /// Longer than the patience of [Guarded], after which a process is gone whatever it does.
    private static final Duration LIMIT = Duration.ofSeconds(30);

    private static final Duration PAUSE = Duration.ofMillis(100);

    /// Seconds between the clock that dates files and the one that dates processes.
    private static final int CLOCKS_APART = 5;

    private Leftovers() {}

    /// Returns when none is left, or after half a minute.
    ///
    /// @param pids one file per process, written right after its start
    /// @param wait called once if there is something to wait for
    static void await(Path pids, Runnable wait) throws IOException {
        var end = System.nanoTime() + LIMIT.toNanos();
        var left = alive(pids);
        if (!left.isEmpty()) {
            wait.run();
        }
        while (left.stream().anyMatch(ProcessHandle::isAlive) && System.nanoTime() < end) {
            try {
                Thread.sleep(PAUSE);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private static List<ProcessHandle> alive(Path pids) throws IOException {
        var alive = new ArrayList<ProcessHandle>();
        if (Files.isDirectory(pids)) {
            try (var files = Files.list(pids)) {
                for (var file : files.toList()) {
                    named(file).ifPresent(alive::add);
                }
            }
        }
        return alive;
    }

    /// Empty when the process is gone, also if its number has been given to a younger one since.
    private static Optional<ProcessHandle> named(Path file) throws IOException {
        var written = Files.getLastModifiedTime(file).toInstant().plusSeconds(CLOCKS_APART);
        var number = Files.readString(file).strip();
        return number.matches("[0-9]{1,18}")
                ? ProcessHandle.of(Long.parseLong(number))
                        .filter(process -> process.info()
                                .startInstant()
                                .orElse(Instant.MAX)
                                .isBefore(written))
                : Optional.empty();
    }
}

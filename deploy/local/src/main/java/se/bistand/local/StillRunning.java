package se.bistand.local;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/// Asked by `./up --clean` before it removes data: exit code 1 says that a launcher holds the lock. The processes of
/// a launcher that was killed are waited for: they still write there.
final class StillRunning {
    private StillRunning() {}

    public static void main(String[] args) throws IOException {
        try (var channel = FileChannel.open(Path.of(args[0]), StandardOpenOption.WRITE);
                var lock = channel.tryLock()) {
            if (lock == null) {
                System.exit(1);
            }
            Leftovers.await(
                    Path.of(args[0]).resolveSibling("pids"),
                    () -> System.err.println(
                            "Waiting for the processes of an ./up that was killed; they end by themselves …"));
            System.exit(0);
        }
    }
}

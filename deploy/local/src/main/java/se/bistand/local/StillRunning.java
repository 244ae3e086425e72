package se.bistand.local;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/// Asked by `./up --clean` before it removes data: exit code 1 says that a launcher holds the lock.
final class StillRunning {
    private StillRunning() {}

    public static void main(String[] args) throws IOException {
        try (var channel = FileChannel.open(Path.of(args[0]), StandardOpenOption.WRITE);
                var lock = channel.tryLock()) {
            System.exit(lock == null ? 1 : 0);
        }
    }
}

package se.bistand.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The one infrastructure of a test JVM.
///
/// It is not closed in a shutdown hook: the application contexts of the tests close in hooks of their own, at the same
/// time, and would wait for a broker that is gone. The processes end when this JVM has ended, and the last of them
/// removes the folder.
final class Shared {
    /// Waits for the end of its standard input, then for the processes named in `$1/pids`, then removes `$1`.
    private static final String SWEEP = """
        read -r _
        n=0
        while [ $n -lt 100 ]; do
          busy=
          for file in "$1"/pids/*; do
            pid=$(cat "$file") && [ "$pid" != $$ ] && kill -0 "$pid" && busy=yes
          done 2>/dev/null
          [ -z "$busy" ] && break
          n=$((n + 1)); sleep 0.2
        done
        cd / && rm -rf "$1"
        """;

    private static @Nullable Infrastructure running;

    private Shared() {}

    static synchronized Infrastructure get() {
        if (running == null) {
            try {
                var dir = Files.createTempDirectory("bistand-");
                Child.java("sweeper", List.of("/bin/sh", "-c", SWEEP, "sh", dir.toString()), Map.of(), dir);
                running = Embedded.start(dir, Ports.free(), true);
            } catch (IOException e) {
                throw new UncheckedIOException("No temporary folder could be made.", e);
            }
        }
        return running;
    }
}

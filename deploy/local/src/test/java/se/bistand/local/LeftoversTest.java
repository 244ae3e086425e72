package se.bistand.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LeftoversTest {
    private final AtomicInteger waits = new AtomicInteger();

    @TempDir
    private Path pids;

    @Test
    void the_end_of_a_process_that_was_left_behind_is_waited_for() throws Exception {
        var left = new ProcessBuilder("sleep", "5").start();
        Files.writeString(pids.resolve("kafka"), Long.toString(left.pid()));
        Leftovers.await(pids, waits::incrementAndGet);
        assertThat(left.isAlive()).isFalse();
        assertThat(waits).hasValue(1);
    }

    @Test
    void a_younger_process_of_the_same_number_is_not_waited_for() throws Exception {
        var younger = new ProcessBuilder("sleep", "60").start();
        try {
            var file = Files.writeString(pids.resolve("kafka"), Long.toString(younger.pid()));
            Files.setLastModifiedTime(file, FileTime.from(Instant.now().minusSeconds(3600)));
            Leftovers.await(pids, waits::incrementAndGet);
            assertThat(younger.isAlive()).isTrue();
            assertThat(waits).hasValue(0);
        } finally {
            younger.destroyForcibly();
        }
    }

    @Test
    void nothing_is_waited_for_where_nothing_ran_or_all_has_ended() throws Exception {
        var ended = new ProcessBuilder("true").start();
        ended.waitFor();
        Files.writeString(pids.resolve("kafka"), Long.toString(ended.pid()));
        Files.writeString(pids.resolve("mail"), "");
        Leftovers.await(pids, waits::incrementAndGet);
        Leftovers.await(pids.resolve("none"), waits::incrementAndGet);
        assertThat(waits).hasValue(0);
    }
}

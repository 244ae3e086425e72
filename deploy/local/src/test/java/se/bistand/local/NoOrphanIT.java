package se.bistand.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;

class NoOrphanIT {
    @Test
    void nothing_remains_of_what_a_killed_jvm_started() throws Exception {
        var jvm = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Dbistand.root=" + Installation.find().root(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Starter.class.getName())
                .redirectErrorStream(true)
                .start();
        var started = new ArrayList<ProcessHandle>();
        Path dir;
        try (var output = new BufferedReader(new InputStreamReader(jvm.getInputStream(), StandardCharsets.UTF_8))) {
            dir = folderToldBy(output);
            jvm.descendants().forEach(started::add);
            assertThat(started)
                    .as("broker, registry, PostgreSQL with its helpers")
                    .hasSizeGreaterThan(5);
            jvm.destroyForcibly().waitFor();
        }

        eventually(() -> started.stream().noneMatch(ProcessHandle::isAlive));
        assertThat(started.stream().filter(ProcessHandle::isAlive).map(ProcessHandle::info))
                .isEmpty();
        eventually(() -> !Files.exists(dir));
        assertThat(dir).as("the temporary folder").doesNotExist();
    }

    private static Path folderToldBy(BufferedReader output) throws Exception {
        var said = new ArrayList<String>();
        for (var line = output.readLine(); line != null; line = output.readLine()) {
            said.add(line);
            if (line.startsWith("folder ")) {
                return Path.of(line.substring("folder ".length()));
            }
        }
        throw new AssertionError(String.join("\n", said));
    }

    private static void eventually(BooleanSupplier condition) throws InterruptedException {
        var end = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        while (!condition.getAsBoolean() && System.nanoTime() < end) {
            Thread.sleep(50);
        }
    }

    /// Starts the infrastructure of a test run and waits to be killed.
    static final class Starter {
        private Starter() {}

        public static void main(String[] args) throws Exception {
            var infrastructure = Infrastructure.shared();
            System.out.println("folder " + infrastructure.kafkaLogFolder().getParent());
            System.out.flush();
            Thread.sleep(Duration.ofMinutes(5));
        }
    }
}

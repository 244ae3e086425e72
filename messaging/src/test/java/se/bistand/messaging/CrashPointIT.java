package se.bistand.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/// The pipeline in a process of its own dies at every point there is, and starts again.
class CrashPointIT {
    private static final int CASES = 20;
    private static final int PER_CASE = 5;
    private static final Duration MINUTE = Duration.ofMinutes(1);

    /// One process per point: it first finishes what the death before it left, then dies at its own point.
    @Test
    void a_death_at_any_point_leaves_the_same_state_as_no_death() throws Exception {
        try (var world = new World()) {
            var expected = new ArrayList<String>();
            var killed = 0;
            var pipeline = new Pipe(world);
            for (var point : Failpoint.values()) {
                pipeline.say("halt " + point);
                world.sendSeeded(20261122L + killed, killed * CASES, CASES, PER_CASE, 0.3);
                assertThat(pipeline.process.waitFor(60, TimeUnit.SECONDS))
                        .as(point + " was never passed")
                        .isTrue();
                assertThat(pipeline.process.exitValue()).as(point.name()).isEqualTo(137);
                killed++;
                pipeline = new Pipe(world);
                var effects = (long) killed * CASES * PER_CASE;
                World.await("the rest after " + point, MINUTE, () -> world.effects("follow") >= effects);
                assertThat(world.wrong("count", PER_CASE)).as(point.name()).isEmpty();
                assertThat(world.wrong("follow", PER_CASE)).as(point.name()).isEmpty();
                expected.add(point.name());
            }
            pipeline.process.destroyForcibly();
            assertThat(expected).hasSize(Failpoint.values().length);
            assertThat(world.stateHash()).isEqualTo(withoutDeath(killed, world.run));
        }
    }

    /// The same events, named for the same run, through a pipeline that nobody kills.
    private static String withoutDeath(int batches, String run) throws Exception {
        try (var world = new World()) {
            var pipeline = new Pipe(world);
            var effects = (long) batches * CASES * PER_CASE;
            // It reads the topic from its beginning under another name, so it handles exactly what the other handled.
            // What the other has sent lies on the second topic already, so the second stage may be done before the
            // first.
            World.await(
                    "all effects",
                    MINUTE,
                    () -> world.effects("count", run) >= effects && world.effects("follow", run) >= effects);
            pipeline.process.destroyForcibly();
            return world.stateHash(run);
        }
    }

    @Test
    void every_point_is_passed_by_the_code_it_names() throws IOException {
        var passed = new ArrayList<String>();
        try (var files = java.nio.file.Files.walk(Path.of(System.getProperty("bistand.root"), "messaging/src"))) {
            for (var file : files.filter(f -> f.toString().endsWith(".java")).toList())
                for (var point : Failpoint.values())
                    if (java.nio.file.Files.readString(file).contains("Failpoint." + point + ".hit()"))
                        passed.add(point.name());
        }
        assertThat(passed).contains(names());
    }

    private static String[] names() {
        return java.util.Arrays.stream(Failpoint.values()).map(Enum::name).toArray(String[]::new);
    }

    /// The pipeline as a process; READY on its output, commands on its input.
    private static final class Pipe {
        final Process process;
        private final BufferedReader output;

        Pipe(World world) throws IOException {
            var command = new ArrayList<>(List.of(
                    Path.of(System.getProperty("java.home"), "bin/java").toString(),
                    "-XX:TieredStopAtLevel=1",
                    "-XX:+UseSerialGC",
                    "-Xshare:auto",
                    "-cp",
                    System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                    Pipeline.class.getName(),
                    "--spring.cloud.stream.kafka.binder.consumer-properties.interceptor.classes="
                            + OffsetCommits.class.getName(),
                    // The broker gives a dead process's partitions away after this time.
                    "--spring.cloud.stream.kafka.binder.consumer-properties.session.timeout.ms=6000"));
            world.settings().forEach((name, value) -> command.add("--" + name + "=" + value));
            process = new ProcessBuilder(command).redirectErrorStream(true).start();
            output = new BufferedReader(new InputStreamReader(process.getInputStream()));
            await("READY");
            Thread.ofVirtual().start(() -> output.lines().forEach(line -> {}));
        }

        void say(String command) throws IOException {
            process.getOutputStream().write((command + "\n").getBytes());
            process.getOutputStream().flush();
        }

        private void await(String line) throws IOException {
            var seen = new ArrayList<String>();
            for (var read = output.readLine(); ; read = output.readLine()) {
                if (read == null) throw new IOException("The pipeline ended: " + seen);
                if (read.equals(line)) return;
                seen.add(read);
            }
        }
    }
}

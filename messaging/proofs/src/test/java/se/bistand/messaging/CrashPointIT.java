package se.bistand.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// The pipeline in a process of its own dies at every point there is, and starts again.
class CrashPointIT {
    private static final int CASES = 20;
    private static final int PER_CASE = 5;
    private static final Duration MINUTE = Duration.ofMinutes(1);

    /// Between every two steps from event to event. `AFTER_INBOX` is also "before the business rows", `BEFORE_OUTBOX`
    /// "after" them.
    private static final List<String> POINTS = List.of(
            "BEFORE_INBOX",
            "AFTER_INBOX",
            "BEFORE_OUTBOX",
            "AFTER_OUTBOX",
            "BEFORE_COMMIT",
            "AFTER_COMMIT",
            "BEFORE_OFFSET_COMMIT",
            "AFTER_OFFSET_COMMIT",
            "BEFORE_SEND",
            "AFTER_SEND",
            "AFTER_ACK",
            "AFTER_MARK");

    /// One process per point: it first finishes what the death before it left, then dies at its own point.
    @Test
    void a_death_at_any_point_leaves_the_same_state_as_no_death() throws Exception {
        try (var world = new World()) {
            var killed = 0;
            var pipeline = new Pipe(world);
            for (var point : POINTS) {
                pipeline.say("halt " + point);
                world.sendSeeded(20261122L + killed, killed * CASES, CASES, PER_CASE, 0.3);
                assertThat(pipeline.process.waitFor(60, TimeUnit.SECONDS))
                        .as(point + " was never passed")
                        .isTrue();
                assertThat(pipeline.process.exitValue()).as(point).isEqualTo(137);
                killed++;
                pipeline = new Pipe(world);
                var effects = (long) killed * CASES * PER_CASE;
                World.await("the rest after " + point, MINUTE, () -> world.effects("follow") >= effects);
                assertThat(world.wrong("count", PER_CASE)).as(point).isEmpty();
                assertThat(world.wrong("follow", PER_CASE)).as(point).isEmpty();
            }
            pipeline.process.destroyForcibly();
            assertThat(killed).isEqualTo(12);
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
    void a_stage_that_forgets_its_inbox_is_in_another_state_after_a_death_and_this_test_would_see_it()
            throws Exception {
        try (var world = new World()) {
            var pipeline = new Pipe(world, "--test.unfiltered=true");
            pipeline.say("halt AFTER_ACK");
            world.sendSeeded(20261122L, 0, CASES, PER_CASE, 0);
            assertThat(pipeline.process.waitFor(60, TimeUnit.SECONDS)).isTrue();
            pipeline = new Pipe(world, "--test.unfiltered=true");
            // What it had sent and not marked when it died may be events of an earlier run, which it reads too.
            World.await("doubled effects", MINUTE, () -> doubled(world) > 0);
            pipeline.process.destroyForcibly();
        }
    }

    private static long doubled(World world) {
        return world.jdbc
                .sql("select count(*) - count(distinct event_id) from effect where stage = 'follow'")
                .query(Long.class)
                .single();
    }

    @Test
    void the_points_are_those_that_the_code_names() throws IOException {
        var hit = Pattern.compile("Failpoint\\.hit\\(\"([A-Z_]+)\"\\)");
        var named = new ArrayList<String>();
        for (var sources : List.of("messaging/src", "messaging/proofs/src")) {
            try (var files = Files.walk(Path.of(System.getProperty("bistand.root"), sources))) {
                for (var file :
                        files.filter(f -> f.toString().endsWith(".java")).toList())
                    hit.matcher(Files.readString(file)).results().forEach(found -> named.add(found.group(1)));
            }
        }
        assertThat(named).containsExactlyInAnyOrderElementsOf(POINTS);
    }

    /// The pipeline as a process; READY on its output, commands on its input.
    private static final class Pipe {
        final Process process;
        private final BufferedReader output;

        Pipe(World world, String... more) throws IOException {
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
                    "--spring.cloud.stream.kafka.binder.consumer-properties.session.timeout.ms=2000",
                    "--spring.cloud.stream.kafka.binder.consumer-properties.heartbeat.interval.ms=500"));
            world.settings().forEach((name, value) -> command.add("--" + name + "=" + value));
            command.addAll(List.of(more));
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

package se.bistand.endtoend.journey;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import se.bistand.endtoend.launcher.FreePorts;

/// The platform as `./up` starts it, on ports that are free. When it is up, `./up` has already sent one
/// household through the whole chain. With the variable JOURNEY_RUNNING a platform that runs already is used,
/// on the ports that the variables of `./up` name; that is for working on the journeys.
final class RunningPlatform {
    private static final Duration LIMIT = Duration.ofMinutes(8);

    private final Map<String, String> ports;
    private final @Nullable Process process;
    private final Path log;

    private RunningPlatform(Map<String, String> ports, @Nullable Process process, Path log) {
        this.ports = ports;
        this.process = process;
        this.log = log;
    }

    static RunningPlatform start() throws IOException, InterruptedException {
        var root = Path.of(System.getProperty("bistand.root"));
        var log = Files.createDirectories(root.resolve("end-to-end/target")).resolve("journey-up.log");
        if (System.getenv("JOURNEY_RUNNING") != null) {
            return new RunningPlatform(System.getenv(), null, log);
        }
        var command = new ProcessBuilder("./up")
                .directory(root.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        var ports = FreePorts.found();
        command.environment().putAll(ports);
        var platform = new RunningPlatform(ports, command.start(), log);
        try {
            platform.awaitDemonstration();
            return platform;
        } catch (RuntimeException | InterruptedException failed) {
            platform.stop();
            throw failed;
        }
    }

    String intake() {
        return at("INTAKE_PORT");
    }

    String registerCheck() {
        return at("REGISTER_CHECK_PORT");
    }

    String simulators() {
        return at("SIMULATORS_PORT");
    }

    String decision() {
        return at("DECISION_PORT");
    }

    String payout() {
        return at("PAYOUT_PORT");
    }

    String notification() {
        return at("NOTIFICATION_PORT");
    }

    /// By the variable that `./up` reads.
    String port(String variable) {
        return String.valueOf(ports.get(variable));
    }

    private String at(String variable) {
        return "http://localhost:" + port(variable);
    }

    private void awaitDemonstration() throws InterruptedException, IOException {
        var deadline = Instant.now().plus(LIMIT);
        while (!said().contains("applicant notified")) {
            if (process == null || !process.isAlive() || Instant.now().isAfter(deadline)) {
                throw new IllegalStateException("./up did not send its household through the chain:\n" + said());
            }
            Thread.sleep(500);
        }
    }

    private String said() throws IOException {
        return Files.readString(log);
    }

    /// SIGTERM, as a service manager sends it; `./up` then stops everything it started.
    void stop() throws InterruptedException {
        if (process == null) {
            return;
        }
        process.destroy();
        if (!process.waitFor(90, TimeUnit.SECONDS)) {
            process.destroyForcibly();
        }
    }
}

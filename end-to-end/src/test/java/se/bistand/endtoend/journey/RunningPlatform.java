package se.bistand.endtoend.journey;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// The platform as `./up` starts it, on ports that are free. When it is up, `./up` has already sent one household
/// through the whole chain. With the variable JOURNEY_RUNNING a platform that runs already is used, on the ports that
/// the
/// variables of `./up` name; that is for working on the journeys.
final class RunningPlatform {
    private static final Duration LIMIT = Duration.ofMinutes(8);
    private static final List<String> PORTS = List.of(
            "POSTGRES_PORT",
            "KAFKA_PORT",
            "KAFKA_CONTROLLER_PORT",
            "REGISTRY_PORT",
            "IDENTITY_PORT",
            "SMTP_PORT",
            "MAIL_API_PORT",
            "SIMULATORS_PORT",
            "BANK_SFTP_PORT",
            "INTAKE_PORT",
            "REGISTER_CHECK_PORT",
            "DECISION_PORT",
            "PAYOUT_PORT",
            "NOTIFICATION_PORT");

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
        var ports = freePorts();
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

    String decision() {
        return at("DECISION_PORT");
    }

    String payout() {
        return at("PAYOUT_PORT");
    }

    String notification() {
        return at("NOTIFICATION_PORT");
    }

    private String at(String variable) {
        return "http://localhost:" + ports.get(variable);
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

    private static Map<String, String> freePorts() throws IOException {
        var ports = new HashMap<String, String>();
        var held = new ArrayList<ServerSocket>();
        try {
            for (var name : PORTS) {
                var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                held.add(socket);
                ports.put(name, Integer.toString(socket.getLocalPort()));
            }
        } finally {
            for (var socket : held) {
                socket.close();
            }
        }
        return ports;
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

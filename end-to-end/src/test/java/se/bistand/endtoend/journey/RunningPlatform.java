package se.bistand.endtoend.journey;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
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
    private static final int FIRST_PORT = 21_000;
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
            "SSBTEK_TLS_PORT",
            "SSBTEK_EXPIRED_PORT",
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

    /// Below the range from which the system itself takes ports for outgoing connections: one of those could be taken
    /// between now and the start of its service.
    private static Map<String, String> freePorts() {
        var ports = new HashMap<String, String>();
        int candidate = FIRST_PORT + (int) (ProcessHandle.current().pid() % 100) * 20;
        for (var name : PORTS) {
            while (isTaken(candidate)) {
                candidate++;
            }
            ports.put(name, Integer.toString(candidate++));
        }
        return ports;
    }

    private static boolean isTaken(int port) {
        try (var socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return !socket.isBound();
        } catch (IOException taken) {
            return true;
        }
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

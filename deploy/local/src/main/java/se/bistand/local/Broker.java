package se.bistand.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;

/// The real Kafka broker as one process that is broker and controller (KRaft).
final class Broker {
    private final Installation installation;
    private final Path dir;
    private final Ports ports;
    private final Map<String, String> environment;

    Broker(Installation installation, Path dir, Ports ports, Map<String, String> environment) {
        this.installation = installation;
        this.dir = dir;
        this.ports = ports;
        this.environment = environment;
    }

    Child start() {
        var flags = List.of(
                "-Xms128m",
                "-Xmx512m",
                "--sun-misc-unsafe-memory-access=allow",
                "--enable-native-access=ALL-UNNAMED",
                "-Dlogback.configurationFile=process-logback.xml");
        var command = Installation.java(
                flags,
                installation.classPath(),
                BrokerMain.class.getName(),
                configured().toString());
        return Child.java("kafka", command, environment, dir);
    }

    String bootstrap() {
        return "localhost:" + ports.kafka();
    }

    Path logFolder() {
        return dir.resolve("kafka");
    }

    Admin admin() {
        return Admin.create(Map.of(
                AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrap(),
                AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, 2_000,
                AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, 4_000,
                AdminClientConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, 100));
    }

    /// True when the port is open. Asked before a client is made, because a client logs every refused connection.
    boolean listens() throws IOException {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), ports.kafka()));
            return true;
        }
    }

    boolean answers(Admin admin) throws InterruptedException, ExecutionException, TimeoutException {
        return !admin.describeCluster().nodes().get(5, TimeUnit.SECONDS).isEmpty();
    }

    /// The short session lets a broker that was killed come back at once: the controller refuses a second broker of the
    /// same id until the first one's session is over.
    private Path configured() {
        var properties = """
            process.roles=broker,controller
            node.id=1
            controller.quorum.voters=1@localhost:%1$d
            controller.listener.names=CONTROLLER
            listeners=PLAINTEXT://localhost:%2$d,CONTROLLER://localhost:%1$d
            advertised.listeners=PLAINTEXT://localhost:%2$d
            listener.security.protocol.map=PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT
            log.dirs=%3$s
            auto.create.topics.enable=false
            default.replication.factor=1
            offsets.topic.replication.factor=1
            offsets.topic.num.partitions=4
            transaction.state.log.replication.factor=1
            transaction.state.log.min.isr=1
            transaction.state.log.num.partitions=2
            share.coordinator.state.topic.replication.factor=1
            share.coordinator.state.topic.min.isr=1
            share.coordinator.state.topic.num.partitions=2
            broker.heartbeat.interval.ms=500
            broker.session.timeout.ms=2000
            group.initial.rebalance.delay.ms=0
            group.min.session.timeout.ms=1000
            log.cleaner.dedupe.buffer.size=8388608
            log.index.size.max.bytes=1048576
            """.formatted(ports.controller(), ports.kafka(), logFolder());
        try {
            return Files.writeString(dir.resolve("kafka.properties"), properties);
        } catch (IOException e) {
            throw new UncheckedIOException("Kafka's configuration could not be written.", e);
        }
    }
}

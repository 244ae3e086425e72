package se.bistand.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The infrastructure as processes whose programs came from Maven Central.
final class Embedded implements Infrastructure {
    private static final Duration LIMIT = Duration.ofMinutes(4);
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Installation installation;
    private final Path dir;
    private final Postgres postgres;
    private final Broker broker;
    private final Registry registry;
    private @Nullable Child postgresProcess;
    private @Nullable Child brokerProcess;
    private @Nullable Child registryProcess;

    Embedded(Installation installation, Path dir, Ports ports, boolean throwaway) {
        Map<String, String> ending = throwaway ? Map.of(Guarded.ENDING, "halt") : Map.of();
        this.installation = installation;
        this.dir = dir;
        this.postgres = new Postgres(PostgresBinaries.unpacked(installation), dir, ports.postgres(), throwaway);
        this.broker = new Broker(installation, dir, ports, ending);
        this.registry = new Registry(installation, dir, ports.registry(), postgres.jdbcUrl(Registry.DATABASE), ending);
    }

    static Embedded start(Path dir, Ports ports, boolean throwaway) {
        try {
            var folder = Files.createDirectories(dir).toRealPath();
            var infrastructure = new Embedded(Installation.find(), folder, ports, throwaway);
            infrastructure.startAll();
            return infrastructure;
        } catch (IOException e) {
            throw new UncheckedIOException("The folder " + dir + " could not be made.", e);
        }
    }

    private void startAll() {
        try {
            var kafka = CompletableFuture.runAsync(this::startKafka, Thread::startVirtualThread);
            startPostgres();
            startRegistry();
            kafka.join();
        } catch (CompletionException failed) {
            close();
            throw failed.getCause() instanceof RuntimeException cause ? cause : failed;
        } catch (RuntimeException failed) {
            close();
            throw failed;
        }
    }

    void startPostgres() {
        if (postgresProcess == null || !postgresProcess.alive()) {
            var child = postgres.start();
            postgresProcess = child;
            Waiting.until(child, LIMIT, postgres::answers);
        }
    }

    @Override
    public void startKafka() {
        if (brokerProcess == null || !brokerProcess.alive()) {
            var child = broker.start();
            brokerProcess = child;
            Waiting.until(child, LIMIT, broker::listens);
            try (var admin = broker.admin()) {
                Waiting.until(child, LIMIT, () -> broker.answers(admin));
            }
        }
    }

    @Override
    public void startRegistry() {
        if (registryProcess == null || !registryProcess.alive()) {
            postgres.createDatabase(Registry.DATABASE);
            var child = registry.start();
            registryProcess = child;
            Waiting.until(child, LIMIT, registry::answers);
        }
    }

    @Override
    public void killKafka() {
        if (brokerProcess != null) {
            brokerProcess.kill();
        }
    }

    @Override
    public void killRegistry() {
        if (registryProcess != null) {
            registryProcess.kill();
        }
    }

    @Override
    public String kafkaBootstrap() {
        return broker.bootstrap();
    }

    @Override
    public String registryUrl() {
        return registry.nativeApi().toString();
    }

    @Override
    public String ccompatUrl() {
        return registry.confluentApi().toString();
    }

    @Override
    public String jdbcUrl(String database) {
        return postgres.jdbcUrl(database);
    }

    @Override
    public void createDatabase(String name) {
        postgres.createDatabase(name);
    }

    @Override
    public void createTopics() {
        try (var admin = broker.admin()) {
            Topics.create(admin, installation.root().resolve("deploy/topics"));
        }
    }

    @Override
    public void registerSchemas() {
        SchemaRegistration.register(registry.confluentApi(), installation.root().resolve("schemas/src/main/avro"));
    }

    @Override
    public Path keysFolder() {
        return Keys.folder(dir);
    }

    @Override
    public Path kafkaLogFolder() {
        return broker.logFolder();
    }

    /// The processes that run now, for those who watch them.
    List<Child> processes() {
        return Stream.of(registryProcess, brokerProcess, postgresProcess)
                .<Child>mapMulti((child, kept) -> {
                    if (child != null) {
                        kept.accept(child);
                    }
                })
                .toList();
    }

    @Override
    public void close() {
        // The registry first: it holds connections to PostgreSQL.
        processes().forEach(child -> child.stop(PATIENCE));
    }
}

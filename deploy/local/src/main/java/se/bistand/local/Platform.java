package se.bistand.local;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;
import se.bistand.local.demonstration.Addresses;
import se.bistand.local.demonstration.Demonstration;

/// The whole platform as processes: started in parallel as far as one needs the other, watched, stopped in order.
final class Platform {
    private static final Duration LIMIT = Duration.ofMinutes(10);
    private static final Duration PATIENCE = Duration.ofSeconds(25);

    private final Progress progress;
    private final Embedded infrastructure;
    private final Neighbours neighbours;
    private final Map<String, String> environment;
    private final List<Child> services = Collections.synchronizedList(new ArrayList<>());
    private final List<Child> around = Collections.synchronizedList(new ArrayList<>());
    private final CompletableFuture<Void> failure = new CompletableFuture<>();
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
    private volatile boolean stopping;

    Platform(Installation installation, Path dir, Map<String, String> environment, Progress progress) {
        var ports = new Ports(
                Listener.POSTGRES.port(environment),
                Listener.KAFKA.port(environment),
                Listener.KAFKA_CONTROLLER.port(environment),
                Listener.REGISTRY.port(environment));
        this.progress = progress;
        this.environment = environment;
        this.infrastructure = new Embedded(installation, dir, ports, false);
        this.neighbours = new Neighbours(installation, dir, environment);
    }

    /// Returns when every service says that it is ready, or throws what went wrong first.
    void start() {
        var postgres = begin("PostgreSQL", infrastructure::startPostgres);
        var databases = after(postgres, "databases", this::createDatabases);
        var registry = after(databases, "schema registry", infrastructure::startRegistry);
        var schemas = after(registry, "schemas", infrastructure::registerSchemas);
        var kafka = begin("Kafka", infrastructure::startKafka);
        var topics = after(kafka, "topics", infrastructure::createTopics);
        var identity = begin("identity provider", () -> neighbour(neighbours::identityProvider, identityCheck()));
        var mail = begin("mail server", () -> neighbour(neighbours::mailServer, mailCheck()));
        var simulators = begin("simulators", () -> neighbour(neighbours::simulators, simulatorsCheck()));
        await(CompletableFuture.allOf(databases, schemas, topics, identity, mail, simulators));
        infrastructure.processes().forEach(this::watch);

        infrastructure.keysFolder();
        var ready = new ArrayList<CompletableFuture<Void>>();
        for (var service : Service.values()) {
            ready.add(begin(service.listener().title(), () -> startService(service)));
        }
        await(CompletableFuture.allOf(ready.toArray(CompletableFuture[]::new)));
    }

    /// Completes with the cause when a process ends that should have gone on; never completes otherwise.
    CompletableFuture<Void> failure() {
        return failure;
    }

    /// One household's way through the platform, which stops when a process dies.
    Demonstration demonstration(Path dir) {
        var at = new Addresses(
                Listener.IDENTITY.url(environment),
                Listener.INTAKE.url(environment),
                Listener.DECISION.url(environment),
                Listener.PAYOUT.url(environment),
                Listener.MAIL_API.url(environment),
                Listener.SIMULATORS.url(environment),
                dir.resolve("simulators/bank/archive"));
        return new Demonstration(at, dir.resolve("demonstrated"), progress::say, () -> failure.getNow(null));
    }

    boolean isStopping() {
        return stopping;
    }

    /// Stops what stands last in the chain first, so that nothing calls what is already gone.
    void stop() {
        stopping = true;
        progress.quiet();
        stopTogether(services);
        stopTogether(around);
        infrastructure.close();
    }

    private static void stopTogether(List<Child> children) {
        synchronized (children) {
            children.forEach(Child::ask);
            children.forEach(child -> child.stop(PATIENCE));
        }
    }

    private void createDatabases() {
        for (var service : Service.values()) {
            infrastructure.createDatabase(service.database());
        }
    }

    private void startService(Service service) {
        var child = neighbours.service(service, infrastructure);
        services.add(child);
        watch(child);
        var readiness = service.listener().url(environment) + "/actuator/health/readiness";
        Waiting.until(child, LIMIT, () -> answers(readiness));
    }

    private void neighbour(Supplier<Child> start, String readiness) {
        var child = start.get();
        around.add(child);
        watch(child);
        Waiting.until(child, LIMIT, () -> answers(readiness));
    }

    private String identityCheck() {
        return Listener.IDENTITY.url(environment) + "/staff/.well-known/openid-configuration";
    }

    private String mailCheck() {
        return Listener.MAIL_API.url(environment) + "/api/service/readiness";
    }

    private String simulatorsCheck() {
        return Listener.SIMULATORS.url(environment) + "/health";
    }

    private boolean answers(String address) throws IOException, InterruptedException {
        var question = HttpRequest.newBuilder(URI.create(address))
                .timeout(Duration.ofSeconds(10))
                .build();
        return http.send(question, BodyHandlers.discarding()).statusCode() == 200;
    }

    private void watch(Child child) {
        var _ = child.process().onExit().thenRun(() -> {
            if (!stopping) {
                failure.completeExceptionally(new ProcessDied(child));
            }
        });
    }

    private CompletableFuture<Void> begin(String name, Runnable work) {
        return after(CompletableFuture.completedFuture(null), name, work);
    }

    private CompletableFuture<Void> after(CompletableFuture<Void> before, String name, Runnable work) {
        var step = before.thenRunAsync(() -> progress.step(name, work), Thread::startVirtualThread);
        var _ = step.whenComplete((_, failed) -> {
            if (failed != null && !stopping) {
                failure.completeExceptionally(failed);
            }
        });
        return step;
    }

    /// Waits for the steps or for the first failure, whichever comes first.
    private void await(CompletableFuture<Void> steps) {
        try {
            CompletableFuture.anyOf(steps, failure).join();
        } catch (CompletionException failed) {
            throw failed.getCause() instanceof RuntimeException cause ? cause : failed;
        }
    }
}

package se.bistand.endtoend.ceiling;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.DriverManager;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/// The same topics, rows and HTTP calls as the platform by bare clients in batches of 500: no Spring, no Avro, no
/// rules, no sealing, no sign-in. What is left is what this machine's broker, database and network stack allow.
///
/// One thread, one consumer and one connection per stage; one relay per stage that marks what it has sent. HTTP:
/// one POST per application and one per decision to a JDK HttpServer, one SOAP call per application to the SSBTEK
/// simulator, one e-mail per decision. A ninth consumer keeps the timeline, as intake does.
public final class Ceiling {
    /// The chain after intake: what is read, what is written, and the work outside the database.
    private static final List<String> CHAIN =
            List.of("submitted", "checked", "calculated", "decided", "scheduled", "sent", "settled", "notified");

    private static final int PARTITIONS = 4;
    private static final int SENDING = 48;
    private static final Duration LIMIT = Duration.ofMinutes(15);
    private final String jdbc;
    private final String kafka;
    private final OutsideCalls outside;
    private final String run = Long.toString(System.nanoTime(), 36);

    /// @param jdbc address of an empty database that belongs to the ceiling alone, user and password included
    public Ceiling(String jdbc, String kafka, URI ssbtek, int smtp) {
        this.jdbc = jdbc;
        this.kafka = kafka;
        this.outside = new OutsideCalls(ssbtek, smtp);
    }

    /// @return seconds from the first POST to the last settled and notified
    public double seconds(int applications) throws Exception {
        prepare();
        try (var producer =
                new KafkaProducer<>(producerSettings(), new ByteArraySerializer(), new ByteArraySerializer())) {
            var link = new StageThread.Link(jdbc, kafka, this::topic);
            var told = CHAIN.subList(1, CHAIN.size());
            var timeline = new Stage(link, "timeline", told, null, Stage.NOTHING_OUTSIDE);
            var threads = stages(link, producer);
            threads.add(timeline);
            var intake = new Door(jdbc, "submitted", true);
            var decisions = new Door(jdbc, "decided", false);
            threads.forEach(Thread::start);
            var from = Instant.now();
            try (var work = Executors.newVirtualThreadPerTaskExecutor()) {
                var ids = IntStream.range(0, applications)
                        .mapToObj(n -> UUID.randomUUID())
                        .toList();
                var submitting = work.submit(() -> postAll(intake.port(), ids));
                var deciding = work.submit(() -> decideAll(decisions.port(), applications));
                submitting.get();
                deciding.get();
                awaitEnd((long) applications * told.size(), timeline, threads);
            } finally {
                threads.forEach(StageThread::end);
                intake.close();
                decisions.close();
            }
            var seconds = Duration.between(from, Instant.now()).toNanos() / 1e9;
            for (var thread : threads) {
                thread.join();
            }
            return seconds;
        } finally {
            deleteTopics();
        }
    }

    private List<StageThread> stages(StageThread.Link link, KafkaProducer<byte[], byte[]> producer) {
        var threads = new ArrayList<StageThread>();
        threads.add(new Stage(link, "check", List.of("submitted"), "checked", outside::askRegisters));
        threads.add(new Stage(link, "calculate", List.of("checked"), "calculated", Stage.NOTHING_OUTSIDE));
        threads.add(new Stage(link, "pay", List.of("decided"), "scheduled", Stage.NOTHING_OUTSIDE));
        threads.add(new Stage(link, "file", List.of("scheduled"), "sent", Stage.NOTHING_OUTSIDE));
        threads.add(new Stage(link, "settle", List.of("sent"), "settled", Stage.NOTHING_OUTSIDE));
        threads.add(new Stage(link, "notify", List.of("decided"), "notified", outside::sendMails));
        CHAIN.forEach(name -> threads.add(new Relay(link, name, producer)));
        return threads;
    }

    private String topic(String name) {
        return "ceiling." + run + "." + name;
    }

    private void prepare() throws Exception {
        try (var admin = Admin.create(Map.of("bootstrap.servers", kafka))) {
            admin.createTopics(CHAIN.stream()
                            .map(name -> new NewTopic(topic(name), PARTITIONS, (short) 1))
                            .toList())
                    .all()
                    .get();
        }
        try (var connection = DriverManager.getConnection(jdbc);
                var statement = connection.createStatement()) {
            statement.execute("drop schema public cascade; create schema public");
            statement.execute("create table appl (id uuid primary key, st text not null, v int not null)");
            statement.execute("create index appl_waiting on appl (id) where st = 'calculated'");
            statement.execute("create table ev (app uuid not null, kind text not null, payload bytea not null)");
            statement.execute("create table inbox (consumer text, msg uuid, primary key (consumer, msg))");
            for (var name : CHAIN) {
                statement.execute(
                        "create table outbox_" + name + " (id bigint generated always as identity primary key,"
                                + " k uuid not null, payload bytea not null, sent_at timestamptz)");
                statement.execute("create index on outbox_" + name + " (id) where sent_at is null");
            }
        }
    }

    private void deleteTopics() throws ExecutionException, InterruptedException {
        try (var admin = Admin.create(Map.of("bootstrap.servers", kafka))) {
            admin.deleteTopics(CHAIN.stream().map(this::topic).toList()).all().get();
        }
    }

    private Void decideAll(int port, int applications) throws Exception {
        int decided = 0;
        var deadline = Instant.now().plus(LIMIT);
        try (var connection = DriverManager.getConnection(jdbc);
                var waiting = connection.prepareStatement(
                        "update appl set st = 'deciding' where id in (select id from appl where st = 'calculated'"
                                + " limit 1000) returning id")) {
            while (decided < applications && Instant.now().isBefore(deadline)) {
                var ids = new ArrayList<UUID>();
                try (var rows = waiting.executeQuery()) {
                    while (rows.next()) {
                        ids.add(rows.getObject(1, UUID.class));
                    }
                }
                if (ids.isEmpty()) {
                    Thread.sleep(50);
                }
                postAll(port, ids);
                decided += ids.size();
            }
        }
        return null;
    }

    private static Void postAll(int port, List<UUID> ids) throws InterruptedException, ExecutionException {
        var slots = new Semaphore(SENDING);
        var all = new ArrayList<Future<?>>();
        var address = URI.create("http://localhost:" + port + "/");
        try (var http = HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .executor(Thread::startVirtualThread)
                        .build();
                var work = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var id : ids) {
                slots.acquire();
                all.add(work.submit(() -> {
                    try {
                        var request = HttpRequest.newBuilder(address)
                                .POST(HttpRequest.BodyPublishers.ofString(id + " ".repeat(700)))
                                .build();
                        return http.send(request, HttpResponse.BodyHandlers.discarding())
                                .statusCode();
                    } finally {
                        slots.release();
                    }
                }));
            }
            for (var one : all) {
                if (!Integer.valueOf(201).equals(one.get())) {
                    throw new IllegalStateException("The ceiling's door did not answer 201");
                }
            }
        }
        return null;
    }

    private static void awaitEnd(long wanted, Stage timeline, List<StageThread> threads) throws InterruptedException {
        var deadline = Instant.now().plus(LIMIT);
        while (timeline.handled() < wanted) {
            threads.forEach(StageThread::stillRuns);
            if (Instant.now().isAfter(deadline)) {
                throw new IllegalStateException("The ceiling did not come to its end within " + LIMIT);
            }
            Thread.sleep(20);
        }
    }

    private Map<String, Object> producerSettings() {
        return Map.of(
                "bootstrap.servers", kafka,
                "acks", "all",
                "enable.idempotence", "true",
                "linger.ms", "2",
                "batch.size", "65536",
                "compression.type", "lz4");
    }
}

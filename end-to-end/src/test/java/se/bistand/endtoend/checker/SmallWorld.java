package se.bistand.endtoend.checker;

import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.apache.avro.io.EncoderFactory;
import org.apache.avro.specific.SpecificDatumWriter;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import se.bistand.local.Infrastructure;
import tools.jackson.databind.json.JsonMapper;

/// Real databases with the services' own tables, a real broker and registry, and a bank whose book the test writes.
final class SmallWorld {
    private static final Map<String, String> MODULES = Map.of(
            "application_intake", "application-intake-service",
            "register_check", "register-check-service",
            "decision_support", "decision-support-service",
            "payout", "payout-service",
            "notification", "notification-service");

    /// What is append-only in a service is emptied here between the tests.
    private static final String UNGUARDED = """
        do $$ declare t text; begin
            for t in select tablename from pg_tables where schemaname = 'public' loop
                execute format('alter table %I disable trigger user', t);
            end loop;
        end $$
        """;

    final List<String> bank = new ArrayList<>();

    /// Message-IDs, as the mail server shows them.
    final List<String> mails = new ArrayList<>();
    private final Infrastructure infrastructure = Infrastructure.shared();
    private final Map<String, Integer> schemaIds = new HashMap<>();
    private final Map<String, Connection> connections = new HashMap<>();
    private final HttpServer server;
    private final KafkaProducer<byte[], byte[]> producer;

    SmallWorld() {
        infrastructure.createTopics();
        infrastructure.registerSchemas();
        MODULES.forEach((database, module) -> {
            infrastructure.createDatabase(database);
            migrate(database, module);
            run(database, UNGUARDED);
        });
        producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", infrastructure.kafkaBootstrap(), "acks", "all"),
                new ByteArraySerializer(),
                new ByteArraySerializer());
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        shows("/bank/ledger", () -> bank);
        shows("/api/user", () -> List.of("{\"login\":\"one@example.org\",\"email\":\"one@example.org\"}"));
        shows(
                "/api/user/one@example.org/messages/INBOX",
                () -> mails.stream()
                        .map("{\"uid\":1,\"messageId\":\"%s\",\"mimeMessage\":\"\"}"::formatted)
                        .toList());
        server.start();
    }

    private void shows(String path, Supplier<List<String>> entries) {
        server.createContext(path, exchange -> {
            var body = ("[" + String.join(",", entries.get()) + "]").getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, body.length);
            try (var out = exchange.getResponseBody()) {
                out.write(body);
            }
        });
    }

    Surroundings surroundings() {
        var here = URI.create("http://localhost:" + server.getAddress().getPort());
        return new Surroundings(
                infrastructure.jdbcUrl(""),
                infrastructure.kafkaBootstrap(),
                URI.create(infrastructure.ccompatUrl()),
                here,
                here);
    }

    void empty() throws Exception {
        bank.clear();
        mails.clear();
        for (var database : MODULES.keySet()) {
            run(database, """
                do $$ declare t text; filled text[] := '{}'; has boolean; begin
                    -- The purposes of lookups come with the migration. Emptying an empty table costs as much as a full.
                    for t in select tablename from pg_tables
                             where schemaname = 'public' and tablename <> 'lookup_purpose' loop
                        execute format('select exists (select from %I)', t) into has;
                        if has then filled := filled || t; end if;
                    end loop;
                    foreach t in array filled loop
                        execute format('truncate table %I cascade', t);
                    end loop;
                end $$
                """);
        }
        try (var admin = Admin.create(Map.of("bootstrap.servers", infrastructure.kafkaBootstrap()))) {
            var latest = new HashMap<TopicPartition, OffsetSpec>();
            var topics = admin.listTopics().names().get();
            admin.describeTopics(topics).allTopicNames().get().values().stream()
                    .filter(topic -> topic.name().startsWith("ekb."))
                    .forEach(topic -> topic.partitions()
                            .forEach(part -> latest.put(
                                    new TopicPartition(topic.name(), part.partition()), OffsetSpec.latest())));
            var delete = new HashMap<TopicPartition, RecordsToDelete>();
            admin.listOffsets(latest)
                    .all()
                    .get()
                    .forEach((part, end) -> delete.put(part, RecordsToDelete.beforeOffset(end.offset())));
            admin.deleteRecords(delete).all().get();
        }
    }

    /// The event in the outbox of a service and on its topic.
    void state(String database, SpecificRecord event) {
        inOutbox(database, event);
        onTopic(event);
    }

    void inOutbox(String database, SpecificRecord event) {
        run(
                database,
                "insert into outbox (event_id, topic, key, payload, traceparent, sent_at) values (?, ?, ?, ?, '',"
                        + " now())",
                event.get(0),
                topic(event),
                event.get(3).toString(),
                bytes(event));
    }

    void onTopic(SpecificRecord event) {
        try {
            var key = event.get(3).toString().getBytes(StandardCharsets.UTF_8);
            producer.send(new ProducerRecord<>(topic(event), key, bytes(event))).get();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    void booked(UUID paymentId, long amountOre, int count) {
        bank.add("{\"endToEndId\":\"%s\",\"amountOre\":%d,\"status\":\"PAID\",\"count\":%d}"
                .formatted(paymentId.toString().replace("-", ""), amountOre, count));
    }

    private Connection connection(String database) throws SQLException {
        var kept = connections.get(database);
        if (kept == null) {
            kept = DriverManager.getConnection(infrastructure.jdbcUrl(database), database, database);
            connections.put(database, kept);
        }
        return kept;
    }

    void run(String database, String sql, Object... values) {
        try (var statement = connection(database).prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.execute();
        } catch (SQLException e) {
            throw new IllegalStateException(database + ": " + e.getMessage(), e);
        }
    }

    private void migrate(String database, String module) {
        var root = Path.of(System.getProperty("bistand.root"));
        for (var folder : List.of(
                "messaging/src/main/resources/db/messaging",
                "web/src/main/resources/db/web",
                module + "/src/main/resources/db/migration")) {
            try (var files = Files.list(root.resolve(folder))) {
                for (var file : files.sorted().toList()) {
                    run(database, Files.readString(file));
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private byte[] bytes(SpecificRecord event) {
        try {
            var out = new ByteArrayOutputStream();
            out.write(0);
            out.write(ByteBuffer.allocate(4).putInt(schemaId(topic(event))).array());
            var encoder = EncoderFactory.get().binaryEncoder(out, null);
            new SpecificDatumWriter<SpecificRecord>(event.getSchema()).write(event, encoder);
            encoder.flush();
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private int schemaId(String topic) {
        return schemaIds.computeIfAbsent(topic, name -> {
            try (var http = HttpClient.newHttpClient()) {
                var address = URI.create(infrastructure.ccompatUrl() + "/subjects/" + name + "-value/versions/latest");
                var answer = http.send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString());
                return new JsonMapper().readTree(answer.body()).get("id").asInt();
            } catch (IOException | InterruptedException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    private static String topic(SpecificRecord event) {
        return event.getSchema().getProp("topic");
    }
}

package se.bistand.messaging;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.sql.DriverManager;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.Serializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import se.bistand.event.v1.PaymentScheduled;
import se.bistand.local.Infrastructure;

/// One test's world: a database of its own, the real broker and registry, and a run name that its events carry.
final class World implements AutoCloseable {
    private static final AtomicInteger NUMBER = new AtomicInteger();
    static final Infrastructure INFRASTRUCTURE = infrastructure();

    final int no = NUMBER.incrementAndGet();
    final String run = "run" + no + "_" + ProcessHandle.current().pid();
    final JdbcClient jdbc;
    final KafkaProducer<String, byte[]> producer = new KafkaProducer<>(Map.of(
            "bootstrap.servers", INFRASTRUCTURE.kafkaBootstrap(),
            "key.serializer", StringSerializer.class,
            "value.serializer", ByteArraySerializer.class,
            "delivery.timeout.ms", Integer.MAX_VALUE,
            "acks", "all"));
    private final Serializer<Object> avro = serializer();
    private final List<ConfigurableApplicationContext> contexts = new ArrayList<>();

    World() {
        INFRASTRUCTURE.createDatabase(run);
        jdbc = JdbcClient.create(new DriverManagerDataSource(INFRASTRUCTURE.jdbcUrl(run), run, run));
    }

    private static Infrastructure infrastructure() {
        var infrastructure = Infrastructure.shared();
        infrastructure.createTopics();
        infrastructure.registerSchemas();
        return infrastructure;
    }

    Map<String, String> settings() {
        var settings = new HashMap<String, String>();
        settings.put("KAFKA_BOOTSTRAP", INFRASTRUCTURE.kafkaBootstrap());
        settings.put("SCHEMA_REGISTRY", INFRASTRUCTURE.registryUrl());
        settings.put("BISTAND_KEYS", INFRASTRUCTURE.keysFolder().toString());
        settings.put("DB_URL", INFRASTRUCTURE.jdbcUrl(run));
        settings.put("DB_USER", run);
        settings.put("DB_PASSWORD", run);
        settings.put("bistand.group", run);
        return settings;
    }

    ConfigurableApplicationContext start(String... more) {
        var arguments = new ArrayList<String>();
        settings().forEach((name, value) -> arguments.add("--" + name + "=" + value));
        arguments.addAll(List.of(more));
        var context = new SpringApplicationBuilder(Pipeline.class).run(arguments.toArray(String[]::new));
        contexts.add(context);
        return context;
    }

    private static final Map<String, Object> APICURIO = Map.of(
            "apicurio.registry.url",
            INFRASTRUCTURE.registryUrl(),
            "apicurio.registry.auto-register",
            false,
            "apicurio.registry.use-id",
            "contentId",
            "apicurio.registry.id-handler",
            "io.apicurio.registry.serde.Default4ByteIdHandler",
            "apicurio.registry.artifact-resolver-strategy",
            "io.apicurio.registry.serde.strategy.TopicIdStrategy",
            "apicurio.registry.headers.enabled",
            false,
            "apicurio.registry.http.adapter",
            "JDK",
            "apicurio.registry.use-specific-avro-reader",
            true,
            "bistand.deserializer",
            "io.apicurio.registry.serde.avro.AvroKafkaDeserializer");

    @SuppressWarnings("unchecked")
    private static Serializer<Object> serializer() {
        try {
            var serializer = (Serializer<Object>) Class.forName("io.apicurio.registry.serde.avro.AvroKafkaSerializer")
                    .getDeclaredConstructor()
                    .newInstance();
            reader();
            serializer.configure(APICURIO, false);
            return serializer;
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    static EventDeserializer reader() {
        var reader = new EventDeserializer();
        reader.configure(APICURIO, false);
        return reader;
    }

    /// Cases of one run share the first eight digits: every run reads the records of the runs before it.
    UUID caseNo(int number) {
        return new UUID((long) no << 32 | number, 0x8000000000000000L);
    }

    PaymentScheduled event(int caseNumber, long seq) {
        var id = Events.id("test", run, caseNumber, seq);
        return PaymentScheduled.newBuilder()
                .setEventId(id)
                .setOccurredAt(Instant.EPOCH)
                .setMunicipality(run)
                .setCaseId(caseNo(caseNumber))
                .setApplicationId(caseNo(caseNumber))
                .setPaymentId(id)
                .setDecisionId(id)
                .setAmountOre(seq)
                .setExecutionDate(LocalDate.EPOCH)
                .build();
    }

    byte[] bytes(PaymentScheduled event) {
        return avro.serialize("ekb.payment-scheduled.v1", event);
    }

    Future<RecordMetadata> send(PaymentScheduled event) {
        return send("ekb.payment-scheduled.v1", event.getCaseId().toString(), bytes(event));
    }

    Future<RecordMetadata> send(String topic, String key, byte[] bytes) {
        return producer.send(new ProducerRecord<>(topic, key, bytes));
    }

    /// Each case gets its events in order; after any event, with the given chance, an earlier one of its case again.
    void sendSeeded(long seed, int from, int cases, int perCase, double duplicates) {
        var random = new Random(seed);
        for (var seq = 1; seq <= perCase; seq++)
            for (var number = from; number < from + cases; number++) {
                send(event(number, seq));
                if (random.nextDouble() < duplicates) send(event(number, 1 + random.nextInt(seq)));
            }
        producer.flush();
    }

    long effects(String stage) {
        return effects(stage, run);
    }

    long effects(String stage, String run) {
        return jdbc.sql("select count(*) from effect where stage = ? and run = ?")
                .params(stage, run)
                .query(Long.class)
                .single();
    }

    /// The cases whose effects of a stage are not exactly 1, 2, 3 … in this order.
    List<String> wrong(String stage, int perCase) {
        return jdbc.sql("""
            select case_id || ': ' || seqs from (
                select case_id, string_agg(seq::text, ',' order by n) seqs from effect
                where stage = ? and run = ? group by case_id) x
            where seqs <> (select string_agg(i::text, ',' order by i) from generate_series(1, ?) i) limit 5
            """).params(stage, run, perCase).query(String.class).list();
    }

    /// A hash of everything a run left behind, without times and row numbers.
    String stateHash() {
        return stateHash(run);
    }

    String stateHash(String run) {
        return sha256(jdbc.sql("""
            select stage || case_id || string_agg(seq || ':' || event_id, ',' order by n) from effect
            where run = :run group by stage, case_id
            union all
            select 'inbox' || consumer || count(*) from inbox i join effect e
            on e.event_id = i.event_id and 'test.' || e.stage = i.consumer where e.run = :run group by consumer
            union all
            select 'outbox' || key || string_agg(event_id || topic, ',' order by id) from
            (select min(o.id) id, key, o.event_id, topic from outbox o join effect e
            on e.event_id = o.event_id and e.run = :run group by key, o.event_id, topic) o group by key
            order by 1
            """).param("run", run).query(String.class).list().toString());
    }

    static String sha256(String text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8)));
        } catch (java.security.NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    List<ConsumerRecord<String, byte[]>> topic(String topic) {
        return Topic.all(topic);
    }

    /// A parked record of this run.
    record Waiting(long id, String consumer, String topic, String caseId, String cause) {}

    List<Waiting> parked() {
        var sql = "select id, consumer, topic, case_id, cause from parked_open where case_id like ? order by id";
        var ofThisRun = caseNo(0).toString().substring(0, 8) + "%";
        return jdbc.sql(sql).param(ofThisRun).query(Waiting.class).list();
    }

    static void await(String what, Duration limit, Callable<Boolean> done) throws Exception {
        var end = Instant.now().plus(limit);
        while (!done.call()) {
            if (Instant.now().isAfter(end)) throw new AssertionError("Waited " + limit + " for: " + what);
            Thread.sleep(50);
        }
    }

    void sql(String statement) throws Exception {
        try (var connection = DriverManager.getConnection(INFRASTRUCTURE.jdbcUrl(run), run, run);
                var execute = connection.createStatement()) {
            execute.execute(statement);
        }
    }

    @Override
    public void close() {
        contexts.forEach(ConfigurableApplicationContext::close);
        producer.close(Duration.ofSeconds(5));
        avro.close();
    }
}

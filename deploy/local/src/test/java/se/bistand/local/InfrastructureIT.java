package se.bistand.local;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig2026;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.sql.DriverManager;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;

class InfrastructureIT {
    private static final String TOPIC = "ekb.decision-made.v1";

    private final Infrastructure infrastructure = Infrastructure.shared();

    @Test
    void a_database_belongs_to_its_user_and_is_closed_to_others() throws Exception {
        infrastructure.createDatabase("payout");
        infrastructure.createDatabase("payout");
        infrastructure.createDatabase("notification");

        try (var connection = DriverManager.getConnection(infrastructure.jdbcUrl("payout"), "payout", "payout");
                var statement = connection.createStatement()) {
            statement.execute("create table if not exists proof (id int)");
            var rows =
                    statement.executeQuery("select current_setting('fsync') || current_setting('synchronous_commit')");
            assertThat(rows.next()).isTrue();
            assertThat(rows.getString(1)).isEqualTo("onon");
        }
        assertThatThrownBy(() -> DriverManager.getConnection(
                                infrastructure.jdbcUrl("payout"), "notification", "notification")
                        .close())
                .hasMessageContaining("permission denied for database");
    }

    @Test
    void every_topic_file_becomes_a_topic_that_keeps_records_as_long_as_it_says() throws Exception {
        infrastructure.createTopics();
        infrastructure.createTopics();

        try (var admin = Admin.create(Map.of("bootstrap.servers", infrastructure.kafkaBootstrap()))) {
            var names = admin.listTopics().names().get();
            try (var files = Files.list(Installation.find().root().resolve("deploy/topics"))) {
                assertThat(names)
                        .containsAll(
                                files.map(file -> file.getFileName().toString().replace(".yaml", ""))
                                        .toList());
            }
        }
    }

    @Test
    void a_schema_has_the_same_id_in_both_apis_of_the_registry() throws Exception {
        infrastructure.registerSchemas();
        infrastructure.registerSchemas();

        var subject = TOPIC + "-value";
        var confluent = get(infrastructure.ccompatUrl() + "/subjects/" + subject + "/versions/latest");
        var own =
                get(infrastructure.registryUrl() + "/groups/default/artifacts/" + subject + "/versions/branch=latest");
        var config = get(infrastructure.ccompatUrl() + "/config/" + subject);

        var json = new ObjectMapper();
        assertThat(json.readTree(confluent).get("id").asLong())
                .isEqualTo(json.readTree(own).get("contentId").asLong());
        assertThat(json.readTree(confluent).get("version").asInt()).isEqualTo(1);
        assertThat(config).contains("FULL_TRANSITIVE");
    }

    @Test
    void schemas_are_found_again_after_the_registry_was_killed() throws Exception {
        infrastructure.registerSchemas();
        var address = infrastructure.ccompatUrl() + "/subjects/" + TOPIC + "-value/versions/latest";
        var before = get(address);

        infrastructure.killRegistry();
        infrastructure.startRegistry();

        assertThat(get(address)).isEqualTo(before);
    }

    @Test
    void records_are_found_again_after_the_broker_was_killed() throws Exception {
        infrastructure.createTopics();
        var serializer = new StringSerializer();
        try (var producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", infrastructure.kafkaBootstrap()), serializer, serializer)) {
            for (var i = 0; i < 500; i++) {
                var _ = producer.send(new ProducerRecord<>(TOPIC, 0, "case", "record-" + i));
            }
            producer.flush();
        }

        infrastructure.killKafka();
        infrastructure.startKafka();

        assertThat(records()).hasSize(500).startsWith("record-0").endsWith("record-499");
        assertThat(infrastructure.kafkaLogFolder().resolve(TOPIC + "-0")).isDirectory();
    }

    @Test
    void the_keys_are_made_once_and_can_be_used() throws Exception {
        var folder = infrastructure.keysFolder();
        var keyset = Files.readString(folder.resolve("sealing.json"));
        infrastructure.keysFolder();

        assertThat(Files.readString(folder.resolve("sealing.json"))).isEqualTo(keyset);
        assertThat(Base64.getDecoder().decode(Files.readString(folder.resolve("reference.key"))))
                .hasSize(32);
        var aead = TinkJsonProtoKeysetFormat.parseKeyset(keyset, AeadConfig2026.get(), InsecureSecretKeyAccess.get())
                .getPrimitive(AeadConfig2026.get(), Aead.class);
        assertThat(aead.decrypt(aead.encrypt("öre".getBytes(UTF_8), new byte[0]), new byte[0]))
                .isEqualTo("öre".getBytes(UTF_8));
    }

    private List<String> records() {
        var values = new ArrayList<String>();
        try (var consumer = new KafkaConsumer<>(
                Map.<String, Object>of("bootstrap.servers", infrastructure.kafkaBootstrap()),
                new StringDeserializer(),
                new StringDeserializer())) {
            var partition = new TopicPartition(TOPIC, 0);
            consumer.assign(List.of(partition));
            consumer.seekToBeginning(List.of(partition));
            var end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
            while (values.size() < 500 && System.nanoTime() < end) {
                consumer.poll(Duration.ofMillis(200)).forEach(record -> values.add(record.value()));
            }
        }
        return values;
    }

    private static String get(String address) throws Exception {
        try (var http = HttpClient.newHttpClient()) {
            var answer = http.send(HttpRequest.newBuilder(URI.create(address)).build(), BodyHandlers.ofString());
            assertThat(answer.statusCode()).as("%s: %s", address, answer.body()).isEqualTo(200);
            return answer.body();
        }
    }
}

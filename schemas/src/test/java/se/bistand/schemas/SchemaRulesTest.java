package se.bistand.schemas;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.avro.Schema;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SchemaRulesTest {
    private static final Path MODULE = Path.of(System.getProperty("bistand.root"), "schemas");
    private static final Path RELEASED = MODULE.resolve("released");
    private static final Path TOPICS = MODULE.resolveSibling("deploy/topics");

    private static final String GOOD = """
        {"type":"record","name":"MoneyCounted","namespace":"se.bistand.event.v1","doc":"Counted",
         "topic":"ekb.money-counted.v1","fields":[
         {"name":"eventId","type":"string","doc":"Identity (identitet)"},
         {"name":"occurredAt","type":"long","doc":"When (tidpunkt)"},
         {"name":"municipality","type":"string","doc":"Code (kommunkod)"},
         {"name":"caseId","type":"string","doc":"Case (ärende)"},
         {"name":"applicationId","type":"string","doc":"Application (ansökan)"},
         {"name":"amountOre","type":"long","doc":"Amount in öre (belopp)"}]}
        """;

    @Test
    void every_event_keeps_to_every_rule() throws IOException {
        var broken = new ArrayList<String>();
        for (var schema : current()) {
            broken.addAll(SchemaRules.incompatible(schema, released(schema.getName())));
            broken.addAll(SchemaRules.withoutDoc(schema));
            broken.addAll(SchemaRules.wrongEnvelope(schema));
            broken.addAll(SchemaRules.fractions(schema));
            broken.addAll(SchemaRules.withoutTopicFile(schema, TOPICS));
        }
        broken.addAll(SchemaRules.edited(RELEASED));
        assertThat(broken).isEmpty();
    }

    @Test
    void every_event_has_a_released_version() throws IOException {
        for (var schema : current())
            assertThat(released(schema.getName())).as(schema.getName()).isNotEmpty();
    }

    @Test
    void every_topic_file_belongs_to_an_event() throws IOException {
        var topics = current().stream()
                .map(schema -> schema.getProp("topic") + ".yaml")
                .toList();
        try (var files = Files.list(TOPICS)) {
            assertThat(files.map(file -> file.getFileName().toString())).containsExactlyInAnyOrderElementsOf(topics);
        }
    }

    @Test
    void a_new_field_without_default_is_refused() {
        var changed = GOOD.replace(
                "{\"name\":\"amountOre\"",
                "{\"name\":\"currency\",\"type\":\"string\",\"doc\":\"Currency (valuta)\"},{\"name\":\"amountOre\"");
        assertThat(SchemaRules.incompatible(SchemaRules.parse(changed), List.of(SchemaRules.parse(GOOD))))
                .isNotEmpty();
    }

    @Test
    void a_removed_field_is_refused_though_new_readers_could_read_old_records() {
        var changed =
                GOOD.replace(",\n {\"name\":\"amountOre\",\"type\":\"long\",\"doc\":\"Amount in öre (belopp)\"}", "");
        assertThat(changed).isNotEqualTo(GOOD);
        assertThat(SchemaRules.incompatible(SchemaRules.parse(changed), List.of(SchemaRules.parse(GOOD))))
                .isNotEmpty();
    }

    @Test
    void a_new_field_with_default_is_allowed() {
        var changed = GOOD.replace(
                "{\"name\":\"amountOre\"",
                "{\"name\":\"note\",\"type\":[\"null\",\"string\"],\"default\":null,\"doc\":\"Note (anteckning)\"},"
                        + "{\"name\":\"amountOre\"");
        assertThat(SchemaRules.incompatible(SchemaRules.parse(changed), List.of(SchemaRules.parse(GOOD))))
                .isEmpty();
    }

    @Test
    void a_field_without_doc_is_refused() {
        var changed = GOOD.replace(",\"doc\":\"Amount in öre (belopp)\"", "");
        assertThat(SchemaRules.withoutDoc(SchemaRules.parse(changed))).hasSize(1);
        assertThat(SchemaRules.withoutDoc(SchemaRules.parse(GOOD))).isEmpty();
    }

    @Test
    void a_doc_without_the_swedish_term_is_refused() {
        var changed = GOOD.replace("Amount in öre (belopp)", "Amount in öre");
        assertThat(SchemaRules.withoutDoc(SchemaRules.parse(changed))).hasSize(1);
    }

    @Test
    void an_event_that_does_not_start_with_the_envelope_is_refused() {
        var changed = GOOD.replace("\"name\":\"caseId\"", "\"name\":\"case\"");
        assertThat(SchemaRules.wrongEnvelope(SchemaRules.parse(changed))).hasSize(1);
    }

    @Test
    void money_as_a_binary_fraction_is_refused() {
        var changed =
                GOOD.replace("\"name\":\"amountOre\",\"type\":\"long\"", "\"name\":\"amount\",\"type\":\"double\"");
        assertThat(SchemaRules.fractions(SchemaRules.parse(changed))).hasSize(1);
    }

    @Test
    void an_event_whose_topic_has_no_file_is_refused() {
        assertThat(SchemaRules.withoutTopicFile(SchemaRules.parse(GOOD), TOPICS))
                .hasSize(1);
    }

    @Test
    void an_edited_released_file_is_refused(@TempDir Path copy) throws IOException {
        for (var file : SchemaRules.releasedFiles(RELEASED)) {
            var target = copy.resolve(RELEASED.relativize(file));
            Files.createDirectories(target.getParent());
            Files.copy(file, target);
        }
        Files.copy(RELEASED.resolve("SHA256SUMS"), copy.resolve("SHA256SUMS"));
        assertThat(SchemaRules.edited(copy)).isEmpty();
        var edited = copy.resolve("DecisionMade/1.0.avsc");
        Files.writeString(edited, Files.readString(edited).replace("A named person", "A person"));
        assertThat(SchemaRules.edited(copy)).hasSize(1);
        Files.delete(edited);
        assertThat(SchemaRules.edited(copy)).hasSize(1);
    }

    private static List<Schema> current() throws IOException {
        try (var files = Files.list(MODULE.resolve("src/main/avro"))) {
            var schemas = new ArrayList<Schema>();
            for (var file : files.sorted().toList()) schemas.add(SchemaRules.parse(Files.readString(file)));
            return schemas;
        }
    }

    private static List<Schema> released(String event) throws IOException {
        var schemas = new ArrayList<Schema>();
        for (var file : SchemaRules.releasedFiles(RELEASED.resolve(event)))
            schemas.add(SchemaRules.parse(Files.readString(file)));
        return schemas;
    }
}

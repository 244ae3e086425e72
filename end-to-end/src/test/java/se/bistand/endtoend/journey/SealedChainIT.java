package se.bistand.endtoend.journey;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.avro.io.EncoderFactory;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.junit.jupiter.api.Test;
import se.bistand.local.TopicReader;

/// What an outsider with the whole of Kafka would have after households have gone all the way: the one that `./up`
/// sends, and those of the other journeys that came before.
class SealedChainIT extends Journey {
    /// The test persons that apply first, and their children; the persona of the journeys is known by her surname.
    private static final List<String> NUMBERS =
            List.of("198606262395", "199905252392", "199609142386", "201508292396", "201709222382");

    private static final List<String> OTHERS = List.of("Påhittad", "@invanare.example");

    @Test
    void nothing_that_identifies_a_person_is_in_any_event_of_the_chain() throws IOException {
        var records = everything();
        assertThat(records)
                .extracting(ConsumerRecord::topic)
                .contains(
                        "ekb.application-submitted.v1",
                        "ekb.registers-checked.v1",
                        "ekb.norm-calculated.v1",
                        "ekb.decision-made.v1",
                        "ekb.payment-settled.v1",
                        "ekb.applicant-notified.v1");
        var values = Stream.concat(OTHERS.stream(), NUMBERS.stream().flatMap(SealedChainIT::written))
                .toList();
        var found = new ArrayList<String>();
        for (var record : records) {
            var bytes = new String(record.value(), ISO_8859_1) + new String(record.key(), ISO_8859_1);
            for (var value : values) if (holds(bytes, value)) found.add(value + " on " + record.topic());
        }
        assertThat(found).isEmpty();
        assertThat(new String(records.getFirst().value(), ISO_8859_1))
                .as("what is not sealed lies open")
                .contains("9901");
    }

    @Test
    void each_way_of_writing_a_value_is_found() throws IOException {
        for (var value : List.of("198606262395", "Påhittad"))
            for (var form : forms(value))
                assertThat(holds("before" + new String(form, ISO_8859_1) + "after", value))
                        .isTrue();
    }

    private static Stream<String> written(String number) {
        var birthday = number.substring(0, 4) + "-" + number.substring(4, 6) + "-" + number.substring(6, 8);
        var hyphenated = number.substring(2, 8) + "-" + number.substring(8);
        return Stream.of(number, number.substring(2), hyphenated, birthday);
    }

    private static boolean holds(String bytes, String value) throws IOException {
        for (var form : forms(value)) if (bytes.contains(new String(form, ISO_8859_1))) return true;
        return false;
    }

    /// UTF-8 (Avro writes strings so), UTF-16 both ways, base64 wherever in its groups of three the value begins, and a
    /// number as Avro writes a long.
    private static List<byte[]> forms(String value) throws IOException {
        var forms = new ArrayList<>(List.of(value.getBytes(UTF_8), value.getBytes(UTF_16LE), value.getBytes(UTF_16BE)));
        for (int shift = 0; shift < 3; shift++) {
            var padded = Base64.getEncoder().encodeToString((" ".repeat(shift) + value + "  ").getBytes(UTF_8));
            forms.add(padded.substring(4, padded.length() - 8).getBytes(UTF_8));
        }
        if (value.matches("[0-9]+")) {
            var bytes = new ByteArrayOutputStream();
            var avro = EncoderFactory.get().directBinaryEncoder(bytes, null);
            avro.writeLong(Long.parseLong(value));
            forms.add(bytes.toByteArray());
        }
        return forms;
    }

    private static List<ConsumerRecord<byte[], byte[]>> everything() {
        Map<String, Object> settings = Map.of("bootstrap.servers", "localhost:" + platform.port("KAFKA_PORT"));
        try (var consumer = new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            return TopicReader.all(consumer, topic -> topic.startsWith("ekb."));
        }
    }
}

package se.bistand.messaging;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;
import se.bistand.event.v1.ApplicationKind;
import se.bistand.event.v1.ApplicationSubmitted;
import se.bistand.event.v1.HouseholdPerson;
import se.bistand.event.v1.Housing;
import se.bistand.event.v1.HousingForm;
import se.bistand.event.v1.PersonRole;

/// Sent without compression, so that what is not sealed lies open in the broker's files.
class SealedTopicsIT {
    private static final String NAME = "Göran Provfallsson";
    private static final String NUMBER = "199002052380";
    private static final String EMAIL = "goran.provfallsson@example.se";
    private static final String ACCOUNT = "1274 0235305";

    @Test
    void nothing_that_identifies_a_person_is_in_any_byte_of_the_brokers_files() throws Exception {
        try (var world = new World()) {
            publish(world, "sv");
            assertThat(identifying(List.of(NAME, NUMBER, EMAIL, ACCOUNT))).isEmpty();
        }
    }

    @Test
    void a_name_in_an_unsealed_field_is_found() throws Exception {
        try (var world = new World()) {
            publish(world, "Unsealed Provfallsson");
            assertThat(identifying(List.of("Unsealed Provfallsson"))).isNotEmpty();
        }
    }

    @Test
    void each_way_of_writing_a_value_is_looked_for() throws IOException {
        var folder = World.INFRASTRUCTURE.kafkaLogFolder();
        for (var form : forms("Sökt Värde")) {
            var file = Files.write(folder.resolve("test-of-the-search"), form);
            assertThat(identifying(List.of("Sökt Värde"))).isNotEmpty();
            Files.delete(file);
        }
    }

    private static void publish(World world, String language) throws Exception {
        var context = world.start("--spring.kafka.producer.compression-type=none");
        var event = submitted(context, world, language);
        context.getBean(TransactionTemplate.class)
                .executeWithoutResult(s -> context.getBean(Outbox.class).addAll(List.of(event)));
        World.await(
                "the record",
                Duration.ofMinutes(1),
                () -> world.topic("ekb.application-submitted.v1").stream()
                        .anyMatch(
                                record -> record.key().equals(event.getCaseId().toString())));
    }

    private static ApplicationSubmitted submitted(
            ConfigurableApplicationContext context, World world, String language) {
        var sealing = context.getBean(Sealing.class);
        var caseId = world.caseNo(1);
        return ApplicationSubmitted.newBuilder()
                .setEventId(new UUID(world.no, 1))
                .setOccurredAt(Instant.EPOCH)
                .setMunicipality("9901")
                .setCaseId(caseId)
                .setApplicationId(new UUID(world.no, 2))
                .setMonth("2026-12")
                .setKind(ApplicationKind.NEW)
                .setApplicantRefs(List.of("reference"))
                .setPeople(List.of(HouseholdPerson.newBuilder()
                        .setPersonNo(0)
                        .setRole(PersonRole.APPLICANT)
                        .setSealedPersonalNumber(sealed(sealing, caseId, "personalNumber/0", NUMBER))
                        .setSealedName(sealed(sealing, caseId, "name/0", NAME))
                        .setSealedBirthDate(sealed(sealing, caseId, "birthDate/0", "1990-02-05"))
                        .setLunchOutsideHome(false)
                        .build()))
                .setHousing(Housing.newBuilder()
                        .setForm(HousingForm.RENTAL)
                        .setPeopleInDwelling(1)
                        .build())
                .setCosts(List.of())
                .setIncomes(List.of())
                .setSealedEmail(sealed(sealing, caseId, "email", EMAIL))
                .setSealedAccount(sealed(sealing, caseId, "account", ACCOUNT))
                .setSealedPayeeName(sealed(sealing, caseId, "payeeName", NAME))
                .setLanguage(language)
                .build();
    }

    private static ByteBuffer sealed(Sealing sealing, UUID caseId, String field, String plain) {
        return ByteBuffer.wrap(sealing.seal(caseId, field, plain));
    }

    private static List<String> identifying(List<String> values) throws IOException {
        var found = new ArrayList<String>();
        try (var files = Files.walk(World.INFRASTRUCTURE.kafkaLogFolder())) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                // One character per byte, so that bytes can be looked for as text.
                var bytes = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
                for (var value : values)
                    for (var form : forms(value))
                        if (bytes.contains(new String(form, StandardCharsets.ISO_8859_1)))
                            found.add(value + " in " + file.getFileName());
            }
        }
        return found;
    }

    /// UTF-8 (Avro writes strings so), UTF-16 both ways, and base64 wherever in its groups of three the value begins.
    private static List<byte[]> forms(String value) {
        var forms = new ArrayList<>(List.of(value.getBytes(UTF_8), value.getBytes(UTF_16LE), value.getBytes(UTF_16BE)));
        for (var shift = 0; shift < 3; shift++) {
            var padded = Base64.getEncoder().encodeToString((" ".repeat(shift) + value + "  ").getBytes(UTF_8));
            forms.add(padded.substring(4, padded.length() - 8).getBytes(UTF_8));
        }
        return forms;
    }
}

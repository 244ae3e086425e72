package se.bistand.intake.apply;

import static org.assertj.core.api.Assertions.assertThat;
import static se.bistand.intake.ApplicationJson.application;

import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import se.bistand.intake.Intake;
import se.bistand.messaging.Sealing;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What is stored identifies nobody until it is opened.
class SealedContentIT {
    private final Intake intake = Intake.running();
    private final String eService = intake.eService("9901");

    @Test
    void nothing_identifying_stands_unsealed_in_the_database() {
        var answer = intake.post(
                eService,
                key(),
                application().by("198010112392").email("hemlig@exempel.se").json());
        var receipt = read(answer);
        var row = intake.jdbc()
                .sql("select to_jsonb(a)::text || to_jsonb(c)::text from application a join household_case c using"
                        + " (case_id) where application_id = ?::uuid")
                .param(receipt.get("applicationId").stringValue())
                .query(String.class)
                .single();
        var events = intake.jdbc()
                .sql("select payload from outbox where key = ?")
                .param(receipt.get("caseId").stringValue())
                .query(byte[].class)
                .list();

        var everything = new StringBuilder(row);
        events.forEach(bytes -> everything.append(new String(bytes, StandardCharsets.ISO_8859_1)));
        assertThat(everything).doesNotContain("198010112392", "8010112392", "Exempel", "hemlig", "123456789");
        assertThat(everything).contains("9901");
    }

    @Test
    void the_sealed_content_opens_to_what_was_sent() {
        var receipt = read(intake.post(
                eService, key(), application().email("sant@exempel.se").json()));
        var sealed = intake.jdbc()
                .sql("select sealed_content from application where application_id = ?::uuid")
                .param(receipt.get("applicationId").stringValue())
                .query(byte[].class)
                .single();
        var caseId = UUID.fromString(receipt.get("caseId").stringValue());

        var opened = intake.bean(Sealing.class).open(caseId, "application", ByteBuffer.wrap(sealed));
        assertThat(opened).contains("sant@exempel.se", Intake.APPLICANT);
    }

    private static JsonNode read(HttpResponse<String> answer) {
        return new JsonMapper().readTree(answer.body());
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }
}

package se.bistand.intake.timeline;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static se.bistand.intake.ApplicationJson.application;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import se.bistand.event.v1.IdentityProtected;
import se.bistand.event.v1.NormCalculated;
import se.bistand.event.v1.NormResult;
import se.bistand.event.v1.PaymentSettled;
import se.bistand.intake.Intake;
import se.bistand.messaging.Outbox;
import tools.jackson.databind.json.JsonMapper;

/// Events go through the real broker, in whatever order, and end up on the timeline in the order they happened.
class AppendTimelineIT {
    private static final Instant NOW = Instant.now().truncatedTo(ChronoUnit.MICROS);
    private final Intake intake = Intake.running();

    @Test
    void what_the_other_services_tell_is_shown_in_the_order_it_happened() {
        var token = intake.eService("9901");
        var receipt = new JsonMapper()
                .readTree(intake.post(
                                token,
                                UUID.randomUUID().toString(),
                                application().json())
                        .body());
        var id = UUID.fromString(receipt.get("applicationId").stringValue());
        var caseId = UUID.fromString(receipt.get("caseId").stringValue());

        publish(settled(id, caseId));
        publish(calculated(id, caseId));

        await().atMost(ofSeconds(60))
                .untilAsserted(() -> assertThat(intake.bean(Timelines.class)
                                .find(id)
                                .orElseThrow()
                                .steps())
                        .extracting(Step::stage)
                        .containsExactly(Step.Stage.SUBMITTED, Step.Stage.CALCULATED, Step.Stage.PAID));
        assertThat(intake.get(token, "/api/applications/" + id).body())
                .contains("Beräkningen är gjord", "Banken har betalat ut 7\u00a0800 kr den 3 december 2026");
    }

    @Test
    void under_secrecy_the_household_and_named_people_alone_can_follow_the_application() {
        var household = "199012129806";
        var token = intake.eService("9901");
        var receipt = new JsonMapper()
                .readTree(intake.post(
                                token,
                                UUID.randomUUID().toString(),
                                application().by(household).json())
                        .body());
        var id = UUID.fromString(receipt.get("applicationId").stringValue());
        var path = "/api/applications/" + id;
        var stranger = intake.staff("nils.ny", "9901", "caseworker");
        assertThat(intake.get(stranger, path).statusCode()).isEqualTo(200);

        publish(IdentityProtected.newBuilder()
                .setEventId(UUID.randomUUID())
                .setOccurredAt(NOW)
                .setMunicipality("9901")
                .setCaseId(UUID.fromString(receipt.get("caseId").stringValue()))
                .setApplicationId(id)
                .build());

        await().atMost(ofSeconds(60))
                .untilAsserted(() ->
                        assertThat(intake.get(stranger, path).statusCode()).isEqualTo(404));
        assertThat(intake.get(token, path).statusCode()).isEqualTo(404);
        assertThat(intake.get(intake.staff("anna.handlaggare", "9901", "caseworker"), path)
                        .statusCode())
                .isEqualTo(200);
        assertThat(intake.get(intake.resident(household), path).statusCode()).isEqualTo(200);
    }

    private void publish(SpecificRecord event) {
        new TransactionTemplate(intake.bean(PlatformTransactionManager.class))
                .executeWithoutResult(s -> intake.bean(Outbox.class).addAll(List.of(event)));
    }

    private static NormCalculated calculated(UUID applicationId, UUID caseId) {
        return NormCalculated.newBuilder()
                .setEventId(UUID.randomUUID())
                .setOccurredAt(NOW.plusSeconds(60))
                .setMunicipality("9901")
                .setCaseId(caseId)
                .setApplicationId(applicationId)
                .setMonth("2026-12")
                .setCalculationId(UUID.randomUUID())
                .setResult(NormResult.DEFICIT)
                .setNeedOre(1)
                .setMeansOre(0)
                .setDifferenceOre(1L)
                .setLines(List.of())
                .setQuestions(List.of())
                .build();
    }

    private static PaymentSettled settled(UUID applicationId, UUID caseId) {
        return PaymentSettled.newBuilder()
                .setEventId(UUID.randomUUID())
                .setOccurredAt(NOW.plusSeconds(120))
                .setMunicipality("9901")
                .setCaseId(caseId)
                .setApplicationId(applicationId)
                .setPaymentId(UUID.randomUUID())
                .setDecisionId(UUID.randomUUID())
                .setAmountOre(780_000)
                .setSettledOn(LocalDate.of(2026, 12, 3))
                .build();
    }
}

package se.bistand.notification.letter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static se.bistand.notification.DecisionBuilder.decision;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.support.TransactionTemplate;
import se.bistand.event.v1.IdentityProtected;
import se.bistand.local.identity.SignedIn;
import se.bistand.messaging.Outbox;
import se.bistand.messaging.Sealing;
import se.bistand.notification.DecisionBuilder;
import se.bistand.notification.NotificationContext;
import se.bistand.web.PersonReference;

/// A household with a protected identity: its decisions are there for itself and for named people alone.
class ProtectedDecisionIT extends NotificationContext {
    private static final String OWNER = "199002052380";

    @Autowired
    private Outbox outbox;

    @Autowired
    private Sealing sealing;

    @Autowired
    private PersonReference references;

    @Autowired
    private TransactionTemplate transaction;

    @LocalServerPort
    private int port;

    @Test
    void once_the_household_is_marked_a_decision_made_before_is_there_for_it_and_for_named_people_alone() {
        var made = decision(sealing).readBy(references.of(OWNER)).made();
        publish(made);
        var one = "/" + made.getDecisionId();
        var list = "?applicationId=" + made.getApplicationId();
        var stranger = SignedIn.staff("nils.ny", "9901", "caseworker");
        eventually(() -> assertThat(api(stranger, one).statusCode()).isEqualTo(200));

        publish(IdentityProtected.newBuilder()
                .setEventId(UUID.randomUUID())
                .setOccurredAt(Instant.EPOCH)
                .setMunicipality("9901")
                .setCaseId(made.getCaseId())
                .setApplicationId(made.getApplicationId())
                .build());

        eventually(() -> assertThat(api(stranger, one).statusCode()).isEqualTo(404));
        assertThat(api(stranger, list).body()).isEqualTo("[]");
        var named = SignedIn.staff("anna.handlaggare", "9901", "caseworker");
        assertThat(api(named, one).body()).contains(DecisionBuilder.REASONS);
        assertThat(api(named, list).body()).contains(made.getDecisionId().toString());
        assertThat(api(SignedIn.staff("anna.handlaggare", "9902", "caseworker"), one)
                        .statusCode())
                .as("named in another municipality")
                .isEqualTo(404);
        assertThat(api(SignedIn.resident(OWNER), one).statusCode()).isEqualTo(200);
    }

    private void publish(SpecificRecord event) {
        transaction.executeWithoutResult(status -> outbox.addAll(List.of(event)));
    }

    private static void eventually(Runnable assertion) {
        await().atMost(Duration.ofSeconds(30)).untilAsserted(assertion::run);
    }

    private HttpResponse<String> api(String token, String path) {
        try (var client = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/api/decisions" + path))
                    .header("Authorization", "Bearer " + token)
                    .build();
            return client.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}

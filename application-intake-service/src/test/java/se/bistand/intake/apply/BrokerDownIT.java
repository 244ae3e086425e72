package se.bistand.intake.apply;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static se.bistand.intake.ApplicationJson.application;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import se.bistand.intake.Intake;
import tools.jackson.databind.json.JsonMapper;

class BrokerDownIT {
    private final Intake intake = Intake.running();

    @Test
    void what_comes_while_the_broker_is_down_is_taken_in_and_sent_later_and_the_health_tells_the_truth() {
        await().atMost(ofSeconds(60)).until(() -> health("readiness") == 200);
        intake.infrastructure().killKafka();
        String caseId;
        try {
            var answer = intake.post(
                    intake.eService("9901"),
                    UUID.randomUUID().toString(),
                    application().json());
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
            caseId = new JsonMapper().readTree(answer.body()).get("caseId").stringValue();
            await().atMost(ofSeconds(120)).until(() -> health("readiness") == 503);
            assertThat(health("liveness")).as("a restart would not help").isEqualTo(200);
            assertThat(unsent(caseId)).isPositive();
        } finally {
            intake.infrastructure().startKafka();
        }
        await().atMost(ofSeconds(120)).until(() -> health("readiness") == 200 && unsent(caseId) == 0);
    }

    private int health(String group) {
        return intake.get(null, "/actuator/health/" + group).statusCode();
    }

    private int unsent(String caseId) {
        return intake.jdbc()
                .sql("select count(*) from outbox where key = ? and sent_at is null")
                .param(caseId)
                .query(Integer.class)
                .single();
    }
}

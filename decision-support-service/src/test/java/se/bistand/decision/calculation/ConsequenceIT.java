package se.bistand.decision.calculation;

import static org.assertj.core.api.Assertions.assertThat;
import static se.bistand.decision.Arriving.application;

import java.util.List;
import org.junit.jupiter.api.Test;
import se.bistand.decision.DecisionSupportContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ConsequenceIT extends DecisionSupportContext {
    @Test
    void a_month_of_households_with_the_norm_of_the_next_year() {
        for (var name : List.of("consequence 1", "consequence 2")) {
            var arriving = application(sealing, name).month("2025-11");
            publish(arriving.submitted(), arriving.checked());
            calculated(arriving.applicationId, 1);
        }
        var unclear = application(sealing, "consequence unclear").month("2025-11");
        publish(unclear.submitted(), unclear.checkedWithoutAnswer());
        calculated(unclear.applicationId, 1);
        var before = trees();

        var report = report("2025-11", "2026-11");

        // Single with a rent of 7 000: 3 910 + 1 270 + 7 000 became 3 940 + 1 280 + 7 000.
        var group = report.get("groups").get(0);
        assertThat(group.get("household").asString()).isEqualTo("ensamstående utan barn");
        assertThat(group.get("households").asInt()).isEqualTo(3);
        assertThat(group.get("more").asInt()).isEqualTo(2);
        assertThat(group.get("unclear").asInt()).isEqualTo(1);
        assertThat(group.get("beforeOre").asLong()).isEqualTo(2 * 1_218_000);
        assertThat(group.get("afterOre").asLong()).isEqualTo(2 * 1_222_000);
        assertThat(group.get("meanOre").asLong()).isEqualTo(4_000);
        assertThat(trees()).as("nothing stored is touched").isEqualTo(before);
        assertThat(get(caseworker("9901"), "/api/consequences?month=2025-11&norm=2026-11")
                        .statusCode())
                .isEqualTo(403);
        assertThat(get(staff("bo", "9902", "team-leader"), "/api/consequences?month=2025-11&norm=2026-11")
                        .body())
                .contains("\"groups\":[]");
    }

    @Test
    void the_norm_of_2027_is_not_known_and_nothing_is_extrapolated() {
        var report = report("2026-12", "2027-01");

        assertThat(report.get("missing").asString()).contains("ingen fastställd norm");
        assertThat(report.get("groups")).isEmpty();
    }

    private JsonNode report(String month, String norm) {
        var answer = get(
                staff("bo.teamledare", "9901", "team-leader"), "/api/consequences?month=" + month + "&norm=" + norm);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return JsonMapper.shared().readTree(answer.body());
    }

    private List<String> trees() {
        return jdbc.sql("select tree from calculation order by calculation_id")
                .query(String.class)
                .list();
    }
}

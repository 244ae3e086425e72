package se.bistand.decision.approval;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import se.bistand.decision.Arriving;
import se.bistand.decision.DecisionSupportContext;
import se.bistand.decision.Topic;
import se.bistand.event.v1.NormCalculated;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What tests of established facts ask and do, through the API.
abstract class Establishing extends DecisionSupportContext {
    static final String WHY = "Har talat med den sökande och sett kvittot.";
    private static final JsonMapper JSON = JsonMapper.shared();

    /// A fact on its way in, with everything it needs until told otherwise.
    static Map<String, Object> fact(UUID calculation, String kind, String subject, Map<String, ?> value) {
        var fact = new LinkedHashMap<String, Object>();
        fact.put("calculationId", calculation);
        fact.put("kind", kind);
        fact.put("subject", subject);
        fact.put("value", value);
        fact.put("reason", WHY);
        return fact;
    }

    static Map<String, Object> costOf(UUID calculation, long ore) {
        return fact(calculation, "COST", "cost/OTHER", Map.of("amountOre", ore, "grounds", "NEEDED"));
    }

    HttpResponse<String> establish(String token, Arriving arriving, Map<String, ?> fact) {
        return post(token, path(arriving), JSON.writeValueAsString(fact));
    }

    /// Establishes it, and gives the calculation that counts then.
    UUID established(Arriving arriving, Map<String, ?> fact) {
        var answer = establish(caseworker("9901"), arriving, fact);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return UUID.fromString(JSON.readTree(answer.body()).get("calculationId").asString());
    }

    HttpResponse<String> decide(Arriving arriving, UUID calculation, String outcome, long ore) {
        return post(caseworker("9901"), "/api/applications/" + arriving.applicationId + "/decision", """
            {"calculationId":"%s","outcome":"%s","amountOre":%d,"reasons":"Utrett."}
            """.formatted(
                        calculation, outcome, ore));
    }

    JsonNode facts(Arriving arriving) {
        return JSON.readTree(get(caseworker("9901"), path(arriving)).body());
    }

    JsonNode basis(Arriving arriving) {
        return JSON.readTree(get(caseworker("9901"), "/api/applications/" + arriving.applicationId)
                .body());
    }

    List<String> questions(Arriving arriving) {
        return basis(arriving)
                .get("questions")
                .valueStream()
                .map(JsonNode::asString)
                .toList();
    }

    /// The calculations that were published about the case, in their order.
    static List<NormCalculated> published(Arriving arriving) {
        return Topic.events("ekb.norm-calculated.v1", NormCalculated.class, arriving.caseId);
    }

    JsonNode replayed(Arriving arriving) {
        var answer = get(caseworker("9901"), "/api/applications/" + arriving.applicationId + "/replay");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return JSON.readTree(answer.body());
    }

    int rows(Arriving arriving) {
        return jdbc.sql("select count(*) from established_fact where application_id = ?")
                .param(arriving.applicationId)
                .query(Integer.class)
                .single();
    }

    static String path(Arriving arriving) {
        return "/api/applications/" + arriving.applicationId + "/established-facts";
    }
}

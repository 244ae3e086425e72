package se.bistand.decision.approval;

import static org.assertj.core.api.Assertions.assertThat;
import static se.bistand.decision.Arriving.another;
import static se.bistand.decision.Arriving.application;

import java.net.http.HttpResponse;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import se.bistand.decision.Arriving;
import se.bistand.decision.DecisionSupportContext;

/// A household that applies once more for a month: what it has been granted is not granted again.
class SecondApplicationIT extends DecisionSupportContext {
    private static final String QUESTION = "ALREADY_GRANTED:application";

    @Test
    void one_that_comes_after_the_grant_is_a_question() {
        var first = arrived(application(sealing, "granted first"));
        assertThat(grant(first, calculated(first.applicationId, 1)).statusCode())
                .isEqualTo(201);

        var second = arrived(another(sealing, "applied again", "granted first"));
        var calculation = calculated(second.applicationId, 1);

        assertThat(questions(calculation)).isEqualTo(QUESTION);
        var refused = grant(second, calculation);
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("QUESTIONS_UNANSWERED", "REASONS_MISSING");
        assertThat(decide(second, """
            {"calculationId":"%s","outcome":"PARTIAL","amountOre":120000,"reasons":"Glasögon utöver det beviljade.",
             "answeredQuestions":["%s"]}
            """.formatted(calculation, QUESTION)).statusCode())
                .isEqualTo(201);
    }

    @Test
    void one_that_was_calculated_before_the_grant_is_calculated_again_before_it_is_decided() {
        var first = arrived(application(sealing, "both waited"));
        var second = arrived(another(sealing, "waited beside", "both waited"));
        var before = calculated(second.applicationId, 1);
        assertThat(grant(first, calculated(first.applicationId, 1)).statusCode())
                .isEqualTo(201);

        var refused = grant(second, before);

        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.body()).contains("STALE_CALCULATION");
        assertThat(questions(calculated(second.applicationId, 2))).isEqualTo(QUESTION);
    }

    @Test
    void of_two_that_are_granted_at_the_same_moment_one_is_told_of_the_other() throws Exception {
        var first = arrived(application(sealing, "same moment"));
        var second = arrived(another(sealing, "same moment too", "same moment"));
        var ofFirst = calculated(first.applicationId, 1);
        var ofSecond = calculated(second.applicationId, 1);

        try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
            var one = people.submit(() -> grant(first, ofFirst).statusCode());
            var other = people.submit(() -> grant(second, ofSecond).statusCode());
            assertThat(Stream.of(one.get(), other.get())).containsExactlyInAnyOrder(201, 409);
        }
    }

    @Test
    void another_month_or_a_rejected_one_stands_in_no_ones_way() {
        var rejected = arrived(application(sealing, "november").month("2026-11"));
        assertThat(decide(rejected, """
            {"calculationId":"%s","outcome":"REJECTION","amountOre":0,"reasons":"Nej."}
            """.formatted(calculated(rejected.applicationId, 1)))
                        .statusCode())
                .isEqualTo(201);
        var again = arrived(another(sealing, "november again", "november").month("2026-11"));
        var december = arrived(another(sealing, "december", "november"));
        assertThat(questions(calculated(again.applicationId, 1))).isEmpty();
        assertThat(questions(calculated(december.applicationId, 1))).isEmpty();
    }

    private Arriving arrived(Arriving arriving) {
        publish(arriving.submitted(), arriving.checked());
        return arriving;
    }

    private HttpResponse<String> grant(Arriving arriving, UUID calculation) {
        return decide(
                arriving, "{\"calculationId\":\"" + calculation + "\",\"outcome\":\"GRANT\",\"amountOre\":1222000}");
    }

    private HttpResponse<String> decide(Arriving arriving, String json) {
        return post(caseworker("9901"), "/api/applications/" + arriving.applicationId + "/decision", json);
    }

    private String questions(UUID calculation) {
        return jdbc.sql("select array_to_string(questions, ',') from calculation where calculation_id = ?")
                .param(calculation)
                .query(String.class)
                .single();
    }
}

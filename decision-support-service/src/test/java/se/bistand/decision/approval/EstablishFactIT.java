package se.bistand.decision.approval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static se.bistand.decision.Arriving.application;
import static se.bistand.decision.Arriving.housingAllowance;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import se.bistand.decision.Arriving;
import se.bistand.event.v1.CostKind;
import se.bistand.event.v1.NormResult;

/// A fact is kept, and the application is calculated again with it, in one commit.
class EstablishFactIT extends Establishing {
    private Arriving asksAboutACost(String name) {
        var arriving = application(sealing, name).cost(CostKind.OTHER, 50_000);
        publish(arriving.submitted(), arriving.checked());
        return arriving;
    }

    @Test
    void a_cost_that_is_assessed_is_calculated_again_and_its_question_is_gone() {
        var arriving = asksAboutACost("fact cost");
        var first = calculated(arriving.applicationId, 1);
        assertThat(questions(arriving)).containsExactly("COST_KIND:cost/OTHER");

        var second = established(arriving, costOf(first, 40_000));

        assertThat(calculated(arriving.applicationId, 2)).isEqualTo(second);
        var basis = basis(arriving);
        assertThat(basis.get("questions")).isEmpty();
        assertThat(basis.get("differenceOre").asLong()).isEqualTo(1_222_000 + 40_000);
        assertThat(basis.get("number").asInt()).isEqualTo(2);
        assertThat(basis.get("tree").toString())
                .contains("\"source\":{\"kind\":\"CASEWORKER\",\"id\":\"anna.handlaggare\"");
        eventually(() -> assertThat(published(arriving)).hasSize(2));
        var event = published(arriving).getLast();
        assertThat(event.getCalculationId()).isEqualTo(second);
        assertThat(event.getResult()).isEqualTo(NormResult.DEFICIT);
        assertThat(event.getQuestions()).isEmpty();
        assertThat(decide(arriving, second, "PARTIAL", 1_262_000).statusCode()).isEqualTo(201);
    }

    @Test
    void who_when_what_and_why_are_kept_and_the_reason_is_sealed() {
        var arriving = asksAboutACost("fact kept");
        established(arriving, costOf(calculated(arriving.applicationId, 1), 40_000));

        var row = jdbc.sql("select * from established_fact where application_id = ?")
                .param(arriving.applicationId)
                .query()
                .singleRow();
        assertThat(row)
                .containsEntry("kind", "COST")
                .containsEntry("subject", "cost/OTHER")
                .containsEntry("established_by", "anna.handlaggare")
                .containsEntry("case_id", arriving.caseId)
                .containsEntry("month", "2026-12");
        assertThat(new String((byte[]) row.get("sealed_reason"), StandardCharsets.UTF_8))
                .doesNotContain("kvittot");
        var fact = facts(arriving).get("established").get(0);
        assertThat(fact.get("reason").asString()).isEqualTo(WHY);
        assertThat(fact.get("establishedByName").asString()).isEqualTo("Anna Handläggare");
    }

    @Test
    void a_correction_supersedes_and_a_withdrawal_brings_the_question_back() {
        var arriving = asksAboutACost("fact corrected");
        var second = established(arriving, costOf(calculated(arriving.applicationId, 1), 40_000));

        var third = established(arriving, costOf(second, 30_000));
        assertThat(basis(arriving).get("differenceOre").asLong()).isEqualTo(1_252_000);
        var withdrawal = fact(third, "COST", "cost/OTHER", Map.of());
        withdrawal.put("withdraw", true);
        established(arriving, withdrawal);

        assertThat(questions(arriving)).containsExactly("COST_KIND:cost/OTHER");
        var facts = facts(arriving).get("established");
        assertThat(facts).hasSize(3);
        assertThat(facts.get(1).get("supersedes")).isEqualTo(facts.get(0).get("factId"));
        assertThat(facts.get(2).get("withdrawn").asBoolean()).isTrue();
    }

    @Test
    void a_new_round_of_answers_keeps_what_is_established() {
        var arriving = asksAboutACost("fact and a later read");
        established(arriving, costOf(calculated(arriving.applicationId, 1), 40_000));

        publish(arriving.checked(housingAllowance(190_000)));
        calculated(arriving.applicationId, 3);

        assertThat(basis(arriving).get("questions")).isEmpty();
        assertThat(basis(arriving).get("differenceOre").asLong()).isEqualTo(1_262_000 - 190_000);
    }

    @Test
    void what_was_established_on_an_older_calculation_is_refused_and_so_is_a_decision_on_it() {
        var arriving = asksAboutACost("fact stale");
        var first = calculated(arriving.applicationId, 1);
        established(arriving, costOf(first, 40_000));

        var late = establish(staff("bo.ny", "9901", "caseworker"), arriving, costOf(first, 10_000));
        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(late.body()).contains("STALE_CALCULATION");
        var decision = decide(arriving, first, "PARTIAL", 1_222_000);
        assertThat(decision.statusCode()).isEqualTo(409);
        assertThat(decision.body()).contains("STALE_CALCULATION");
        assertThat(rows(arriving)).isEqualTo(1);
    }

    @Test
    void a_decided_application_is_closed() {
        var arriving = application(sealing, "fact decided");
        publish(arriving.submitted(), arriving.checked());
        var calculation = calculated(arriving.applicationId, 1);
        decide(arriving, calculation, "GRANT", 1_222_000);

        var answer = establish(
                caseworker("9901"),
                arriving,
                fact(calculation, "COST", "cost/RENT", Map.of("amountOre", 1, "grounds", "NEEDED")));

        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.body()).contains("ALREADY_DECIDED", "kan inget mer fastställas");
        assertThat(facts(arriving).get("open")).isEmpty();
        calculated(arriving.applicationId, 1);
    }

    @Test
    void many_clicks_are_one_fact_and_of_a_fact_and_a_decision_at_once_one_is_refused() throws Exception {
        var arriving = asksAboutACost("fact clicks");
        var first = calculated(arriving.applicationId, 1);
        var token = caseworker("9901");
        assertThat(statuses(Stream.generate(() -> click(token, arriving, first))
                        .limit(8)
                        .toList()))
                .containsOnlyOnce(201)
                .containsOnly(200, 201);
        assertThat(rows(arriving)).isEqualTo(1);
        var second = calculated(arriving.applicationId, 2);

        var statuses = statuses(List.of(
                () -> establish(token, arriving, costOf(second, 20_000)),
                () -> decide(arriving, second, "PARTIAL", 1_262_000)));

        assertThat(statuses).containsExactlyInAnyOrder(201, 409);
    }

    @Test
    void the_database_keeps_every_fact_as_it_is_and_needs_all_of_it() {
        var arriving = asksAboutACost("fact database");
        established(arriving, costOf(calculated(arriving.applicationId, 1), 40_000));
        for (var change : List.of(
                "update established_fact set value = '{}'",
                "delete from established_fact",
                "truncate established_fact")) {
            assertThatThrownBy(() -> jdbc.sql(change).update()).hasMessageContaining("append-only");
        }
        for (var column : List.of("kind", "subject", "value", "sealed_reason", "established_by", "established_at")) {
            assertThatThrownBy(() -> jdbc.sql("""
                insert into established_fact
                select (jsonb_populate_record(f, jsonb_build_object('fact_id', gen_random_uuid(), '%s', null))).*
                from established_fact f where application_id = ?
                """.formatted(column))
                            .param(arriving.applicationId)
                            .update())
                    .as(column)
                    .hasMessageContaining("null value in column \"" + column);
        }
        assertThatThrownBy(() -> jdbc.sql("""
            insert into established_fact
            select (jsonb_populate_record(f, jsonb_build_object('fact_id', gen_random_uuid()))).*
            from established_fact f where application_id = ?
            """).param(arriving.applicationId).update())
                .as("a second first fact about the same")
                .hasMessageContaining("established_fact_first");
    }

    private Callable<HttpResponse<String>> click(String token, Arriving arriving, UUID calculation) {
        return () -> establish(token, arriving, costOf(calculation, 40_000));
    }

    private static List<Integer> statuses(List<Callable<HttpResponse<String>>> calls) throws InterruptedException {
        try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
            return people.invokeAll(calls).stream()
                    .map(answer -> answer.resultNow().statusCode())
                    .toList();
        }
    }
}

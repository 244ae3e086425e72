package se.bistand.intake.apply;

import static org.assertj.core.api.Assertions.assertThat;
import static se.bistand.intake.ApplicationJson.application;
import static se.bistand.intake.ApplicationJson.person;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import se.bistand.intake.Intake;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class SubmitApplicationIT {
    private static final JsonMapper JSON = new JsonMapper();
    private final Intake intake = Intake.running();
    private final String eService = intake.eService("9901");

    @Test
    void an_application_is_received_with_its_case_timeline_and_event() {
        var answer = intake.post(eService, key(), application().json());

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        var id = UUID.fromString(read(answer).get("applicationId").stringValue());
        assertThat(count("application where application_id = ?", id)).isEqualTo(1);
        assertThat(count("timeline where application_id = ? and stage = 'SUBMITTED'", id))
                .isEqualTo(1);
        var caseId = read(answer).get("caseId").stringValue();
        assertThat(count("household_case where case_id = ?::uuid", caseId)).isEqualTo(1);
        assertThat(count("outbox where topic = 'ekb.application-submitted.v1' and key = ?", caseId))
                .isPositive();
    }

    @Test
    void the_same_key_and_content_is_answered_alike_and_stored_once() {
        var key = key();
        var first = intake.post(eService, key, application().json());
        var again = intake.post(eService, key, application().json().replace(":", ": "));

        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(count(
                        "application where application_id = ?::uuid",
                        read(first).get("applicationId").stringValue()))
                .isEqualTo(1);
    }

    @Test
    void the_same_key_with_another_content_is_a_conflict() {
        var key = key();
        intake.post(eService, key, application().json());
        var other = intake.post(eService, key, application().rent("790000").json());

        assertThat(other.statusCode()).isEqualTo(409);
        assertThat(other.body()).contains("KEY_USED");
    }

    @Test
    void two_clients_may_use_the_same_key() {
        var key = key();
        var one = intake.post(eService, key, application().json());
        var two = intake.post(
                intake.eService("9902"), key, application().to("9902").json());

        assertThat(one.statusCode()).isEqualTo(201);
        assertThat(two.statusCode()).isEqualTo(201);
        assertThat(read(two).get("applicationId")).isNotEqualTo(read(one).get("applicationId"));
        assertThat(read(two).get("caseId")).isNotEqualTo(read(one).get("caseId"));
    }

    @Test
    void applications_of_one_applicant_go_to_one_case() {
        var one = intake.post(eService, key(), application().by("197109259288").json());
        var two = intake.post(
                eService, key(), application().by("197109259288").rent("1").json());

        assertThat(read(two).get("caseId")).isEqualTo(read(one).get("caseId"));
        assertThat(read(two).get("applicationId")).isNotEqualTo(read(one).get("applicationId"));
    }

    @Test
    void twenty_posts_of_one_key_at_once_make_one_application() throws Exception {
        var key = key();
        var body = application().by("197605152391").json();
        var answers = atOnce(20, () -> intake.post(eService, key, body));

        assertThat(answers).extracting(HttpResponse::statusCode).containsOnly(200, 201);
        assertThat(answers.stream().filter(a -> a.statusCode() == 201)).hasSize(1);
        assertThat(answers.stream().map(HttpResponse::body).distinct()).hasSize(1);
        assertThat(count(
                        "household_case c join application a using (case_id) where a.application_id = ?::uuid",
                        read(answers.getFirst()).get("applicationId").stringValue()))
                .isEqualTo(1);
    }

    @Test
    void many_applications_of_one_new_household_at_once_share_a_case() throws Exception {
        var body = application().by("197812112394").json();
        var answers = atOnce(20, () -> intake.post(eService, key(), body));

        assertThat(answers).extracting(HttpResponse::statusCode).containsOnly(201);
        assertThat(answers.stream().map(a -> read(a).get("caseId")).distinct()).hasSize(1);
        assertThat(answers.stream().map(a -> read(a).get("applicationId")).distinct())
                .hasSize(20);
    }

    @Test
    void every_error_is_listed_at_once_in_both_languages() {
        var body = application()
                .month("2020-13")
                .email("inte en adress")
                .rent("\"mycket\"")
                .people(person("APPLICANT", "199002052381", "") + "," + person("APPLICANT", "198606262395", "Bo"))
                .with("\"favouriteColour\":\"red\"")
                .json()
                .replace("\"attested\":true", "\"attested\":false");
        var answer = intake.post(eService, key(), body);

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        var errors = read(answer).get("errors");
        var fields = new ArrayList<String>();
        for (var error : errors) {
            fields.add(error.get("field").stringValue());
            assertThat(error.get("code").stringValue()).isNotBlank();
            assertThat(error.get("sv").stringValue()).isNotBlank();
            assertThat(error.get("en").stringValue()).isNotBlank();
        }
        assertThat(fields)
                .containsExactlyInAnyOrder(
                        "favouriteColour",
                        "costs[0].amountOre",
                        "month",
                        "people",
                        "people[0].personalNumber",
                        "people[0].name",
                        "incomes[0].receivedOn",
                        "email",
                        "attested");
    }

    @Test
    void what_is_not_json_or_lacks_its_key_is_refused() {
        assertThat(intake.post(eService, key(), "{").statusCode()).isEqualTo(400);
        assertThat(intake.post(eService, key(), "[]").statusCode()).isEqualTo(400);
        assertThat(intake.post(eService, key(), "{\"kind\":\"NEW\",\"kind\":\"NEW\"}")
                        .statusCode())
                .isEqualTo(400);
        assertThat(intake.post(eService, null, application().json()).statusCode())
                .isEqualTo(400);
        assertThat(intake.post(eService, "k".repeat(101), application().json()).statusCode())
                .isEqualTo(400);
    }

    @Test
    void a_body_over_the_limit_is_refused_with_413() {
        var answer = intake.post(
                eService,
                key(),
                application().with("\"x\":\"" + "a".repeat(300_000) + "\"").json());

        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body()).contains("TOO_LARGE");
    }

    @Test
    void no_answer_comes_before_the_commit() throws Exception {
        var body = application().by("198204042389").json();
        var blocked = new TransactionTemplate(intake.bean(PlatformTransactionManager.class)).execute(held -> {
            intake.jdbc().sql("lock table application in exclusive mode").update();
            var answer = CompletableFuture.supplyAsync(() -> intake.post(eService, key(), body));
            assertThat(answer).isNotCompleted();
            sleep(700);
            assertThat(answer).isNotCompleted();
            return answer;
        });

        assertThat(blocked).isNotNull();
        assertThat(blocked.get(10, TimeUnit.SECONDS).statusCode()).isEqualTo(201);
        assertThat(intake.jdbc()
                        .sql("show synchronous_commit")
                        .query(String.class)
                        .single())
                .isEqualTo("on");
    }

    private static void sleep(int millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static <T> List<T> atOnce(int many, Callable<T> call) throws InterruptedException, ExecutionException {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var results = new ArrayList<T>();
            for (Future<T> future : threads.invokeAll(java.util.Collections.nCopies(many, call))) {
                results.add(future.get());
            }
            return results;
        }
    }

    private long count(String fromWhere, Object param) {
        return intake.jdbc()
                .sql("select count(*) from " + fromWhere)
                .param(param)
                .query(Long.class)
                .single();
    }

    private static JsonNode read(HttpResponse<String> answer) {
        return JSON.readTree(answer.body());
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }
}

package se.bistand.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static se.bistand.intake.ApplicationJson.application;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;

/// Who may do what: every endpoint as owner, other person, other municipality, wrong role and nobody.
class SecurityMatrixIT {
    private static final Pattern ID = Pattern.compile("\"applicationId\":\"([^\"]+)\"");
    private final Intake intake = Intake.running();
    private String id = "";

    @BeforeEach
    void one_application_sent_by_the_e_service() {
        var answer = intake.post(
                intake.eService("9901"),
                UUID.randomUUID().toString(),
                application().json());
        var found = ID.matcher(answer.body());
        assertThat(found.find()).as(answer.body()).isTrue();
        id = found.group(1);
    }

    @Test
    void who_may_follow_an_application() {
        assertThat(follow(intake.resident(Intake.APPLICANT))).isEqualTo(200);
        assertThat(follow(intake.eService("9901"))).isEqualTo(200);
        assertThat(follow(intake.staff("anna", "9901", "caseworker"))).isEqualTo(200);
        assertThat(follow(intake.staff("eva", "9901", "auditor"))).isEqualTo(200);

        assertThat(follow(null)).isEqualTo(401);
        assertThat(follow(intake.resident(Intake.OTHER))).isEqualTo(404);
        assertThat(follow(intake.eService("9902"))).isEqualTo(404);
        assertThat(follow(intake.staff("frida", "9902", "caseworker"))).isEqualTo(404);
        assertThat(follow(intake.staff("cilla", "9901", "finance"))).isEqualTo(403);
        assertThat(follow(intake.staff("dan", "0000", "operator"))).isEqualTo(403);
    }

    @Test
    void an_application_that_does_not_exist_looks_like_one_that_is_not_yours() {
        var token = intake.resident(Intake.OTHER);
        var missing = intake.get(token, "/api/applications/" + UUID.randomUUID());
        var another = intake.get(token, "/api/applications/" + id);
        assertThat(missing.statusCode()).isEqualTo(404);
        assertThat(missing.body()).isEqualTo(another.body());
        assertThat(intake.get(token, "/api/applications/no-id").statusCode()).isEqualTo(404);
    }

    @Test
    void who_may_apply() {
        assertThat(apply(intake.eService("9901"))).isEqualTo(201);
        assertThat(apply(intake.resident(Intake.APPLICANT))).isEqualTo(201);

        assertThat(apply(null)).isEqualTo(401);
        assertThat(apply(intake.resident(Intake.OTHER))).isEqualTo(403);
        assertThat(apply(intake.eService("9902"))).isEqualTo(403);
        assertThat(apply(intake.staff("anna", "9901", "caseworker"))).isEqualTo(403);
    }

    @Test
    void only_an_operator_sees_parked_records() {
        var path = "/api/operator/parked";
        assertThat(intake.get(intake.staff("dan", "0000", "operator"), path).statusCode())
                .isEqualTo(200);
        assertThat(intake.get(intake.staff("anna", "9901", "caseworker"), path).statusCode())
                .isEqualTo(403);
        assertThat(intake.get(intake.resident(Intake.APPLICANT), path).statusCode())
                .isEqualTo(403);
        assertThat(intake.get(null, path).statusCode()).isEqualTo(401);
    }

    @Test
    void a_token_for_another_audience_or_of_another_issuer_is_no_token() {
        var claims = Map.<String, Object>of("roles", List.of("caseworker"), "municipality", "9901", "name", "x");
        var elsewhere =
                intake.provider().issueToken("staff", "anna", "other", claims).serialize();
        var unknown = intake.provider()
                .issueToken("strangers", "anna", "bistand", claims)
                .serialize();
        assertThat(follow(elsewhere)).isEqualTo(401);
        assertThat(follow(unknown)).isEqualTo(401);
        assertThat(follow("not.a.token")).isEqualTo(401);
        assertThat(follow("not a token")).isEqualTo(401);
        assertThat(follow("")).isEqualTo(401);
    }

    @Test
    void the_provider_of_e_services_makes_nobody_a_caseworker() {
        var claims = Map.<String, Object>of("roles", List.of("caseworker", "operator"), "municipality", "9901");
        var token = intake.token("services", "clever", claims);
        assertThat(follow(token)).isEqualTo(403);
        assertThat(intake.get(token, "/api/operator/parked").statusCode()).isEqualTo(403);
    }

    @Test
    void every_look_is_in_the_access_log_and_cannot_be_taken_out() {
        intake.get(intake.staff("anna", "9901", "caseworker"), "/api/applications/" + id);
        intake.get(intake.staff("frida", "9902", "caseworker"), "/api/applications/" + id);

        var seen = intake.jdbc()
                .sql("select viewer_id from access_log where application_id = ?::uuid")
                .param(id)
                .query(String.class)
                .list();
        assertThat(seen).containsExactly("anna");
        assertThat(refused("delete from access_log")).isTrue();
        assertThat(refused("update access_log set viewer_id = 'x'")).isTrue();
        assertThat(refused("truncate access_log")).isTrue();
    }

    @Test
    void the_access_log_knows_residents_by_reference_only() {
        intake.get(intake.resident(Intake.APPLICANT), "/api/applications/" + id);
        var viewers = intake.jdbc()
                .sql("select viewer_id from access_log where application_id = ?::uuid")
                .param(id)
                .query(String.class)
                .list();
        assertThat(viewers).hasSize(1).doesNotContain(Intake.APPLICANT);
    }

    @Test
    void what_is_open_is_open_and_the_rest_leads_to_sign_in() {
        for (var open :
                List.of("/", "/logga-in", "/actuator/health/readiness", "/actuator/prometheus", "/v3/api-docs")) {
            assertThat(intake.get(null, open).statusCode()).as(open).isEqualTo(200);
        }
        for (var closed : List.of("/ansok", "/ansokan/" + id, "/operator/parked", "/actuator/env", "/nothing")) {
            var answer = intake.get(null, closed);
            assertThat(answer.statusCode()).as(closed).isEqualTo(302);
            assertThat(answer.headers().firstValue("Location").orElse("")).endsWith("/logga-in");
        }
    }

    private boolean refused(String statement) {
        try {
            intake.jdbc().sql(statement).update();
            return false;
        } catch (DataAccessException appendOnly) {
            return true;
        }
    }

    private int follow(@Nullable String token) {
        return intake.get(token, "/api/applications/" + id).statusCode();
    }

    private int apply(@Nullable String token) {
        return intake.post(token, UUID.randomUUID().toString(), application().json())
                .statusCode();
    }
}

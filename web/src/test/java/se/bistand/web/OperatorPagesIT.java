package se.bistand.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;

/// The operator's page and API over a real table of parked records.
class OperatorPagesIT {
    private static final Following FOLLOWING = new Following("web_operator");
    private static final String REASON = "{\"why\":\"Provhändelse\"}";

    private final MockMvc web = MockMvcBuilders.standaloneSetup(new OperatorPages(FOLLOWING.parked))
            .setControllerAdvice(new RefusalAdvice())
            .build();

    @AfterEach
    void sign_out() {
        FOLLOWING.repaired = false;
        SecurityContextHolder.clearContext();
    }

    @Test
    void an_operator_of_a_municipality_can_do_nothing_with_the_records_of_the_installation() {
        var id = park();
        signIn("9901", "operator");
        for (var path : List.of("/operator/parked", "/api/operator/parked")) {
            assertThat(answer(get(path)).getStatus()).as(path).isEqualTo(404);
            assertThat(answer(post(path + "/" + id + "/release")).getStatus()).isEqualTo(404);
            assertThat(discard(path, id).getStatus()).isEqualTo(404);
        }
        signIn("0000", "caseworker");
        assertThat(answer(get("/api/operator/parked")).getStatus()).isEqualTo(403);
        assertThat(state(id)).isEqualTo("PARKED");
    }

    @Test
    void an_operator_of_the_installation_sees_and_discards_a_record() {
        var id = park();
        signIn("0000", "operator");
        assertThat(answer(get("/operator/parked")).getStatus()).isEqualTo(200);
        assertThat(answer(get("/api/operator/parked")).getStatus()).isEqualTo(200);
        assertThat(discard("/api/operator/parked", id).getStatus()).isEqualTo(200);
        assertThat(state(id)).isEqualTo("DISCARDED");
    }

    @Test
    void a_record_that_still_fails_stays_and_one_that_is_repaired_is_released() {
        var id = park();
        signIn("0000", "operator");
        var failed = answer(post("/api/operator/parked/" + id + "/release"));
        assertThat(failed.getStatus()).isEqualTo(409);
        assertThat(text(failed)).contains("STILL_FAILS");
        assertThat(answer(post("/operator/parked/" + id + "/release")).getRedirectedUrl())
                .isEqualTo("/operator/parked");
        assertThat(state(id)).isEqualTo("PARKED");

        FOLLOWING.repaired = true;
        assertThat(answer(post("/api/operator/parked/" + id + "/release")).getStatus())
                .isEqualTo(200);
        assertThat(state(id)).isEqualTo("RELEASED");
    }

    @Test
    void all_records_of_one_cause_are_released_at_once_from_page_and_api() {
        var one = park();
        var two = park();
        var cause = "{\"cause\":\"" + FOLLOWING.cause(one) + "\"}";
        signIn("0000", "caseworker");
        assertThat(releaseAll(cause).getStatus()).isEqualTo(403);
        signIn("0000", "operator");
        assertThat(text(releaseAll("{}"))).contains("NOT_PARKED");
        assertThat(text(releaseAll("{\"cause\":\"" + FOLLOWING.cause(one) + "\",\"after\":" + two + "}")))
                .as("behind the last one there is nothing")
                .contains("NOT_PARKED");

        FOLLOWING.repaired = true;
        var released = releaseAll(cause);
        assertThat(released.getStatus()).isEqualTo(200);
        assertThat(text(released))
                .contains("\"handled\":")
                .contains("\"stillFailing\":0", "\"remaining\":0", "\"after\":");
        assertThat(state(one)).isEqualTo("RELEASED");
        assertThat(state(two)).isEqualTo("RELEASED");

        FOLLOWING.repaired = false;
        var three = park();
        FOLLOWING.repaired = true;
        assertThat(answer(post("/operator/parked/release").param("cause", FOLLOWING.cause(three)))
                        .getRedirectedUrl())
                .isEqualTo("/operator/parked");
        assertThat(state(three)).isEqualTo("RELEASED");
    }

    private MockHttpServletResponse releaseAll(String body) {
        return answer(post("/api/operator/parked/release")
                .contentType(MediaType.APPLICATION_JSON)
                .content(body));
    }

    @Test
    void a_record_that_is_closed_or_never_was_is_told_so() {
        var closed = park();
        signIn("0000", "operator");
        discard("/api/operator/parked", closed);
        for (var id : List.of(closed, 999_999_999L)) {
            var released = answer(post("/api/operator/parked/" + id + "/release"));
            assertThat(released.getStatus()).isEqualTo(409);
            assertThat(text(released)).contains("NOT_PARKED");
            assertThat(text(discard("/api/operator/parked", id))).contains("NOT_PARKED");
            assertThat(answer(post("/operator/parked/" + id + "/release")).getStatus())
                    .isEqualTo(409);
            assertThat(discard("/operator/parked", id).getStatus()).isEqualTo(409);
        }
    }

    private MockHttpServletResponse discard(String path, long id) {
        var request = post(path + "/" + id + "/discard");
        return path.startsWith("/api")
                ? answer(request.contentType(MediaType.APPLICATION_JSON).content(REASON))
                : answer(request.param("why", "Provhändelse"));
    }

    private MockHttpServletResponse answer(MockHttpServletRequestBuilder request) {
        try {
            return web.perform(request).andReturn().getResponse();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private static String text(MockHttpServletResponse answer) {
        return new String(answer.getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    private static void signIn(String municipality, String role) {
        var viewer = new Viewer(Viewer.Kind.STAFF, "dan", "Dan Drift", municipality, Set.of(role), null, null);
        SecurityContextHolder.getContext().setAuthentication(new ViewerToken(viewer, Instant.MAX));
    }

    /// A record that the stage refuses until it is repaired.
    private static long park() {
        var caseId = UUID.randomUUID();
        FOLLOWING.poll(caseId, Following.POISON);
        return FOLLOWING
                .jdbc
                .sql("select id from parked where key = ?")
                .param(caseId.toString())
                .query(Long.class)
                .single();
    }

    private static String state(long id) {
        return FOLLOWING.state(id);
    }
}

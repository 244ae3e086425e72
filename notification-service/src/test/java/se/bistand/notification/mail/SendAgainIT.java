package se.bistand.notification.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static se.bistand.notification.DecisionBuilder.decision;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.WebApplicationContext;
import se.bistand.messaging.Outbox;
import se.bistand.messaging.Sealing;
import se.bistand.notification.NotificationContext;
import se.bistand.web.Viewer;

/// E-mails that wait for a person: an operator of the installation has them sent again.
class SendAgainIT extends NotificationContext {
    @Autowired
    private MailWorker worker;

    @Autowired
    private Outbox outbox;

    @Autowired
    private Sealing sealing;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private WebApplicationContext context;

    private MockMvc web;

    @BeforeEach
    void an_operator_of_the_installation() {
        web = MockMvcBuilders.webAppContextSetup(context).build();
        signIn("0000", "operator");
    }

    @AfterEach
    void sign_out_and_leave_nothing_that_waits() {
        SecurityContextHolder.clearContext();
        worker.work();
    }

    @Test
    void a_mail_that_waits_for_a_person_is_sent_again_with_all_its_tries_and_who_asked_is_kept() {
        var mail = waitsForAPerson("SMTP-550");
        var answer = answer(post("/api/operator/mails/" + mail + "/send-again"));
        assertThat(answer.getStatus()).isEqualTo(200);
        assertThat(column(mail, "concat_ws(' ', state, attempts, sent_again_by)"))
                .isEqualTo("WAITING 0 dan");

        worker.work();
        assertThat(column(mail, "state")).isEqualTo("SENT");
        assertThat(answer(post("/api/operator/mails/" + mail + "/send-again")).getStatus())
                .as("it waits no longer")
                .isEqualTo(409);
    }

    @Test
    void all_mails_of_one_cause_are_sent_again_at_once_and_the_others_wait() {
        var cause = "SMTP-4" + System.nanoTime() % 100_000;
        var one = waitsForAPerson(cause);
        var two = waitsForAPerson(cause);
        var other = waitsForAPerson("NOT-OPENED");
        var answer = answer(post("/api/operator/mails/send-again")
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"cause\":\"" + cause + "\"}"));
        assertThat(text(answer)).isEqualTo("{\"sentAgain\":2}");
        assertThat(List.of(column(one, "state"), column(two, "state"))).containsOnly("WAITING");
        assertThat(column(other, "state")).isEqualTo("NEEDS_PERSON");
    }

    @Test
    void the_page_shows_case_and_cause_and_nothing_of_whom_it_is_to() {
        var mail = waitsForAPerson("SMTP-553");
        var page = text(answer(get("/operator/mails")));
        assertThat(page)
                .contains(column(mail, "case_id::text"), "SMTP-553", "/operator/mails/" + mail + "/send-again")
                .doesNotContain("nagon@example.org", "Exempelsdotter");
        assertThat(text(answer(get("/api/operator/mails"))))
                .contains(mail.toString(), "SMTP-553")
                .doesNotContain("nagon@example.org", "Exempelsdotter");

        assertThat(answer(post("/operator/mails/" + mail + "/send-again")).getRedirectedUrl())
                .isEqualTo("/operator/mails");
        assertThat(column(mail, "state")).isEqualTo("WAITING");
    }

    @Test
    void nobody_but_an_operator_of_the_installation_sees_or_sends_them() {
        var mail = waitsForAPerson("SMTP-550");
        signIn("9901", "operator");
        assertThat(answer(get("/operator/mails")).getStatus()).isEqualTo(404);
        assertThat(answer(get("/api/operator/mails")).getStatus()).isEqualTo(404);
        assertThat(answer(post("/api/operator/mails/" + mail + "/send-again")).getStatus())
                .isEqualTo(404);
        signIn("0000", "caseworker");
        assertThat(answer(get("/api/operator/mails")).getStatus()).isEqualTo(403);
        assertThat(answer(post("/operator/mails/" + mail + "/send-again")).getStatus())
                .isEqualTo(403);
        assertThat(column(mail, "state")).isEqualTo("NEEDS_PERSON");
    }

    /// @return its decision
    private UUID waitsForAPerson(String cause) {
        var made = decision(sealing).mailedTo("nagon@example.org").made();
        transaction.executeWithoutResult(status -> outbox.addAll(List.of(made)));
        await().atMost(Duration.ofSeconds(30))
                .until(() -> !column(made.getDecisionId(), "state").equals("NONE"));
        jdbc.sql("update mail set state = 'NEEDS_PERSON', attempts = 3, last_cause = ? where decision_id = ?")
                .params(cause, made.getDecisionId())
                .update();
        return made.getDecisionId();
    }

    /// @param column SQL, one text
    private String column(UUID mail, String column) {
        return jdbc.sql("select " + column + " from mail where decision_id = ?")
                .param(mail)
                .query(String.class)
                .optional()
                .orElse("NONE");
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
        SecurityContextHolder.getContext().setAuthentication(new TestingAuthenticationToken(viewer, ""));
    }
}

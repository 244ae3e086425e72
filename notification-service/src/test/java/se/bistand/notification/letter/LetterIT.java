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
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.WebApplicationContext;
import se.bistand.event.v1.DecisionMade;
import se.bistand.local.identity.SignedIn;
import se.bistand.messaging.Outbox;
import se.bistand.messaging.Sealing;
import se.bistand.notification.DecisionBuilder;
import se.bistand.notification.NotificationContext;
import se.bistand.web.PersonReference;
import se.bistand.web.Viewer;

class LetterIT extends NotificationContext {
    private static final String OWNER = "199002052380";
    private static final String NEIGHBOUR = "198606262395";

    @Autowired
    private Outbox outbox;

    @Autowired
    private Sealing sealing;

    @Autowired
    private PersonReference references;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private WebApplicationContext context;

    @LocalServerPort
    private int port;

    private MockMvc pages;

    @BeforeEach
    void pages() {
        pages = MockMvcBuilders.webAppContextSetup(context).build();
    }

    @AfterEach
    void sign_out() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void the_owner_reads_the_whole_decision_on_a_page() throws Exception {
        var made = arrived(decision(sealing).readBy(references.of(OWNER)).made());
        signIn(resident(OWNER));

        var page = get("/beslut/" + made.getDecisionId()).getContentAsString();

        assertThat(page)
                .contains("Socialnämnden", "Lindeby kommun", made.getCaseId().toString(), "1 december 2026")
                .contains("Din ansökan beviljas delvis", "10\u00a0345,50\u00a0kr", "12 kap. 1 § socialtjänstlagen")
                .contains(DecisionBuilder.APPLICANT, DecisionBuilder.REASONS, "Anna Handläggare")
                .contains("Hyra", "9\u00a0000\u00a0kr", "7\u00a0800\u00a0kr", "\u22121\u00a0904,50\u00a0kr")
                .contains("tre veckor", "Förvaltningsrätten i Lindeby", "gäller omedelbart");
    }

    @Test
    void the_pdf_says_the_same_is_tagged_and_brings_its_fonts() throws Exception {
        var made = arrived(decision(sealing).readBy(references.of(OWNER)).made());
        signIn(resident(OWNER));

        var answer = get("/beslut/" + made.getDecisionId() + ".pdf");

        assertThat(answer.getContentType()).isEqualTo("application/pdf");
        try (var pdf = Loader.loadPDF(answer.getContentAsByteArray())) {
            var text = new PDFTextStripper().getText(pdf).replace('\u00a0', ' ').replaceAll("\\s+", " ");
            assertThat(text)
                    .contains("10 345,50 kr", DecisionBuilder.REASONS, DecisionBuilder.APPLICANT)
                    .contains("Så har vi räknat", "tre veckor från den dag då du fick del av beslutet");
            assertThat(pdf.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
            assertThat(pdf.getDocumentCatalog().getLanguage()).isEqualTo("sv");
            assertThat(pdf.getDocumentInformation().getTitle())
                    .isEqualTo("Beslut om ekonomiskt bistånd, december 2026");
            for (var page : pdf.getPages()) {
                for (var name : page.getResources().getFontNames()) {
                    assertThat(page.getResources().getFont(name).isEmbedded()).isTrue();
                }
            }
        }
    }

    @Test
    void a_full_grant_says_nothing_about_appeals() throws Exception {
        var made =
                arrived(decision(sealing).granted().readBy(references.of(OWNER)).made());
        signIn(resident(OWNER));
        assertThat(get("/beslut/" + made.getDecisionId()).getContentAsString())
                .contains("Din ansökan beviljas")
                .doesNotContain("överklaga");
    }

    @Test
    void another_resident_is_told_that_it_does_not_exist() throws Exception {
        var made = arrived(decision(sealing).readBy(references.of(OWNER)).made());
        signIn(resident(NEIGHBOUR));
        assertThat(status("/beslut/" + made.getDecisionId())).isEqualTo(404);
        assertThat(status("/beslut/" + made.getDecisionId() + ".pdf")).isEqualTo(404);
        assertThat(get("/mina-beslut").getContentAsString())
                .doesNotContain(made.getDecisionId().toString());
        assertThat(api(SignedIn.resident(NEIGHBOUR), "/" + made.getDecisionId()).statusCode())
                .isEqualTo(404);
        assertThat(api(SignedIn.resident(NEIGHBOUR), "?applicationId=" + made.getApplicationId())
                        .body())
                .isEqualTo("[]");
        assertThat(marks(made)).isZero();
    }

    @Test
    void the_list_shows_the_residents_own_decisions() throws Exception {
        var made = arrived(decision(sealing).readBy(references.of(OWNER)).made());
        signIn(resident(OWNER));
        assertThat(get("/mina-beslut").getContentAsString())
                .contains("/beslut/" + made.getDecisionId(), "Din ansökan beviljas delvis");
    }

    @Test
    void the_api_answers_its_owner_and_the_staff_of_the_municipality_only() throws Exception {
        var made = arrived(decision(sealing).readBy(references.of(OWNER)).made());
        var one = "/" + made.getDecisionId();
        assertThat(api(SignedIn.resident(OWNER), one).body())
                .contains("\"amountOre\":1034550", "\"appealable\":true", DecisionBuilder.REASONS);
        assertThat(api(SignedIn.staff("someone", "9901", "caseworker"), one).statusCode())
                .isEqualTo(200);
        assertThat(api(SignedIn.staff("someone", "9901", "auditor"), "?applicationId=" + made.getApplicationId())
                        .body())
                .contains(made.getDecisionId().toString());
        assertThat(api(SignedIn.staff("someone", "9902", "caseworker"), one).statusCode())
                .isEqualTo(404);
        assertThat(api(SignedIn.staff("someone", "9901", "finance"), one).statusCode())
                .isEqualTo(404);
        assertThat(api(SignedIn.staff("someone", "0000", "operator"), one).statusCode())
                .isEqualTo(404);
    }

    @Test
    void each_showing_leaves_a_mark() throws Exception {
        var made = arrived(decision(sealing).readBy(references.of(OWNER)).made());
        signIn(resident(OWNER));
        get("/beslut/" + made.getDecisionId());
        get("/beslut/" + made.getDecisionId() + ".pdf");
        api(SignedIn.staff("someone", "9901", "caseworker"), "/" + made.getDecisionId());
        assertThat(marks(made)).isEqualTo(3);
    }

    @Test
    void nobody_reads_without_signing_in() throws Exception {
        var answer = send(HttpRequest.newBuilder(at("/api/decisions/" + UUID.randomUUID())));
        assertThat(answer.statusCode()).isEqualTo(401);
        var page = send(HttpRequest.newBuilder(at("/beslut/" + UUID.randomUUID())));
        assertThat(page.statusCode()).isEqualTo(302);
        assertThat(page.headers().firstValue("Location").orElse("")).contains("/logga-in");
    }

    private DecisionMade arrived(DecisionMade made) {
        transaction.executeWithoutResult(status -> outbox.addAll(List.of(made)));
        await().atMost(Duration.ofSeconds(30))
                .until(() -> jdbc.sql("select 1 from decision where decision_id = ?")
                        .param(made.getDecisionId())
                        .query(Integer.class)
                        .optional()
                        .isPresent());
        return made;
    }

    private int marks(DecisionMade made) {
        return jdbc.sql("select count(*) from access_log where case_id = ?")
                .param(made.getCaseId())
                .query(Integer.class)
                .single();
    }

    private Viewer resident(String personalNumber) {
        var ref = references.of(personalNumber);
        return new Viewer(Viewer.Kind.RESIDENT, ref, "Någon", null, Set.of("resident"), ref, personalNumber);
    }

    private static void signIn(Viewer viewer) {
        SecurityContextHolder.getContext().setAuthentication(new TestingAuthenticationToken(viewer, ""));
    }

    private MockHttpServletResponse get(String path) throws Exception {
        var answer = perform(path).getResponse();
        assertThat(answer.getStatus()).isEqualTo(200);
        return answer;
    }

    private int status(String path) throws Exception {
        return perform(path).getResponse().getStatus();
    }

    private MvcResult perform(String path) throws Exception {
        return pages.perform(MockMvcRequestBuilders.get(path)).andReturn();
    }

    private HttpResponse<String> api(String token, String path) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(at("/api/decisions" + path)).header("Authorization", "Bearer " + token));
    }

    private URI at(String path) {
        return URI.create("http://localhost:" + port + path);
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        try (var client = HttpClient.newHttpClient()) {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        }
    }
}

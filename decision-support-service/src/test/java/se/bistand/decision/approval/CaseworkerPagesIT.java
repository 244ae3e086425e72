package se.bistand.decision.approval;

import static org.assertj.core.api.Assertions.assertThat;
import static se.bistand.decision.Arriving.application;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.bistand.decision.Arriving;
import se.bistand.decision.DecisionSupportContext;
import se.bistand.event.v1.CostKind;

/// The pages as a browser without JavaScript meets them: signed in through the provider, with a session and a form.
class CaseworkerPagesIT extends DecisionSupportContext {
    private HttpClient browser = HttpClient.newHttpClient();

    @BeforeEach
    void a_new_browser() {
        browser = HttpClient.newBuilder()
                .cookieHandler(new CookieManager())
                .followRedirects(HttpClient.Redirect.ALWAYS)
                .build();
    }

    @Test
    void the_queue_shows_what_waits_in_the_own_municipality() throws Exception {
        var unclear = application(sealing, "page queue").cost(CostKind.OTHER, 50_000);
        var elsewhere = application(sealing, "page queue elsewhere").in("9902");
        publish(unclear.submitted(), unclear.checkedWithoutAnswer(), elsewhere.submitted(), elsewhere.checked());
        calculated(unclear.applicationId, 1);
        calculated(elsewhere.applicationId, 1);
        signIn("caseworker");

        var page = page("/");

        assertThat(page)
                .contains("Ansökningar som väntar på beslut", "Oklart", "december 2026", "2026-12-01 09:00")
                .contains("/handlaggning/" + unclear.applicationId)
                .doesNotContain(elsewhere.applicationId.toString());
        assertThat(timesRead(unclear, "queue page")).isPositive();
        assertThat(timesRead(elsewhere, "queue page")).isZero();
    }

    @Test
    void a_basis_shows_names_lines_sources_and_leaves_a_mark() throws Exception {
        var arriving = application(sealing, "page basis");
        publish(arriving.submitted(), arriving.checkedWithoutAnswer());
        calculated(arriving.applicationId, 1);
        signIn("caseworker");

        var page = page("/handlaggning/" + arriving.applicationId);

        assertThat(page)
                .contains(Arriving.APPLICANT, "Ekonomiskt bistånd för december 2026", "7\u00a0000\u00a0kr")
                .contains("12 kap. 7 § SFS 2025:400", "SFS 2025:1046", "primär källa")
                .contains("Registret kunde inte svara", "Försäkringskassan, " + Arriving.APPLICANT);
        assertThat(timesRead(arriving, "basis page")).isEqualTo(1);
    }

    @Test
    void a_benefit_that_a_register_knows_is_called_by_its_name_beside_the_agency_s_code() throws Exception {
        var arriving = application(sealing, "page benefit");
        publish(arriving.submitted(), arriving.checked(Arriving.housingAllowance(190_000)));
        calculated(arriving.applicationId, 1);
        signIn("caseworker");

        assertThat(page("/handlaggning/" + arriving.applicationId))
                .contains("Inkomst enligt register, bostadsbidrag, BOB, " + Arriving.APPLICANT);
    }

    @Test
    void a_form_with_faults_comes_back_with_all_of_them_and_then_decides() throws Exception {
        var arriving = application(sealing, "page decision");
        publish(arriving.submitted(), arriving.checked());
        calculated(arriving.applicationId, 1);
        signIn("caseworker");
        var form = page("/handlaggning/" + arriving.applicationId);

        var faulty = submit(arriving, form, "outcome=PARTIAL&amount=tolv&reasons=");
        assertThat(faulty.statusCode()).isEqualTo(422);
        assertThat(faulty.body())
                .contains("Det finns fel att rätta", "href=\"#amountOre\"", "href=\"#reasons\"", "value=\"tolv\"");

        var decided = submit(arriving, form, "outcome=GRANT&amount=12+220&reasons=");
        assertThat(decided.statusCode()).isEqualTo(200);
        assertThat(decided.body())
                .contains("Bifall", "Anna Handläggare", "Underskottet är 12")
                .doesNotContain("<form action=\"/handlaggning");
    }

    @Test
    void the_pages_are_for_caseworkers_of_the_municipality() throws Exception {
        var arriving = application(sealing, "page elsewhere").in("9902");
        publish(arriving.submitted(), arriving.checked());
        calculated(arriving.applicationId, 1);
        signIn("caseworker");
        var refused = get("/handlaggning/" + arriving.applicationId);
        assertThat(refused.statusCode()).isEqualTo(404);
        assertThat(refused.body()).as("the page knows who is signed in").contains("Logga ut");
        assertThat(get("/handlaggning/does-not-exist").statusCode()).isEqualTo(404);

        a_new_browser();
        signIn("finance");
        assertThat(get("/handlaggning").statusCode()).isEqualTo(403);
    }

    private void signIn(String role) throws Exception {
        nextSignIn("anna.handlaggare", "9901", role);
        assertThat(get("/oauth2/authorization/staff").statusCode()).isLessThan(500);
    }

    private int timesRead(Arriving arriving, String purpose) {
        return jdbc.sql("select count(*) from access_log where application_id = ? and purpose = ?")
                .params(arriving.applicationId, purpose)
                .query(Integer.class)
                .single();
    }

    private String page(String path) throws Exception {
        var answer = get(path);
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.body();
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return browser.send(HttpRequest.newBuilder(address(path)).GET().build(), HttpResponse.BodyHandlers.ofString());
    }

    private HttpResponse<String> submit(Arriving arriving, String form, String fields) throws Exception {
        var body = fields + "&calculationId=" + hidden(form, "calculationId") + "&_csrf="
                + URLEncoder.encode(hidden(form, "_csrf"), StandardCharsets.UTF_8);
        return browser.send(
                HttpRequest.newBuilder(address("/handlaggning/" + arriving.applicationId + "/beslut"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private static String hidden(String page, String name) {
        var field =
                Pattern.compile("name=\"" + name + "\"[^>]*value=\"([^\"]*)\"").matcher(page);
        assertThat(field.find()).as(name).isTrue();
        return field.group(1);
    }
}

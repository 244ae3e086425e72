package se.bistand.simulators.ssbtek.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import se.bistand.simulators.InTheWorld;
import se.bistand.simulators.ssbtek.Asking;

/// The pages and the API, as a browser without scripts and a program meet them.
class PagesTest extends InTheWorld {
    private static final String OWN = "199012129806";

    @Test
    void all_personas_are_listed_and_each_has_a_page_without_its_number_in_the_address() throws Exception {
        assertThat(get("/pages/personas").body())
                .contains("199002052380", "<a href=\"/pages/personas/maja\">Maja Påhittad</a>", "Job seeker");
        assertThat(get("/pages/personas/maja").body()).contains("Bostadsbidrag (FK:BOB): 1900 kr", "lang=\"en\"");
        assertThat(get("/pages/personas/nobody").statusCode()).isEqualTo(404);
        assertThat(get("/").body()).contains("SSBTEK", "Bank", "personer att fråga om");
        assertThat(get("/elsewhere").statusCode()).isEqualTo(404);
    }

    @Test
    void anybody_else_is_shown_by_number_that_is_sent_in_the_form() throws Exception {
        assertThat(post("/pages/personas", Map.of("number", "198012109892")).body())
                .contains("198012109892");
        assertThat(post("/pages/personas", Map.of("number", "12")).statusCode()).isEqualTo(400);
    }

    @Test
    void ones_own_persona_is_made_in_the_form_asked_about_and_removed() throws Exception {
        var made = post(
                "/pages/new-persona",
                Map.of(
                        "number",
                        OWN,
                        "swedish",
                        "Min egen",
                        "english",
                        "My own",
                        "given",
                        "Åsa",
                        "enrolled",
                        "on",
                        "housing",
                        "1800",
                        "fund",
                        "7000"));
        assertThat(made.headers().firstValue("Location")).contains("/pages/personas/egen-asa");
        assertThat(get("/pages/personas/egen-asa").body()).contains("Min egen", "1800 kr");
        var answer = Asking.about(OWN).at(world.ssbtekUrl());
        assertThat(answer).contains("<a:Fornamn>Åsa<", "<u:NettoEfterSkatt>7000.00<");
        assertThat(Asking.benefits(answer)).contains("\"summa\":1800");
        post("/pages/personas/egen-asa/forget", Map.of());
        assertThat(get("/pages/personas/egen-asa").statusCode()).isEqualTo(404);
    }

    @Test
    void everything_wrong_with_a_persona_is_told_at_once() throws Exception {
        var wrong =
                post("/pages/new-persona", Map.of("number", "1", "facts", "[{\"kind\":\"Benefit\"},{\"kind\":\"X\"}]"));
        assertThat(wrong.statusCode()).isEqualTo(400);
        assertThat(wrong.body()).contains("tolv siffror", "Benefit.gross", "kind: one of", "role=\"alert\"");
        var amount = post("/pages/new-persona", Map.of("number", OWN, "housing", "lots"));
        assertThat(amount.statusCode()).isEqualTo(400);
        assertThat(amount.body()).contains("Bostadsbidrag: hela kronor").doesNotContain("kind: one of");
    }

    @Test
    void a_persona_told_as_json_is_the_same_when_it_is_sent_back() throws Exception {
        var karin = get("/ssbtek/personas/karin").body();
        var mine = karin.replace("197906022384", OWN);
        var made = send("POST", "/ssbtek/personas", mine);
        assertThat(made.statusCode()).isEqualTo(201);
        assertThat(facts(made.body())).isEqualTo(facts(karin));
        assertThat(send("DELETE", "/ssbtek/personas/egen-karin", "").statusCode())
                .isEqualTo(200);
        assertThat(send("POST", "/ssbtek/personas", "no json").body()).contains("wrong");
    }

    @Test
    void generated_people_are_listed_by_index_and_are_the_same_each_time() throws Exception {
        var people = get("/ssbtek/people?from=100&count=50").body();
        assertThat(people).isEqualTo(get("/ssbtek/people?from=100&count=50").body());
        assertThat(people.split("\"number\":\"19", -1)).hasSizeGreaterThan(50);
        assertThat(get("/ssbtek/people?from=-1").statusCode()).isEqualTo(400);
    }

    @Test
    void a_fault_is_ordered_and_taken_away_in_the_form() throws Exception {
        var ordered = post(
                "/pages/faults",
                Map.of(
                        "agency",
                        "SO",
                        "mode",
                        "NO_RESPONSE",
                        "latency",
                        "lognormal",
                        "first",
                        "5",
                        "second",
                        "50",
                        "errorKalla",
                        ""));
        assertThat(ordered.statusCode()).isEqualTo(303);
        assertThat(get("/pages/faults").body()).contains("En a-kassa svarade inte", "p50 5 ms, p99 50 ms");
        assertThat(get("/faults").body()).contains("\"mode\":\"NO_RESPONSE\"");
        post("/pages/faults/mend", Map.of("agency", "SO"));
        assertThat(get("/faults").body()).isEqualTo("{}");
        assertThat(post("/pages/faults", Map.of("agency", "AF", "mode", "NO_RESPONSE"))
                        .body())
                .contains("NO_RESPONSE means nothing for AF");
        assertThat(post("/pages/faults", Map.of("agency", "AF", "first", "soon"))
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void the_counters_are_told_and_reset() throws Exception {
        Asking.about("199002052380").at(world.ssbtekUrl());
        assertThat(get("/ssbtek/counters").body()).contains("\"MIV\":{\"calls\":");
        assertThat(send("DELETE", "/ssbtek/counters", "").body()).contains("\"AF\":{\"calls\":0,");
    }

    @Test
    void what_a_user_writes_is_never_marked_up() throws Exception {
        post("/pages/new-persona", Map.of("number", OWN, "swedish", "<b>x</b>", "english", "y", "given", "<i>"));
        assertThat(get("/pages/personas").body()).contains("&lt;b&gt;").doesNotContain("<b>x</b>", "<i>");
        send("DELETE", "/ssbtek/personas/egen-i", "");
    }

    private static String facts(String persona) {
        return persona.substring(persona.indexOf("\"facts\"")).strip();
    }

    private static HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return send("GET", path, "");
    }

    private static HttpResponse<String> post(String path, Map<String, String> form)
            throws IOException, InterruptedException {
        return send(
                "POST",
                path,
                form.entrySet().stream()
                        .map(field ->
                                field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                        .collect(Collectors.joining("&")));
    }

    private static HttpResponse<String> send(String method, String path, String body)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(world.url() + path))
                .method(method, HttpRequest.BodyPublishers.ofString(body))
                .build();
        return Asking.CLIENT.send(request, BodyHandlers.ofString());
    }
}

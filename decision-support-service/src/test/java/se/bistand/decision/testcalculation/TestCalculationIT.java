package se.bistand.decision.testcalculation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import se.bistand.decision.Browser;
import se.bistand.decision.DecisionSupportContext;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// Nobody is signed in here.
class TestCalculationIT extends DecisionSupportContext {
    private static final String PATH = "/api/test-calculations";
    private static final String SINGLE = """
        {"municipality": "9901", "month": "2026-12",
         "people": [{"role": "APPLICANT", "birthDate": "1990-02-05"}],
         "housing": {"form": "RENTAL", "peopleInDwelling": 1},
         "costs": [{"kind": "RENT", "amountOre": 900000}],
         "incomes": [{"personNo": 0, "kind": "FORSAKRINGSKASSAN.BOB", "amountOre": 190000, "receivedOn": "2026-11-25"}]}
        """;

    @Test
    void anybody_gets_the_result_with_each_line_and_its_reason() throws Exception {
        var answer = post("192.0.2.10", SINGLE);

        assertThat(answer.statusCode()).isEqualTo(200);
        var json = JsonMapper.shared().readTree(answer.body());
        assertThat(json.get("result").asString()).isEqualTo("DEFICIT");
        // 3 940 + 1 280 + 8 000, the ceiling, − 1 900
        assertThat(json.get("differenceOre").asLong()).isEqualTo(1_132_000);
        assertThat(answer.body())
                .contains("12 kap. 7 § SFS 2025:400", "SFS 2025:1046", "PRIMARY", "bostadsbidrag, sökande")
                .contains("högsta godtagbara boendekostnad, 1 person", "\"appliedOre\":900000", "\"amountOre\":800000")
                .contains("Det är inget beslut", "It is not a decision")
                .doesNotContain("avläst", "REGISTER_READ");
    }

    @Test
    void nothing_is_stored() throws Exception {
        var before = rows();
        var answer = post("192.0.2.11", SINGLE);
        var page = new Browser(this::address);
        page.submit(page.page("/provberakning"), "/provberakning", form());

        assertThat(rows()).isEqualTo(before);
        assertThat(answer.headers().allValues("set-cookie")).isEmpty();
        assertThat(get(null, "/provberakning").headers().allValues("set-cookie"))
                .isEmpty();
    }

    @Test
    void every_error_is_told_in_swedish_and_english() throws Exception {
        var answer = post("192.0.2.12", SINGLE.replace("RENTAL", "TENT").replace("900000", "-1"));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains("housing.form", "Välj ett av alternativen: RENTAL", "Choose one of: RENTAL")
                .contains("costs[0].amountOre", "Skriv ett belopp från 0 till 1 000 000 kronor.");
        assertThat(post("192.0.2.12", "no json").statusCode()).isEqualTo(400);
    }

    @Test
    void whether_a_child_of_six_eats_at_preschool_must_be_answered_and_of_a_child_of_seven_not() throws Exception {
        var children = """
            , {"role": "CHILD", "birthDate": "2019-12-02"}, {"role": "CHILD", "birthDate": "2019-12-01"}]\
            """;
        var answer = post(
                "192.0.2.15",
                SINGLE.replace("}],\n \"housing", "}" + children + ",\n \"housing")
                        .replace("\"peopleInDwelling\": 1", "\"peopleInDwelling\": 3"));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("people[1].lunchOutsideHome").doesNotContain("people[2]", "housing");
    }

    @Test
    void who_asks_too_often_is_told_to_wait() throws Exception {
        HttpResponse<String> answer;
        var asked = 0;
        do {
            answer = post("192.0.2.13", SINGLE);
            asked++;
        } while (answer.statusCode() == 200 && asked < 100);

        assertThat(answer.statusCode()).isEqualTo(429);
        assertThat(answer.headers().firstValue("retry-after")).isPresent();
        assertThat(answer.body()).contains("För många beräkningar", "Too many calculations");
        assertThat(post("192.0.2.14", SINGLE).statusCode())
                .as("others are not held up")
                .isEqualTo(200);
    }

    @Test
    void the_page_calculates_without_script_or_sign_in() {
        var browser = new Browser(this::address);

        var shown = browser.submit(browser.page("/provberakning"), "/provberakning", form());

        assertThat(shown.statusCode()).isEqualTo(200);
        assertThat(shown.body())
                .contains("Underskott", "11\u00a0320\u00a0kr", "av uppgivna 9\u00a0000\u00a0kr")
                .contains("Lagrum", "SFS 2025:1046", "value=\"1990-02-05\"");
    }

    @Test
    void the_page_comes_back_with_every_error_at_its_field() {
        var browser = new Browser(this::address);
        var fields = form();
        fields.put("applicant.birthDate", "5 februari");
        fields.put("kostnad-RENT", "mycket");
        fields.put("barn-0.birthDate", "2022-03-01");

        var shown = browser.submit(browser.page("/provberakning"), "/provberakning", fields);

        assertThat(shown.statusCode()).isEqualTo(422);
        assertThat(shown.body())
                .contains("href=\"#applicant-birthDate\"", "href=\"#kostnad-RENT\"", "value=\"mycket\"")
                .contains("href=\"#barn-0-lunchOutsideHome\"", "Svara om barnet äter lunch i förskolan");
        fields.put("fler", "barn");
        assertThat(browser.submit("", "/provberakning", fields).body()).contains("barn-3-birthDate");
    }

    @Test
    void only_these_two_doors_are_open() {
        assertThat(get(null, "/api/queue").statusCode()).isEqualTo(401);
        assertThat(get(null, PATH + "/1").statusCode()).isEqualTo(401);
        assertThat(get(null, "/parametrar").statusCode()).isEqualTo(302);
    }

    @Test
    void the_committed_description_of_the_api_is_what_is_served() throws IOException {
        var json = JsonMapper.builder()
                .enable(SerializationFeature.INDENT_OUTPUT)
                .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
                .build();
        var served = (ObjectNode) json.readTree(get(null, "/v3/api-docs").body());
        served.remove("servers");
        var text = json.writeValueAsString(json.treeToValue(served, Object.class)) + "\n";
        Files.createDirectories(Path.of("target"));
        Files.writeString(Path.of("target/openapi.json"), text);

        try (var committed = TestCalculationIT.class.getResourceAsStream("/openapi.json")) {
            assertThat(committed).as("openapi.json").isNotNull();
            assertThat(new String(committed.readAllBytes(), StandardCharsets.UTF_8))
                    .as("If the change is meant, copy target/openapi.json to src/main/resources")
                    .isEqualTo(text);
        }
    }

    private static Map<String, String> form() {
        var form = new LinkedHashMap<String, String>();
        form.put("municipality", "9901");
        form.put("month", "2026-12");
        form.put("applicant.birthDate", "1990-02-05");
        form.put("housing.form", "RENTAL");
        form.put("housing.peopleInDwelling", "1");
        form.put("kostnad-RENT", "9 000");
        form.put("inkomst-0.kind", "FORSAKRINGSKASSAN.BOB");
        form.put("inkomst-0.amount", "1900,00");
        form.put("inkomst-0.receivedOn", "2026-11-25");
        return form;
    }

    private List<Long> rows() {
        return List.of("application", "calculation", "register_check", "access_log", "outbox").stream()
                .map(table -> jdbc.sql("select count(*) from " + table)
                        .query(Long.class)
                        .single())
                .toList();
    }

    /// From an address of its own, as a proxy tells it: each test has its own limit.
    private HttpResponse<String> post(String address, String json) throws IOException, InterruptedException {
        try (var client = HttpClient.newHttpClient()) {
            return client.send(
                    HttpRequest.newBuilder(address(PATH))
                            .header("Content-Type", "application/json")
                            .header("X-Forwarded-For", address)
                            .POST(HttpRequest.BodyPublishers.ofString(json))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
        }
    }
}

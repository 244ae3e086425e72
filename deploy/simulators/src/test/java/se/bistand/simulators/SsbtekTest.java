package se.bistand.simulators;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import org.junit.jupiter.api.Test;

/// SSBTEK as a caller meets it: over a real socket.
class SsbtekTest extends InTheWorld {
    private static final String JOB_SEEKER = "199002052380";
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @Test
    void a_job_seeker_with_housing_allowance_is_known_to_two_agencies() throws Exception {
        var answer = ask(JOB_SEEKER);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body())
                .contains("<a:Arbetssokande>true</a:Arbetssokande>")
                .contains("<s:SKV><s:data><svar>");
        assertThat(lefi(answer.body()))
                .contains("\"id\":\"BOB\"")
                .contains("\"datum\":\"2026-10-25\"")
                .contains("\"nettobelopp\":{\"summa\":1900,\"valuta\":\"SEK\"}")
                .doesNotContain("2026-08-25");
    }

    @Test
    void a_pension_comes_in_the_shape_of_pensionsmyndigheten() throws Exception {
        var lefi = lefi(ask("197109259288").body());
        assertThat(lefi).contains("\"utbetalningsdatum\":\"2026-10-18\"").contains("\"nettobelopp\":4200");
        assertThat(lefi).contains("\"utbetalningsuppgift\":[]");
    }

    @Test
    void the_same_person_always_gets_the_same_answer_and_most_people_are_unknown() throws Exception {
        assertThat(ask("198012109892").body()).isEqualTo(ask("198012109892").body());
        int unknown = 0;
        for (int i = 0; i < 100; i++) {
            var answer = ask("19801210%04d".formatted(9800 + i)).body();
            if (!answer.contains("ArbetssokandeInfo") && !lefi(answer).contains("nettobelopp")) unknown++;
        }
        assertThat(unknown).isBetween(45, 78);
    }

    @Test
    void only_the_agencies_asked_for_answer_and_the_rest_is_empty_but_there() throws Exception {
        assertThat(ask(JOB_SEEKER).body()).doesNotContain("<s:CSN>").doesNotContain("<s:TNS>");
        var all = send(question(JOB_SEEKER, true)).body();
        assertThat(all).contains("<s:CSN><s:data>", "ArbetsloshetsersattningLista", "fordonsinnehav", "correlationid");
    }

    @Test
    void personas_with_troubles_fail_where_their_table_says() throws Exception {
        assertThat(ask("198708122380").body())
                .contains("<s:FK><s:error><s:kalla>SSBT</s:kalla><s:felkod>TIMEOUT</s:felkod>");
        assertThat(ask("199307262395").body()).contains("<s:SKV><s:error><s:kalla>BT</s:kalla>");
        var fault = ask("197605152391");
        assertThat(fault.statusCode()).isEqualTo(500);
        assertThat(fault.body()).contains("hamtaBastjanstInformationFault").contains("<s:felkod>INTERNT_FEL");
        assertThatThrownBy(() -> ask("199411082382")).isInstanceOf(HttpTimeoutException.class);
        assertThat(lefi(ask("199112092391").body())).contains("OBEHORIG").contains("FK:BOB");
    }

    @Test
    void a_fault_ordered_over_http_lasts_until_it_is_taken_away() throws Exception {
        assertThat(http("PUT", "/faults/AF", "{\"errorKalla\":\"BT\",\"felkod\":\"17\"}")
                        .statusCode())
                .isEqualTo(200);
        assertThat(ask(JOB_SEEKER).body()).contains("<s:AF><s:error><s:kalla>BT</s:kalla><s:felkod>17</s:felkod>");
        http("DELETE", "/faults/AF", "");
        assertThat(ask(JOB_SEEKER).body()).contains("<s:AF><s:data");
        assertThat(http("PUT", "/faults/NOBODY", "{}").statusCode()).isEqualTo(400);
        assertThat(http("PUT", "/faults/AF", "{\"errorKalla\":\"ME\"}").statusCode())
                .isEqualTo(400);
    }

    @Test
    void hanging_cut_off_and_slow_calls_can_be_ordered() throws Exception {
        world.faults().order("SSBTEK", "{\"malformed\":true}");
        assertThat(ask(JOB_SEEKER).body()).doesNotContain("</soap:Envelope>");
        world.faults().order("SSBTEK", "{\"hang\":true}");
        assertThatThrownBy(() -> ask(JOB_SEEKER)).isInstanceOf(HttpTimeoutException.class);
        world.faults().order("SSBTEK", "{\"delayMs\":200}");
        long before = System.nanoTime();
        ask(JOB_SEEKER);
        assertThat(Duration.ofNanos(System.nanoTime() - before)).isGreaterThan(Duration.ofMillis(200));
    }

    @Test
    void a_question_that_breaks_the_contract_is_a_fault_of_the_caller() throws Exception {
        for (var broken : new String[] {
            "<x/>",
            "no xml",
            question("19900205", false),
            question(JOB_SEEKER, false).replace("integration/ssbt/11", "integration/ssbt/10"),
            question(JOB_SEEKER, false).replaceAll("<s:lagtext>.*</s:lagtext>", "")
        }) {
            var answer = send(broken);
            assertThat(answer.statusCode()).isEqualTo(500);
            assertThat(answer.body())
                    .contains("soap:Client")
                    .contains("OGILTIG_FRAGA")
                    .doesNotContain(JOB_SEEKER);
        }
    }

    @Test
    void forsakringskassan_refuses_a_question_about_someone_else_or_about_too_long_a_time() throws Exception {
        var other = send(question(JOB_SEEKER, false)
                .replaceAll(lefiQuestion(JOB_SEEKER, "2026-09-01"), lefiQuestion("197109259288", "2026-09-01")));
        assertThat(other.body()).contains("<s:FK><s:error><s:kalla>BT</s:kalla><s:felkod>400");
        var tooLong = send(question(JOB_SEEKER, false)
                .replaceAll(lefiQuestion(JOB_SEEKER, "2026-09-01"), lefiQuestion(JOB_SEEKER, "2020-09-01")));
        assertThat(tooLong.body()).contains("<s:FK><s:error><s:kalla>BT</s:kalla><s:felkod>400");
    }

    @Test
    void the_connection_test_names_every_agency() throws Exception {
        var test = send("<e:Envelope"
                + " xmlns:e='http://schemas.xmlsoap.org/soap/envelope/'><e:Header/><e:Body><testaBastjanstInformation"
                + " xmlns='http://schema.forsakringskassan.se/integration/ssbt/11'/></e:Body></e:Envelope>");
        assertThat(test.body()).contains("testaBastjanstInformationResponse").contains("<s:MIV><s:anropad>true");
    }

    private static HttpResponse<String> ask(String person) throws Exception {
        return send(question(person, false));
    }

    private static HttpResponse<String> send(String envelope) throws Exception {
        return http("POST", "/ssbtek/v11", envelope);
    }

    private static HttpResponse<String> http(String method, String path, String body) throws Exception {
        var request = HttpRequest.newBuilder(URI.create(world.url() + path))
                .method(method, HttpRequest.BodyPublishers.ofString(body))
                .timeout(Duration.ofSeconds(2))
                .build();
        return CLIENT.send(request, HttpResponse.BodyHandlers.ofString());
    }

    private static String lefi(String answer) {
        int from = answer.indexOf("<s:lefiJsonSvar>") + 16;
        var base64 = answer.substring(from, answer.indexOf("</s:lefiJsonSvar>"));
        return new String(Base64.getDecoder().decode(base64), StandardCharsets.UTF_8);
    }

    private static String lefiQuestion(String person, String from) {
        var json = """
            {"personnummer":"%s","period":{"from":"%s","tom":"2026-10-31"},\
            "utbetalningar":["FK:ABB","FK:BOB","FK:US","FK:FP","PM:EF"],"preliminaraUtbetalningar":[]}\
            """.formatted(person, from);
        return Base64.getEncoder().encodeToString(json.getBytes(StandardCharsets.UTF_8));
    }

    private static String question(String person, boolean all) {
        return """
            <soapenv:Envelope xmlns:soapenv="http://schemas.xmlsoap.org/soap/envelope/"
              xmlns:s="http://schema.forsakringskassan.se/integration/ssbt/11"><soapenv:Body><s:hamtaBastjanstInformation>
            <s:generellaFrageparametrar><s:korrelationsid>7</s:korrelationsid>
            <s:fraganSkallInkluderasISvaret>%s</s:fraganSkallInkluderasISvaret><s:ingivare>
            <s:organisationsnummer>162099990109</s:organisationsnummer><s:namn>Lindeby kommun</s:namn>
            <s:handlaggare>system</s:handlaggare></s:ingivare><s:personidentitet>%s</s:personidentitet>
            <s:arendeidentitet>a-1</s:arendeidentitet><s:tidsperiod><s:fromDatum>2026-09-01</s:fromDatum>
            <s:tomDatum>2026-10-31</s:tomDatum></s:tidsperiod><s:syfte>Ekonomiskt bistånd</s:syfte>
            <s:lagtext>15 kap.</s:lagtext></s:generellaFrageparametrar><s:specifikaFrageparametrar>
            <s:AF inkludera="true"/><s:CSN inkludera="%s"/><s:FK inkludera="true"><s:fraga><s:aktorsid>9901</s:aktorsid>
            <s:lefiJsonFraga>%s</s:lefiJsonFraga></s:fraga></s:FK><s:SKV inkludera="true"><s:fraga><s:ar>2025</s:ar>
            <s:foretagsinformation>false</s:foretagsinformation>
            <s:individuppgifter>false</s:individuppgifter><s:skattekonto>false</s:skattekonto>
            <s:skatteuppgifter>true</s:skatteuppgifter><s:beskattningsbilagor>false</s:beskattningsbilagor></s:fraga>
            </s:SKV><s:SO inkludera="%s"/>
            <s:TNS inkludera="%s"/><s:MIV inkludera="%s"/></s:specifikaFrageparametrar></s:hamtaBastjanstInformation>
            </soapenv:Body></soapenv:Envelope>\
            """.formatted(all, person, all, lefiQuestion(person, "2026-09-01"), all, all, all);
    }
}

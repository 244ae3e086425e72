package se.bistand.simulators.ssbtek;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Base64;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// A question to SSBTEK with what it usually holds: all agencies, two years back and a month ahead, contract 11.
public final class Asking {
    public static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final List<String> AGENCIES = List.of("AF", "CSN", "FK", "SKV", "SO", "TNS", "MIV");
    private static final List<String> GROUPS = List.of(
            "FK:ABB", "FK:AP", "FK:AS", "FK:BOB", "FK:BST", "FK:BTI", "FK:DPE", "FK:EJO", "FK:ET", "FK:FP", "FK:FSJP",
            "FK:GP", "FK:HE", "FK:MABB", "FK:MEK", "FK:NP", "FK:OMV", "FK:PJOB", "FK:PROG", "FK:RBE", "FK:SA", "FK:SBP",
            "FK:SJP", "FK:TFP", "FK:US", "FK:VB", "FK:YL");
    private final String person;
    private final Set<String> agencies = new LinkedHashSet<>(AGENCIES);
    private String version = "11";
    private LocalDate from = LocalDate.now().minusYears(2).plusMonths(2);
    private LocalDate to = LocalDate.now().plusMonths(1);
    private boolean echo;
    private String lefiPerson;

    private Asking(String person) {
        this.person = person;
        lefiPerson = person;
    }

    public static Asking about(String person) {
        return new Asking(person);
    }

    public Asking of(String... wanted) {
        agencies.retainAll(Set.of(wanted));
        return this;
    }

    public Asking contract(String wanted) {
        version = wanted;
        return this;
    }

    public Asking between(String first, String last) {
        from = LocalDate.parse(first);
        to = LocalDate.parse(last);
        return this;
    }

    public Asking withTheQuestionBack() {
        echo = true;
        return this;
    }

    public Asking benefitsOf(String somebodyElse) {
        lefiPerson = somebodyElse;
        return this;
    }

    public String at(String address) throws IOException, InterruptedException {
        return send(address).body();
    }

    public HttpResponse<String> send(String address) throws IOException, InterruptedException {
        return post(CLIENT, address.replace("/v11", "/v" + version), envelope());
    }

    public static HttpResponse<String> post(HttpClient client, String address, String envelope)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(address))
                .timeout(PATIENCE)
                .header("Content-Type", "text/xml; charset=utf-8")
                .header("SOAPAction", "\"\"")
                .POST(HttpRequest.BodyPublishers.ofString(envelope))
                .build();
        return client.send(request, HttpResponse.BodyHandlers.ofString());
    }

    public String envelope() {
        var parts = new StringBuilder();
        for (var agency : AGENCIES) {
            boolean wanted = agencies.contains(agency);
            parts.append("<s:%s inkludera=\"%b\">".formatted(agency, wanted));
            if (wanted) parts.append(details(agency));
            parts.append("</s:").append(agency).append('>');
        }
        return """
            <e:Envelope xmlns:e="http://schemas.xmlsoap.org/soap/envelope/"
              xmlns:s="http://schema.forsakringskassan.se/integration/ssbt/%s"><e:Header/><e:Body>
            <s:hamtaBastjanstInformation><s:generellaFrageparametrar>
            <s:frageTidpunkt>2026-11-25T10:00:00</s:frageTidpunkt><s:korrelationsid>7</s:korrelationsid>
            <s:fraganSkallInkluderasISvaret>%b</s:fraganSkallInkluderasISvaret><s:ingivare>
            <s:organisationsnummer>162099990109</s:organisationsnummer><s:namn>Lindeby kommun</s:namn>
            <s:handlaggare>system</s:handlaggare></s:ingivare><s:personidentitet>%s</s:personidentitet>
            <s:arendeidentitet>a-1</s:arendeidentitet>%s<s:syfte>Ekonomiskt bistånd</s:syfte>
            <s:lagtext>15 kap. 10–12 §§</s:lagtext></s:generellaFrageparametrar><s:specifikaFrageparametrar>%s
            </s:specifikaFrageparametrar></s:hamtaBastjanstInformation></e:Body></e:Envelope>\
            """.formatted(version, echo, person, period(), parts);
    }

    private String details(String agency) {
        return switch (agency) {
            case "AF", "CSN", "SO", "TNS" -> period();
            case "FK" ->
                "<s:fraga><s:version>v9</s:version><s:aktorsid>9901</s:aktorsid><s:lefiJsonFraga>"
                        + Base64.getEncoder().encodeToString(lefi().getBytes(StandardCharsets.UTF_8))
                        + "</s:lefiJsonFraga></s:fraga>";
            case "SKV" -> version.equals("10") ? "" : tax();
            default -> "";
        };
    }

    private String tax() {
        int year = LocalDate.now().getYear();
        return """
            <s:fraga><s:ar>%d</s:ar><s:ar>%d</s:ar><s:foretagsinformation>true</s:foretagsinformation>\
            <s:individuppgifter>true</s:individuppgifter><s:skattekonto>true</s:skattekonto>\
            <s:skatteuppgifter>true</s:skatteuppgifter><s:beskattningsbilagor>false</s:beskattningsbilagor></s:fraga>\
            """.formatted(year - 1, year);
    }

    private String period() {
        return "<s:tidsperiod><s:fromDatum>%s</s:fromDatum><s:tomDatum>%s</s:tomDatum></s:tidsperiod>"
                .formatted(from, to);
    }

    String lefi() {
        var cases = quoted(GROUPS);
        var all = cases + ",\"PM:AP\",\"PM:BTI\",\"PM:EF\"";
        return """
            {"personnummer":"%s","period":{"from":"%s","tom":"%s"},"formansinformation":[%s],"utbetalningar":[%s],\
            "preliminaraUtbetalningar":[%s],"ovrigInformation":["FK:GEPI"]}\
            """.formatted(lefiPerson, from, to, cases, all, all);
    }

    /// What Försäkringskassan says inside an answer.
    public static String benefits(String answer) {
        return inner(answer, "<s:lefiJsonSvar>", "</s:lefiJsonSvar>");
    }

    /// What CSN says inside an answer.
    public static String studies(String answer) {
        return inner(answer, "<s:svar>", "</s:svar>");
    }

    private static String inner(String answer, String start, String end) {
        int from = answer.indexOf(start) + start.length();
        var base64 = answer.substring(from, answer.indexOf(end, from));
        return new String(Base64.getDecoder().decode(base64), StandardCharsets.UTF_8);
    }

    private static String quoted(List<String> groups) {
        return "\"" + String.join("\",\"", groups) + "\"";
    }
}

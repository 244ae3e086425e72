package se.bistand.registercheck.ssbtek;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.bistand.registercheck.domain.Question;
import se.bistand.registercheck.domain.Register;
import se.bistand.registercheck.ssbtek.SsbtekSettings.Asker;

/// Writes one question: SOAP 1.1, contract version 11. A pure function of the question and of who asks.
final class QuestionXml {
    static final String NAMESPACE = "http://schema.forsakringskassan.se/integration/ssbt/11";
    private static final String SOAP = "http://schemas.xmlsoap.org/soap/envelope/";

    /// The benefit groups of LEFI version 9 that are asked for: what Försäkringskassan pays, and what
    /// Pensionsmyndigheten pays. Groups that both may hold are asked of both.
    private static final String LEFI_GROUPS = Stream.concat(
                    Stream.of(
                                    "ABB", "AP", "AS", "BOB", "BST", "BTI", "DPE", "EJO", "ET", "FP", "FSJP", "GP",
                                    "HE", "MABB", "MEK", "NP", "OMV", "PJOB", "PROG", "RBE", "SA", "SBP", "SJP", "TFP",
                                    "US", "VB", "YL")
                            .map("FK:"::concat),
                    List.of("AP", "BTI", "EF").stream().map("PM:"::concat))
            .map(group -> '"' + group + '"')
            .collect(Collectors.joining(","));

    private final StringBuilder xml = new StringBuilder(3_000);
    private final Question question;
    private final SsbtekSettings settings;
    private final Asker asker;

    private QuestionXml(Question question, SsbtekSettings settings, Asker asker) {
        this.question = question;
        this.settings = settings;
        this.asker = asker;
    }

    static String write(Question question, SsbtekSettings settings, Asker asker) {
        return new QuestionXml(question, settings, asker).envelope();
    }

    private String envelope() {
        xml.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?><e:Envelope xmlns:e=\"")
                .append(SOAP)
                .append("\" xmlns:s=\"")
                .append(NAMESPACE)
                .append("\"><e:Body><s:hamtaBastjanstInformation>");
        general();
        specific();
        return xml.append("</s:hamtaBastjanstInformation></e:Body></e:Envelope>")
                .toString();
    }

    private void general() {
        var id = question.applicationId().toString();
        xml.append("<s:generellaFrageparametrar>");
        text("korrelationsid", id);
        text("fraganSkallInkluderasISvaret", "false");
        xml.append("<s:ingivare>");
        text("organisationsnummer", asker.organisationNumber());
        text("namn", asker.name());
        text("handlaggare", settings.handledBy());
        xml.append("</s:ingivare>");
        text("personidentitet", question.person().digits());
        text("arendeidentitet", id);
        xml.append("<s:tidsperiod>");
        text("fromDatum", question.period().from().toString());
        text("tomDatum", question.period().to().toString());
        xml.append("</s:tidsperiod>");
        text("syfte", settings.purpose());
        text("lagtext", settings.lawText());
        xml.append("</s:generellaFrageparametrar>");
    }

    /// Every agency is named; those not asked are not included.
    private void specific() {
        xml.append("<s:specifikaFrageparametrar>");
        empty("AF", question.registers().contains(Register.ARBETSFORMEDLINGEN));
        empty("CSN", false);
        if (question.registers().contains(Register.FORSAKRINGSKASSAN)) benefits();
        else empty("FK", false);
        if (question.registers().contains(Register.SKATTEVERKET)) tax();
        else empty("SKV", false);
        empty("SO", false);
        empty("TNS", false);
        empty("MIV", false);
        xml.append("</s:specifikaFrageparametrar>");
    }

    private void benefits() {
        xml.append("<s:FK inkludera=\"true\"><s:fraga>");
        text("version", "v9");
        text("aktorsid", asker.actor());
        text("lefiJsonFraga", Base64.getEncoder().encodeToString(lefi().getBytes(StandardCharsets.UTF_8)));
        xml.append("</s:fraga></s:FK>");
    }

    /// A payment is preliminary until it is made and paid afterwards, never both.
    private String lefi() {
        return "{\"personnummer\":\"" + question.person().digits() + "\",\"period\":{\"from\":\""
                + question.period().from()
                + "\",\"tom\":\"" + question.period().to() + "\"},\"utbetalningar\":[" + LEFI_GROUPS
                + "],\"preliminaraUtbetalningar\":[" + LEFI_GROUPS + "]}";
    }

    private void tax() {
        xml.append("<s:SKV inkludera=\"true\"><s:fraga>");
        text("ar", Integer.toString(question.period().taxYear()));
        for (var unwanted : List.of("foretagsinformation", "individuppgifter", "skattekonto")) text(unwanted, "false");
        text("skatteuppgifter", "true");
        text("beskattningsbilagor", "false");
        xml.append("</s:fraga></s:SKV>");
    }

    private void empty(String agency, boolean included) {
        xml.append("<s:")
                .append(agency)
                .append(" inkludera=\"")
                .append(included)
                .append("\"/>");
    }

    private void text(String name, String text) {
        xml.append("<s:").append(name).append('>');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> xml.append("&amp;");
                case '<' -> xml.append("&lt;");
                case '>' -> xml.append("&gt;");
                default -> xml.append(c);
            }
        }
        xml.append("</s:").append(name).append('>');
    }
}

package se.bistand.registercheck.ssbtek;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import se.bistand.registercheck.domain.Question;
import se.bistand.registercheck.domain.Register;
import se.bistand.registercheck.ssbtek.SsbtekSettings.Asker;

/// Writes one question: SOAP 1.1, contract version 11 or 10. A pure function of the question and of who asks.
final class QuestionXml {
    private static final String SOAP = "http://schemas.xmlsoap.org/soap/envelope/";
    private static final String LEFI_GROUPS = BenefitCodes.asked();

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

    /// The question of the connection test, which is about nobody.
    static String test(Contract contract) {
        return head(contract) + "<s:testaBastjanstInformation/></e:Body></e:Envelope>";
    }

    private String envelope() {
        xml.append(head(settings.contract())).append("<s:hamtaBastjanstInformation>");
        general();
        specific();
        return xml.append("</s:hamtaBastjanstInformation></e:Body></e:Envelope>")
                .toString();
    }

    private static String head(Contract contract) {
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?><e:Envelope xmlns:e=\"" + SOAP + "\" xmlns:s=\""
                + contract.namespace() + "\"><e:Body>";
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
        empty("AF", question.asks(Register.ARBETSFORMEDLINGEN));
        if (question.asks(Register.CSN)) study();
        else empty("CSN", false);
        if (question.asks(Register.FORSAKRINGSKASSAN)) benefits();
        else empty("FK", false);
        if (question.asks(Register.SKATTEVERKET) && settings.contract() == Contract.V11) tax();
        else empty("SKV", question.asks(Register.SKATTEVERKET));
        empty("SO", question.asks(Register.A_KASSA));
        empty("TNS", question.asks(Register.TRANSPORTSTYRELSEN));
        empty("MIV", question.asks(Register.MIGRATIONSVERKET));
        xml.append("</s:specifikaFrageparametrar>");
    }

    /// In October the summer is asked for too: student aid pauses then, and starts again or does not.
    private void study() {
        var period = question.period();
        if (period.studyFrom().equals(period.from())) {
            empty("CSN", true);
            return;
        }
        xml.append("<s:CSN inkludera=\"true\"><s:tidsperiod>");
        text("fromDatum", period.studyFrom().toString());
        text("tomDatum", period.to().toString());
        xml.append("</s:tidsperiod></s:CSN>");
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
                + "],\"preliminaraUtbetalningar\":[" + LEFI_GROUPS + "],\"ovrigInformation\":[\"FK:GEPI\"]}";
    }

    /// Capital, pay declared by employers and refunds: what 15 kap. 12 § socialtjänstlagen opens, and no more.
    private void tax() {
        xml.append("<s:SKV inkludera=\"true\"><s:fraga>");
        for (var year : question.period().taxYears()) text("ar", Integer.toString(year));
        text("foretagsinformation", "false");
        text("individuppgifter", "true");
        text("skattekonto", "true");
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

package se.bistand.simulators.ssbtek;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import se.bistand.simulators.Xml;

/// Writes the answer of one call, agency by agency, in the order of the contract.
final class Answer {
    private static final String AF = "http://api.arbetsformedlingen.se/arbetssokande/ersattningsstod/v2";
    private static final String SO = "http://INT014.UBPService.Schemas";
    private static final String TNS = "http://schema.transportstyrelsen.se/ssbtek/hamtauppgifterresponder/1";
    private static final String SKV = "http://xmls.skatteverket.se/se/skatteverket/zg";

    private final Question question;
    private final Life life;
    private final LocalDate today;
    private final StringBuilder xml = new StringBuilder(4_000);

    Answer(Question question, Life life, LocalDate today) {
        this.question = question;
        this.life = life;
        this.today = today;
    }

    String write(Faults faults) {
        open("hamtaBastjanstInformationResponse");
        if (List.of("true", "1").contains(question.general("fraganSkallInkluderasISvaret")))
            new Echo(question, xml).write();
        optional("frageTidpunkt");
        optional("korrelationsid");
        xml.append("<s:svarsdata>");
        for (var agency : Agency.values()) {
            if (question.included().contains(agency)) part(agency, faults.of(agency, question.person(), life));
        }
        xml.append("</s:svarsdata>");
        return close("hamtaBastjanstInformationResponse");
    }

    static String connectionTest() {
        var answer = new StringBuilder();
        for (var agency : Agency.values()) {
            if (agency == Agency.SSBTEK) continue;
            answer.append("<s:")
                    .append(agency)
                    .append("><s:anropad>true</s:anropad></s:")
                    .append(agency)
                    .append('>');
        }
        return envelope("<s:testaBastjanstInformationResponse xmlns:s=\"" + Question.NAMESPACE + "\">" + answer
                + "</s:testaBastjanstInformationResponse>");
    }

    static String fault(String operation, boolean caller, String felkod, String message) {
        var name = (operation.equals("testaBastjanstInformation") ? operation : "hamtaBastjanstInformation") + "Fault";
        return envelope("<soap:Fault><faultcode>soap:" + (caller ? "Client" : "Server") + "</faultcode><faultstring>"
                + Xml.escape(message) + "</faultstring><detail><s:" + name + " xmlns:s=\"" + Question.NAMESPACE
                + "\"><s:felkod>" + Xml.escape(felkod) + "</s:felkod><s:felmeddelande>" + Xml.escape(message)
                + "</s:felmeddelande></s:" + name + "></detail></soap:Fault>");
    }

    private void part(Agency agency, Fault fault) {
        xml.append("<s:").append(agency).append('>');
        if (fault.errorKalla() != null) error(fault.errorKalla(), fault.felkod());
        else if (fault.malformed()) malformed(agency);
        else data(agency);
        xml.append("</s:").append(agency).append('>');
    }

    private void data(Agency agency) {
        switch (agency) {
            case AF -> jobSeeker();
            case FK -> benefits();
            case SKV -> tax();
            case CSN -> study();
            case SO -> unemploymentFunds();
            case TNS ->
                xml.append("<s:data><t:resultat xmlns:t=\"" + TNS + "\">OK</t:resultat>")
                        .append("<t:fordonsinnehav xmlns:t=\"" + TNS + "\"/></s:data>");
            case MIV ->
                xml.append("<s:data><response><correlationid>")
                        .append(Xml.escape(question.general("korrelationsid")))
                        .append("</correlationid></response></s:data>");
            case SSBTEK -> throw new IllegalStateException("SSBTEK has no part of its own");
        }
    }

    private void benefits() {
        try {
            var lefi = Lefi.read(question.specific("FK/fraga/lefiJsonFraga"), question.person());
            if (question.specific("FK/fraga/aktorsid").isEmpty()) throw new Lefi.Refused("403");
            xml.append("<s:data><s:lefiJsonSvar>")
                    .append(base64(lefi.answer(life, today)))
                    .append("</s:lefiJsonSvar></s:data>");
        } catch (Lefi.Refused e) {
            error("BT", String.valueOf(e.getMessage()));
        }
    }

    private void jobSeeker() {
        xml.append("<s:data xmlns:a=\"" + AF + "\"><a:Fraga>");
        af("OrganisationsnummerForIngivare", question.general("ingivare/organisationsnummer"));
        af("NamnPaIngivare", question.general("ingivare/namn"));
        af("KontonamnForHandlaggare", question.general("ingivare/handlaggare"));
        af("Referensnummer", question.general("arendeidentitet"));
        af("From", question.from().toString());
        af("Tom", question.to().toString());
        af("SyfteMedFraga", question.general("syfte"));
        af("LagParagraf", question.general("lagtext"));
        af("IdentitetsbeteckningFysiskPerson", question.person());
        xml.append("</a:Fraga><a:Svar>");
        af("Schemaversion", "2.0");
        af("Referensnummer", question.general("arendeidentitet"));
        af("LagParagraf", question.general("lagtext"));
        af("IdentitetsbeteckningFysiskPerson", question.person());
        af("Sekretessmarkering", Boolean.toString(life.secrecy()));
        if (life.jobSeeker() != Life.JobSeeker.NEVER) enrolment(life.jobSeeker() == Life.JobSeeker.NOW);
        af("StatusSokandeinformationKod", "0");
        af("StatusSokandeinformationKodText", "Frågan är besvarad.");
        xml.append("</a:Svar></s:data>");
    }

    private void enrolment(boolean now) {
        xml.append("<a:ArbetssokandeInfo>");
        af("Arbetssokande", Boolean.toString(now));
        af("ArbetssokandeSKAT", now ? "Arbetslös" : "Avaktualiserad");
        af("ArbetssokandeRegistrerad", question.from().minusMonths(8).toString());
        if (now) af("ArbetssokandeOmfattning", "100");
        if (!now)
            af("ArbetssokandeAvaktualiserad", question.from().minusMonths(1).toString());
        xml.append("<a:AktivetetsRapportDatum>");
        af("AktivitetsRapportMeddelande", now ? "Aktivitetsrapport har inkommit" : "Aktivitetsrapport saknas");
        if (now)
            af("SenasteAktivitetsRapportDatum", question.to().withDayOfMonth(3).toString());
        xml.append("</a:AktivetetsRapportDatum></a:ArbetssokandeInfo>");
    }

    private void tax() {
        var year = question.specific("SKV/fraga/ar").split(" ", 2)[0];
        var capital = "";
        if (life.capitalKronor() > 0) {
            capital = "<Kapitaluppgift><b:Taxeringsar>" + Xml.escape(year)
                    + "</b:Taxeringsar><b:SummaIntakterPaKapital>"
                    + life.capitalKronor() + "</b:SummaIntakterPaKapital><b:OverskottPaKapital>" + life.capitalKronor()
                    + "</b:OverskottPaKapital></Kapitaluppgift>";
        }
        var answer = "<?xml version=\"1.0\" encoding=\"UTF-8\"?><SvarBeskattningsuppgifterEnligtSFS2008-975 xmlns=\""
                + SKV
                + "/instans/standardiseradInformation/1.0\" xmlns:b=\"" + SKV
                + "/komponent/infoForBeskattning/1.0\" xmlns:f=\""
                + SKV + "/komponent/infoForFolkbokforing/1.0\"><PersonuppgiftLista><Personuppgift>"
                + "<f:IdentitetsbeteckningFysiskPerson>" + question.person() + "</f:IdentitetsbeteckningFysiskPerson>"
                + "<StatusPersonuppgiftKod>0</StatusPersonuppgiftKod>" + capital
                + "</Personuppgift></PersonuppgiftLista></SvarBeskattningsuppgifterEnligtSFS2008-975>";
        xml.append("<s:data><svar>").append(Xml.escape(answer)).append("</svar></s:data>");
    }

    private void study() {
        var nothing = "<CSNSvar schemaVersion=\"4.0\""
            + " xmlns=\"http://schema.csn.se/v4.0/kommunfraga\"><GemensamtSvarEkbistand><Resultat><ResultatKod>0</ResultatKod><ResultatText>Inget"
            + " att rapportera</ResultatText></Resultat>"
            + "</GemensamtSvarEkbistand><GemensamtFragaEkbistand/><Personer/></CSNSvar>";
        xml.append("<s:data><s:svar>").append(base64(nothing)).append("</s:svar></s:data>");
    }

    private void unemploymentFunds() {
        xml.append("<s:data xmlns:u=\"" + SO + "\">");
        so("OrganisationsnummerIngivare", question.general("ingivare/organisationsnummer"));
        so("NamnIngivare", question.general("ingivare/namn"));
        so("KontonamnHandlaggare", question.general("ingivare/handlaggare"));
        so("Referensnummer", question.general("arendeidentitet"));
        so("From", question.from().toString());
        so("Tom", question.to().toString());
        so("Syfte", question.general("syfte"));
        so("Paragraf", question.general("lagtext"));
        so("IdentificationNumber", question.person());
        xml.append("<u:ArbetsloshetsersattningLista/></s:data>");
    }

    private void malformed(Agency agency) {
        switch (agency) {
            case FK ->
                xml.append("<s:data><s:lefiJsonSvar>")
                        .append(base64("{\"utlamnare\":[{"))
                        .append("</s:lefiJsonSvar></s:data>");
            case SKV -> xml.append("<s:data><svar>&lt;SvarBeskattningsuppgifter&gt;&lt;</svar></s:data>");
            default -> xml.append("<s:data><s:oops/></s:data>");
        }
    }

    private void error(String kalla, String felkod) {
        xml.append("<s:error><s:kalla>")
                .append(kalla)
                .append("</s:kalla><s:felkod>")
                .append(Xml.escape(felkod))
                .append("</s:felkod><s:felmeddelande>Simulerat fel</s:felmeddelande></s:error>");
    }

    private void af(String name, String text) {
        element("a:", name, text);
    }

    private void so(String name, String text) {
        element("u:", name, text);
    }

    private void optional(String name) {
        var text = question.general(name);
        if (!text.isEmpty()) element("s:", name, text);
    }

    private void element(String prefix, String name, String text) {
        xml.append('<')
                .append(prefix)
                .append(name)
                .append('>')
                .append(Xml.escape(text))
                .append("</")
                .append(prefix)
                .append(name)
                .append('>');
    }

    private void open(String response) {
        xml.append("<s:")
                .append(response)
                .append(" xmlns:s=\"")
                .append(Question.NAMESPACE)
                .append("\">");
    }

    private String close(String response) {
        return envelope(xml.append("</s:").append(response).append('>').toString());
    }

    private static String envelope(String body) {
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?><soap:Envelope xmlns:soap=\"" + Question.SOAP
                + "\"><soap:Body>" + body + "</soap:Body></soap:Envelope>";
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}

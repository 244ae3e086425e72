package se.bistand.simulators.ssbtek.part;

import java.time.LocalDate;
import java.util.Comparator;
import se.bistand.simulators.Markup;
import se.bistand.simulators.ssbtek.fault.Agency;
import se.bistand.simulators.ssbtek.life.Fact;
import se.bistand.simulators.ssbtek.life.Period;

/// Arbetsförmedlingen: enrolment, activity report, economic decisions, membership of an unemployment fund.
public final class JobSeekerPart implements Part {
    private static final String NAMESPACE = "http://api.arbetsformedlingen.se/arbetssokande/ersattningsstod/v2";
    private static final int REPORT_DAY = 3;

    @Override
    public void write(Markup xml, Asked asked) {
        var question = asked.question();
        var period = asked.period(Agency.AF);
        xml.open("s:data xmlns:a=\"" + NAMESPACE + "\"").open("a:Fraga");
        xml.text("a:OrganisationsnummerForIngivare", question.general("ingivare/organisationsnummer"));
        xml.text("a:NamnPaIngivare", question.general("ingivare/namn"));
        xml.text("a:KontonamnForHandlaggare", question.general("ingivare/handlaggare"));
        xml.text("a:Referensnummer", question.general("arendeidentitet"));
        xml.text("a:From", period.from()).text("a:Tom", period.to());
        xml.text("a:SyfteMedFraga", question.general("syfte"));
        xml.text("a:LagParagraf", question.general("lagtext"));
        xml.text("a:IdentitetsbeteckningFysiskPerson", asked.person());
        xml.close("a:Fraga").open("a:Svar").text("a:Schemaversion", "4.0");
        xml.text("a:Referensnummer", question.general("arendeidentitet"));
        xml.text("a:LagParagraf", question.general("lagtext"));
        xml.text("a:IdentitetsbeteckningFysiskPerson", asked.person());
        svar(xml, asked, period);
        xml.close("a:Svar").close("s:data");
    }

    private static void svar(Markup xml, Asked asked, Period period) {
        var life = asked.life();
        var enrolled = life.all(Fact.Enrolled.class).stream()
                .filter(enrolment -> enrolment.when().first() <= 0)
                .max(Comparator.comparingInt(enrolment -> enrolment.when().first()));
        if (!asked.isProtected() && enrolled.isPresent())
            life.one(Fact.Name.class)
                    .ifPresent(name -> xml.text("a:Fornamn", name.given()).text("a:Efternamn", name.family()));
        xml.text("a:Sekretessmarkering", asked.isProtected());
        enrolled.ifPresent(enrolment -> enrolment(xml, enrolment, asked.today()));
        if (!asked.partial() && enrolled.isPresent()) decisions(xml, asked, period);
        life.all(Fact.Fund.class).stream()
                .filter(fund -> fund.when().now())
                .findFirst()
                .ifPresent(fund -> xml.text("a:Akassetillhorighet", fund.fund()));
        if (life.has(Fact.NoSuchNumber.class)) status(xml, 1, "Identitetsbeteckningen finns inte.");
        else if (asked.partial()) status(xml, 2, "Beslutsinformationen kunde inte hämtas.");
        else status(xml, 0, "Frågan är besvarad.");
    }

    private static void enrolment(Markup xml, Fact.Enrolled enrolment, LocalDate today) {
        boolean now = enrolment.when().now();
        xml.open("a:ArbetssokandeInfo").text("a:Arbetssokande", now);
        xml.text("a:ArbetssokandeSKAT", now ? enrolment.category() : "Avaktualiserad");
        xml.text("a:ArbetssokandeRegistrerad", enrolment.when().from(today));
        if (now) xml.text("a:ArbetssokandeOmfattning", enrolment.extent());
        else xml.text("a:ArbetssokandeAvaktualiserad", enrolment.when().to(today));
        xml.open("a:AktivetetsRapportDatum");
        report(xml, now ? enrolment.report() : Fact.Enrolled.Report.NOT_DUE, today);
        xml.close("a:AktivetetsRapportDatum").close("a:ArbetssokandeInfo");
    }

    /// A report is due from the 1st to the 14th of the month after.
    private static void report(Markup xml, Fact.Enrolled.Report report, LocalDate today) {
        var thisMonth = today.withDayOfMonth(REPORT_DAY);
        var latest = thisMonth.isAfter(today) ? thisMonth.minusMonths(1) : thisMonth;
        switch (report) {
            case SENT ->
                xml.text("a:AktivitetsRapportMeddelande", "Aktivitetsrapport har inkommit")
                        .text("a:SenasteAktivitetsRapportDatum", latest);
            case MISSING ->
                xml.text("a:AktivitetsRapportMeddelande", "Aktivitetsrapport saknas")
                        .text("a:SenasteAktivitetsRapportDatum", latest.minusMonths(2));
            case NOT_DUE -> xml.text("a:AktivitetsRapportMeddelande", "Ingen aktivitetsrapport ska lämnas");
        }
    }

    private static void decisions(Markup xml, Asked asked, Period period) {
        var decisions = asked.life().all(Fact.Decision.class).stream()
                .filter(decision -> decision.when().meets(period, asked.today()))
                .toList();
        if (decisions.isEmpty()) return;
        xml.open("a:BeslutInfo").open("a:EkonomiskaBeslut");
        for (var decision : decisions) {
            xml.open("a:Beslut").text("a:ErsattningTyp", decision.type()).text("a:Omfattning", decision.extent());
            xml.text("a:BeslutFrom", decision.when().from(asked.today()));
            xml.text("a:BeslutTom", decision.when().to(asked.today())).close("a:Beslut");
        }
        xml.close("a:EkonomiskaBeslut").close("a:BeslutInfo");
    }

    private static void status(Markup xml, int code, String text) {
        xml.text("a:StatusSokandeinformationKod", code).text("a:StatusSokandeinformationKodText", text);
    }
}

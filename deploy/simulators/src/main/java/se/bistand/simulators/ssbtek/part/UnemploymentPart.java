package se.bistand.simulators.ssbtek.part;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import se.bistand.simulators.Markup;
import se.bistand.simulators.ssbtek.fault.Agency;
import se.bistand.simulators.ssbtek.fault.Mode;
import se.bistand.simulators.ssbtek.life.Fact;
import se.bistand.simulators.ssbtek.life.Period;

/// The unemployment insurance funds (a-kassorna): one block per fund, each with its own status.
public final class UnemploymentPart implements Part {
    private static final String NAMESPACE = "http://INT014.UBPService.Schemas";
    private static final String ANSWERED = "all clear";
    private static final String SILENT = "Svarade inte";
    private static final int PAY_DAY = 8;

    @Override
    public void write(Markup xml, Asked asked) {
        var question = asked.question();
        var period = asked.period(Agency.SO);
        xml.open("s:data xmlns:u=\"" + NAMESPACE + "\"");
        xml.text("u:OrganisationsnummerIngivare", question.general("ingivare/organisationsnummer"));
        xml.text("u:NamnIngivare", question.general("ingivare/namn"));
        xml.text("u:KontonamnHandlaggare", question.general("ingivare/handlaggare"));
        xml.text("u:Referensnummer", question.general("arendeidentitet"));
        xml.text("u:From", period.from()).text("u:Tom", period.to());
        xml.text("u:Syfte", question.general("syfte")).text("u:Paragraf", question.general("lagtext"));
        xml.text("u:IdentificationNumber", asked.person()).open("u:ArbetsloshetsersattningLista");
        boolean oneIsSilent = asked.mode() == Mode.NO_RESPONSE || asked.partial();
        for (var fund : asked.life().all(Fact.Fund.class)) {
            if (!fund.when().meets(period, asked.today())) continue;
            fund(xml, asked, fund, fund.responds() && !oneIsSilent);
            oneIsSilent = false;
        }
        if (oneIsSilent) silent(xml, "Påhittade arbetslöshetskassan");
        xml.close("u:ArbetsloshetsersattningLista").close("s:data");
    }

    private static void fund(Markup xml, Asked asked, Fact.Fund fund, boolean responds) {
        if (!responds) {
            silent(xml, fund.fund());
            return;
        }
        var period = asked.period(Agency.SO);
        xml.open("u:Arbetsloshetsersattning").text("u:SvarandeOrganisation", fund.fund());
        xml.text("u:StatusSvarandeOrganisation", ANSWERED);
        period.months().forEach(month -> payments(xml, asked, fund, month, period));
        for (var pause : asked.life().all(Fact.FundSuspension.class)) {
            if (!pause.fund().equals(fund.fund()) || !pause.when().meets(period, asked.today())) continue;
            xml.open("u:Avstangningar").text("u:AvstangdFrom", pause.when().from(asked.today()));
            xml.text("u:AvstangdTom", pause.when().to(asked.today())).close("u:Avstangningar");
        }
        for (var applied : asked.life().all(Fact.FundApplication.class)) {
            if (!applied.fund().equals(fund.fund())) continue;
            xml.open("u:AnsoktOmErsattning");
            if (applied.decided())
                xml.text("u:BeslutOmRattTillErsattning", asked.today().minusMonths(applied.monthsAgo()));
            else xml.empty("u:BeslutOmRattTillErsattning xsi:nil=\"true\" xmlns:xsi=\"" + XSI + "\"");
            xml.text("u:AnsokanOmUtbetalningInlamnad", true).close("u:AnsoktOmErsattning");
            break;
        }
        xml.close("u:Arbetsloshetsersattning");
    }

    private static final String XSI = "http://www.w3.org/2001/XMLSchema-instance";

    /// Paid on the 8th for the month before; only what is paid already is told.
    private static void payments(Markup xml, Asked asked, Fact.Fund fund, YearMonth month, Period period) {
        var day = month.atDay(PAY_DAY);
        if (!period.contains(day) || day.isAfter(asked.today())) return;
        for (var payment : asked.life().all(Fact.FundPayment.class)) {
            if (!payment.fund().equals(fund.fund()) || !payment.when().contains(month, asked.today())) continue;
            var before = month.minusMonths(1);
            xml.open("u:Utbetalningar").text("u:Utbetalningsdatum", day);
            xml.text("u:NettoEfterSkatt", payment.net() + ".00");
            xml.text("u:NettoEfterAvdrag", (payment.net() - payment.deducted()) + ".00");
            xml.text("u:Ersattningsdagar", weekdays(before));
            xml.text("u:AvserFrom", before.atDay(1)).text("u:AvserTom", before.atEndOfMonth());
            xml.close("u:Utbetalningar");
        }
    }

    private static void silent(Markup xml, String fund) {
        xml.open("u:Arbetsloshetsersattning").text("u:SvarandeOrganisation", fund);
        xml.text("u:StatusSvarandeOrganisation", SILENT).close("u:Arbetsloshetsersattning");
    }

    static long weekdays(YearMonth month) {
        return month.atDay(1)
                .datesUntil(month.plusMonths(1).atDay(1))
                .map(LocalDate::getDayOfWeek)
                .filter(day -> day != DayOfWeek.SATURDAY && day != DayOfWeek.SUNDAY)
                .count();
    }
}

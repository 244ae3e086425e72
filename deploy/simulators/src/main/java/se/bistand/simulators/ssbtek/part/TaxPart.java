package se.bistand.simulators.ssbtek.part;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.List;
import se.bistand.simulators.Markup;
import se.bistand.simulators.ssbtek.contract.Contract;
import se.bistand.simulators.ssbtek.fault.Agency;
import se.bistand.simulators.ssbtek.life.Fact;

/// Skatteverket: XML inside the XML. Contract 10 asks for nothing in particular and is told of capital; contract 11
/// asks for years and kinds. The shape of what contract 11 added is not public and made up here.
public final class TaxPart implements Part {
    private static final String SKV = "http://xmls.skatteverket.se/se/skatteverket/zg";
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("yyyyMM");
    private static final int DECLARED_ON = 12;

    @Override
    public void write(Markup xml, Asked asked) {
        xml.open("s:data").text("svar", document(asked)).close("s:data");
    }

    private static String document(Asked asked) {
        var xml = new Markup(1_000).raw("<?xml version=\"1.0\" encoding=\"UTF-8\"?>");
        xml.open("SvarBeskattningsuppgifterEnligtSFS2008-975 xmlns=\"" + SKV
                + "/instans/standardiseradInformation/1.0\" xmlns:b=\"" + SKV
                + "/komponent/infoForBeskattning/1.0\" xmlns:f=\"" + SKV
                + "/komponent/infoForFolkbokforing/1.0\"");
        xml.open("PersonuppgiftLista").open("Personuppgift");
        xml.text("f:IdentitetsbeteckningFysiskPerson", asked.person());
        xml.text("StatusPersonuppgiftKod", asked.life().has(Fact.NoSuchNumber.class) ? 1 : 0);
        var question = asked.question();
        boolean older = question.contract() == Contract.V10;
        if (older || question.wants("SKV/fraga/skatteuppgifter")) capital(xml, asked, older);
        if (question.wants("SKV/fraga/individuppgifter")) salaries(xml, asked);
        if (question.wants("SKV/fraga/skattekonto")) refunds(xml, asked);
        if (question.wants("SKV/fraga/foretagsinformation")) companies(xml, asked);
        xml.close("Personuppgift").close("PersonuppgiftLista");
        return xml.close("SvarBeskattningsuppgifterEnligtSFS2008-975").toString();
    }

    private static void capital(Markup xml, Asked asked, boolean older) {
        var years = older ? List.of(Integer.toString(asked.today().getYear() - 1)) : years(asked);
        for (var capital : asked.life().all(Fact.Capital.class)) {
            for (var year : years) {
                xml.open("Kapitaluppgift").text("b:Taxeringsar", year);
                xml.text("b:SummaIntakterPaKapital", capital.income());
                xml.text("b:OverskottPaKapital", capital.surplus()).close("Kapitaluppgift");
            }
        }
    }

    private static List<String> years(Asked asked) {
        return asked.question().every("SKV/fraga/ar");
    }

    /// A month is declared on the 12th of the next one; what is not declared yet is not known.
    private static void salaries(Markup xml, Asked asked) {
        var salaries = asked.life().all(Fact.Salary.class);
        if (salaries.isEmpty()) {
            xml.empty("IndividuppgiftLista");
            return;
        }
        xml.open("IndividuppgiftLista");
        for (var year : years(asked)) {
            for (int i = 1; i <= 12; i++) {
                var month = YearMonth.of(Integer.parseInt(year), i);
                var declared = month.plusMonths(1).atDay(DECLARED_ON);
                if (declared.isAfter(asked.today()) || (asked.partial() && i > 6)) continue;
                for (var salary : salaries)
                    if (salary.when().contains(month, asked.today())) salary(xml, salary, month, declared);
            }
        }
        xml.close("IndividuppgiftLista");
    }

    private static void salary(Markup xml, Fact.Salary salary, YearMonth month, LocalDate declared) {
        xml.open("Individuppgift").text("b:Redovisningsperiod", MONTH.format(month));
        xml.text("b:ArbetsgivareOrganisationsnummer", salary.employerNumber());
        xml.text("b:ArbetsgivareNamn", salary.employer());
        xml.text("b:KontantErsattning", salary.gross()).text("b:AvdragenPreliminarskatt", salary.tax());
        xml.text("b:Inlamningsdatum", declared).close("Individuppgift");
    }

    private static void refunds(Markup xml, Asked asked) {
        xml.open("Skattekonto");
        for (var refund : asked.life().all(Fact.TaxRefund.class)) {
            var day = asked.today().minusMonths(refund.monthsAgo()).withDayOfMonth(10);
            if (!asked.period(Agency.SKV).contains(day) || day.isAfter(asked.today())) continue;
            xml.open("Utbetalning").text("b:Utbetalningsdatum", day).text("b:Belopp", refund.kronor());
            xml.close("Utbetalning");
        }
        xml.close("Skattekonto");
    }

    private static void companies(Markup xml, Asked asked) {
        for (var company : asked.life().all(Fact.Company.class)) {
            xml.open("Foretagsinformation").text("b:Organisationsnummer", company.number());
            xml.text("b:Namn", company.name());
            xml.text("b:RegistreradFran", company.when().from(asked.today()));
            if (!company.when().open())
                xml.text("b:RegistreradTill", company.when().to(asked.today()));
            xml.close("Foretagsinformation");
        }
    }
}

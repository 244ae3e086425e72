package se.bistand.simulators.ssbtek.life;

import se.bistand.simulators.ssbtek.life.Fact.Enrolled.Report;

/// Out of work, part-time, newly employed, self-employed.
final class WorkPersonas {
    private static final String UNION_FUND = "Småföretagarnas påhittade a-kassa";

    private WorkPersonas() {}

    static void tell(Cast cast) {
        unemployed(cast);
        programmes(cast);
        working(cast);
        selfEmployed(cast);
    }

    private static void unemployed(Cast cast) {
        cast.add(
                "200001012384",
                "Ida",
                "Arbetslös på heltid med a-kassa",
                "Unemployed full time with unemployment benefit",
                Facts.enrolled(7),
                Facts.salary("Norrviks Hotell AB", 23_000, 4_900, Span.between(24, 8)),
                new Fact.Fund(Facts.FUND, true, Span.since(40)),
                new Fact.FundApplication(Facts.FUND, true, 7),
                new Fact.FundPayment(Facts.FUND, 8_900, 0, Span.since(6)));
        cast.add(
                "199912312395",
                "Noel",
                "Medlem i en a-kassa som inte svarar",
                "Member of a fund that does not respond",
                Facts.enrolled(4),
                new Fact.Fund(Facts.FUND, false, Span.since(30)));
        cast.add(
                "200002292399",
                "Adam",
                "Avstängd från a-kassan, aktivitetsrapport saknas",
                "Suspended by the fund, activity report missing",
                Facts.enrolled("Arbetslös", Report.MISSING, Span.since(10)),
                new Fact.Fund(Facts.FUND, true, Span.since(26)),
                new Fact.FundPayment(Facts.FUND, 7_600, 0, Span.between(9, 3)),
                new Fact.FundSuspension(Facts.FUND, new Span(-2, 1)));
        waitingOrPartTime(cast);
    }

    private static void waitingOrPartTime(Cast cast) {
        cast.add(
                "198108292395",
                "Filip",
                "Har sökt a-kassa, beslut dröjer; medlem i två kassor efter byte",
                "Has applied for unemployment benefit, no decision yet; member of two funds after a change",
                Facts.enrolled(2),
                Facts.salary("Lindeby Bygg AB", 29_500, 6_700, Span.between(24, 3)),
                new Fact.Fund(UNION_FUND, true, Span.between(60, 5)),
                new Fact.Fund(Facts.FUND, true, Span.since(4)),
                new Fact.FundApplication(Facts.FUND, false, 2));
        cast.add(
                "197812112394",
                "Mats",
                "Deltidsarbetslös: lön, a-kassa med avdrag; dottern Juni bor hemma",
                "Part-time unemployed: pay, unemployment benefit less a deduction; daughter Juni lives at home",
                Facts.home("Rönnvägen 21"),
                Facts.child("200811212380", "Juni"),
                new Fact.Enrolled("Deltidsarbetslös", 50, Report.SENT, Span.since(14)),
                new Fact.Fund(Facts.FUND, true, Span.since(90)),
                new Fact.FundPayment(Facts.FUND, 6_240, 800, Span.since(13)),
                Facts.salary("Lindeby Transport AB", 13_400, 2_700, Facts.TWO_YEARS));
    }

    private static void programmes(Cast cast) {
        cast.add(
                "200010112381",
                "Wilma",
                "I program med aktivitetsstöd",
                "In a programme with activity support",
                Facts.enrolled("Deltagare i program", Report.SENT, Span.since(12)),
                new Fact.Decision(Facts.ACTIVITY, 100, new Span(-8, 3)),
                Facts.activity(7_900, 1_800, new Span(-7, 4)));
        cast.add(
                "200111242392",
                "Leo",
                "Aktivitetsstöd till förra månaden, inget nu",
                "Activity support until last month, none now",
                Facts.enrolled("Arbetslös", Report.SENT, Span.since(16)),
                new Fact.Decision(Facts.ACTIVITY, 100, Span.between(10, 2)),
                Facts.activity(7_300, 1_600, Span.between(9, 1)));
        cast.add(
                "200408162386",
                "Elsa",
                "Under 25 år med utvecklingsersättning",
                "Below 25 with development allowance",
                Facts.enrolled("Deltagare i program", Report.SENT, Span.since(6)),
                new Fact.Decision(Facts.DEVELOPMENT, 100, new Span(-5, 6)),
                new Fact.Benefit("FK:PROG", Facts.DEVELOPMENT, 4_100, 0, 25, new Span(-4, 7)));
        camilla(cast);
    }

    private static void camilla(Cast cast) {
        cast.add(
                "198210192384",
                "Camilla",
                "Aktivitetsstöd på 75 procent, bostadsbidrag och ensam med ett barn",
                "Activity support at 75 per cent, housing allowance and single with one child",
                Facts.home("Tallkottsgatan 5"),
                Facts.child("201811302395", "Love"),
                Facts.childAllowance(1_250),
                Facts.housingAllowance(2_900, Facts.TWO_YEARS),
                new Fact.Enrolled("Deltagare i program", 75, Report.SENT, Span.since(11)),
                new Fact.Decision(Facts.ACTIVITY, 75, new Span(-9, 2)),
                Facts.activity(6_150, 1_300, new Span(-8, 3)));
        cast.add(
                "201811302395",
                "Love",
                "Barn till Camilla",
                "Camilla's child",
                Facts.home("Tallkottsgatan 5"),
                Facts.parent("198210192384", "Camilla"));
    }

    private static void working(Cast cast) {
        cast.add(
                "200204282388",
                "Tuva",
                "Nytt arbete sedan två månader, avslutad hos Arbetsförmedlingen",
                "New job since two months ago, no longer enrolled",
                Facts.enrolled("Arbetslös", Report.SENT, Span.between(15, 3)),
                Facts.salary("Lindeby Matvaror AB", 21_300, 4_400, Span.since(2)));
        cast.add(
                "200310292396",
                "Oskar",
                "Två arbetsgivare och två fordon",
                "Two employers and two vehicles",
                Facts.salary("Lindeby Matvaror AB", 9_800, 1_700, Facts.TWO_YEARS),
                Facts.salary("Norrviks Städ AB", 6_400, 1_900, Span.since(5)),
                new Fact.Vehicle("QQI001", "VOLVO", 2014, "PERSONBIL", "V70"),
                new Fact.Vehicle("QQI002", "HONDA", 2009, "MOTORCYKEL", "CB500"));
        cast.add(
                "198603202394",
                "Viktor",
                "Lön som upphörde förra månaden",
                "Pay that stopped last month",
                Facts.salary("Norrviks Mekaniska AB", 27_900, 6_200, Span.between(24, 2)),
                Facts.enrolled("Arbetslös", Report.SENT, Span.since(1)));
    }

    private static void selfEmployed(Cast cast) {
        cast.add(
                "196411182394",
                "Lars",
                "Egen företagare med kapitalinkomst, inte inskriven",
                "Self-employed with income of capital, not enrolled",
                new Fact.Company("169900640011", "Lars Påhittade Snickeri", Span.since(70)),
                new Fact.Capital(3_200, 1_150),
                new Fact.Vehicle("QQI003", "RENAULT", 2017, "LASTBIL", "MASTER"),
                new Fact.TaxRefund(4_386, 1));
        cast.add(
                "198712162380",
                "Jenny",
                "Avslutad enskild firma, arbetssökande, skatteåterbäring förra månaden",
                "Closed firm, job seeker, tax refund last month",
                new Fact.Company("169900871216", "Jennys Påhittade Salong", Span.between(50, 6)),
                Facts.enrolled(5),
                new Fact.TaxRefund(2_915, 1));
    }
}

package se.bistand.simulators.ssbtek.life;

import se.bistand.simulators.ssbtek.life.Fact.Benefit;
import se.bistand.simulators.ssbtek.life.Fact.Citizen;
import se.bistand.simulators.ssbtek.life.Fact.Enrolled.Report;
import se.bistand.simulators.ssbtek.life.Fact.Origin;
import se.bistand.simulators.ssbtek.life.Fact.Permit;

/// New in the country: with a permit, waiting for one, refused, or from within the European Union.
final class NewcomerPersonas {
    private static final Citizen SYRIAN = new Citizen("SY", "SYRIEN");
    private static final Citizen UKRAINIAN = new Citizen("UA", "UKRAINA");

    private NewcomerPersonas() {}

    static void tell(Cast cast) {
        established(cast);
        waiting(cast);
        working(cast);
    }

    private static void established(Cast cast) {
        var home = Facts.home("Hamngatan 30");
        cast.add(
                "200609242383",
                "Mariam",
                "Ny i landet: etableringsersättning, tidsbegränsat uppehållstillstånd, hemutrustningslån",
                "New in the country: establishment allowance, temporary permit, home equipment loan",
                SYRIAN,
                new Origin("SYRIEN", 13),
                new Permit("UT", "BEV", false, 12, new Span(-10, 26)),
                Facts.enrolled("Deltagare i program", Report.SENT, Span.since(9)),
                new Fact.Decision(Facts.ESTABLISHMENT, 100, new Span(-8, 15)),
                new Benefit("FK:PROG", Facts.ESTABLISHMENT, 6_780, 0, 25, new Span(-7, 16)),
                new Fact.Study("HUT", 0, 0, 14_000, Span.between(6, 6)));
        cast.add(
                "198501282381",
                "Yasmin",
                "Ny i landet med ett barn: etableringsersättning, etableringstillägg och barnbidrag",
                "New in the country with one child: establishment allowance and supplement, child allowance",
                home,
                SYRIAN,
                new Origin("SYRIEN", 20),
                new Permit("UT", "BEV", false, 19, new Span(-16, 20)),
                Facts.child("202005032392", "Sami"),
                Facts.childAllowance(1_250),
                Facts.enrolled("Deltagare i program", Report.SENT, Span.since(14)),
                new Fact.Decision(Facts.ESTABLISHMENT, 100, new Span(-13, 10)),
                new Benefit("FK:PROG", Facts.ESTABLISHMENT, 6_780, 0, 25, new Span(-12, 11)),
                new Benefit("FK:ET", "Etableringstillägg", 800, 0, 25, new Span(-12, 11)));
        cast.add(
                "202005032392",
                "Sami",
                "Barn till Yasmin",
                "Yasmin's child",
                home,
                SYRIAN,
                Facts.parent("198501282381", "Yasmin"));
    }

    private static void waiting(Cast cast) {
        cast.add(
                "199208732389",
                "Amina",
                "Asylsökande med samordningsnummer, inget beslut än",
                "Asylum seeker with a coordination number, no decision yet",
                SYRIAN,
                new Origin("SYRIEN", 5),
                new Permit("ASYL", "", false, 4, Span.since(0)));
        cast.add(
                "200107832388",
                "Lina",
                "Ansökan om uppehållstillstånd avslagen",
                "Application for a permit refused",
                new Citizen("GE", "GEORGIEN"),
                new Origin("GEORGIEN", 15),
                new Permit("UT", "AVS", false, 14, Span.since(2)));
        cast.add(
                "199911712389",
                "Oksana",
                "Massflyktsdirektivet: tillfälligt tillstånd, folkbokförd först nu",
                "Temporary protection, registered as living here only now",
                UKRAINIAN,
                new Origin("UKRAINA", 40),
                new Permit("UT", "BEV", false, 40, new Span(-38, 4)),
                Facts.enrolled(3));
    }

    private static void working(Cast cast) {
        cast.add(
                "198105822392",
                "Ravi",
                "Arbetstillstånd och lön, samordningsnummer",
                "Work permit and pay, coordination number",
                new Citizen("IN", "INDIEN"),
                new Origin("INDIEN", 22),
                new Permit("AT", "BEV", false, 24, new Span(-22, 2)),
                Facts.salary("Norrviks Mekaniska AB", 33_500, 7_800, Span.since(21)));
        cast.add(
                "199612862392",
                "Marek",
                "EU-medborgare med samordningsnummer, kort anställning",
                "Citizen of the European Union, coordination number, short employment",
                new Citizen("PL", "POLEN"),
                Facts.salary("Lindeby Bygg AB", 19_400, 4_000, Span.between(5, 2)));
        cast.add(
                "199004282399",
                "Omar",
                "Permanent uppehållstillstånd sedan länge, arbetssökande",
                "Permanent permit for long, job seeker",
                new Citizen("SO", "SOMALIA"),
                new Origin("SOMALIA", 140),
                new Permit("UT", "BEV", true, 64, Span.since(60)),
                Facts.enrolled(18),
                new Fact.Vehicle("QQI004", "TOYOTA", 2006, "PERSONBIL", "COROLLA"));
    }
}

package se.bistand.simulators.ssbtek.part;

import java.util.UUID;
import se.bistand.simulators.Markup;
import se.bistand.simulators.ssbtek.fault.Seed;
import se.bistand.simulators.ssbtek.life.Fact;

/// Migrationsverket: the cases about residence and work permits.
public final class PermitPart implements Part {
    @Override
    public void write(Markup xml, Asked asked) {
        xml.open("s:data");
        if (!asked.partial()) response(xml, asked);
        xml.close("s:data");
    }

    private static void response(Markup xml, Asked asked) {
        var life = asked.life();
        var correlation = asked.question().general("korrelationsid");
        xml.open("response").optional("korrelationsid", correlation);
        xml.text("correlationid", correlation.isEmpty() ? own(asked) : correlation);
        var permits = life.all(Fact.Permit.class);
        if (!permits.isEmpty()) {
            if (!asked.isProtected())
                life.one(Fact.Name.class)
                        .ifPresent(name -> xml.text("efternamn", name.family()).text("fornamn", name.given()));
            life.one(Fact.Origin.class)
                    .ifPresent(origin -> xml.text("hemland", origin.country())
                            .text("inresedatum", asked.today().minusMonths(origin.arrivedMonthsAgo())));
            xml.text("personnummer", asked.person()).open("svarCollection");
            permits.forEach(permit -> permit(xml, permit, asked));
            xml.close("svarCollection");
        }
        xml.close("response");
    }

    /// Looks like chance, and is the same for the same person and day.
    private static UUID own(Asked asked) {
        long seed = Seed.of(asked.person());
        return new UUID(Seed.mix(seed + asked.today().toEpochDay()), seed);
    }

    private static void permit(Markup xml, Fact.Permit permit, Asked asked) {
        var today = asked.today();
        xml.open("svar").text("ansokningsdatum", today.minusMonths(permit.appliedMonthsAgo()));
        xml.text("arendeTyp", permit.caseType()).text("arendeTypNamn", caseName(permit.caseType()));
        if (permit.decision().equals("BEV")) {
            xml.text("beslutsKod", "BEV").text("beslutsKodNamn", "ANSÖKAN BEVILJAS");
            xml.text("beslutsTyp", permit.permanent() ? "PUT" : "TUT");
            xml.text(
                    "beslutsTypNamn",
                    permit.permanent() ? "PERMANENT UPPEHÅLLSTILLSTÅND" : "TIDSBEGRÄNSAT UPPEHÅLLSTILLSTÅND");
            xml.text("beslutsdatum", permit.when().from(today))
                    .text("fromDatum", permit.when().from(today));
            xml.text("giltighetstid", permit.permanent() ? "PERMANENT" : "TIDBEGRANSAT");
            if (!permit.permanent()) xml.text("tomDatum", permit.when().to(today));
        } else if (permit.decision().equals("AVS")) {
            xml.text("beslutsKod", "AVS").text("beslutsKodNamn", "ANSÖKAN AVSLÅS");
            xml.text("beslutsdatum", permit.when().from(today));
        }
        xml.close("svar");
    }

    private static String caseName(String type) {
        return switch (type) {
            case "UAT" -> "UPPEHÅLLS- OCH ARBETSTILLSTÅND";
            case "AT" -> "ARBETSTILLSTÅND";
            case "ASYL" -> "ASYL";
            default -> "UPPEHÅLLSTILLSTÅND";
        };
    }
}

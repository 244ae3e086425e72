package se.bistand.simulators.ssbtek.part;

import se.bistand.simulators.Markup;
import se.bistand.simulators.ssbtek.life.Fact;

/// Transportstyrelsen: the vehicles a person holds. Half an answer is no answer there: it is FEL with a reason.
public final class VehiclePart implements Part {
    private static final String ANSWER = "http://schema.transportstyrelsen.se/ssbtek/hamtauppgifterresponder/1";
    private static final String VEHICLE = "http://schema.transportstyrelsen.se/ssbtek/fordon/1";

    @Override
    public void write(Markup xml, Asked asked) {
        xml.open("s:data xmlns:t=\"" + ANSWER + "\" xmlns:v=\"" + VEHICLE + "\"");
        if (asked.partial()) {
            xml.text("t:resultat", "FEL").open("t:felresultat").text("t:felkod", 2);
            xml.text("t:feltext", "Uppgifterna kunde inte hämtas").close("t:felresultat");
        } else {
            xml.text("t:resultat", "OK").open("t:fordonsinnehav");
            for (var vehicle : asked.life().all(Fact.Vehicle.class)) {
                xml.open("v:fordon").text("v:regnr", vehicle.plate()).text("v:fabrikat", vehicle.make());
                xml.text("v:fordonsar", vehicle.year()).text("v:fordonsslag", vehicle.kind());
                xml.text("v:handelsbeteckning", vehicle.model()).close("v:fordon");
            }
            xml.close("t:fordonsinnehav");
        }
        xml.close("s:data");
    }
}

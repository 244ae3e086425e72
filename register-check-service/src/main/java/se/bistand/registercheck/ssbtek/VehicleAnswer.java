package se.bistand.registercheck.ssbtek;

import java.util.Locale;
import se.bistand.registercheck.domain.Answer;
import se.bistand.registercheck.domain.Facts;
import se.bistand.registercheck.domain.Facts.Asset;
import se.bistand.registercheck.domain.Reason;
import se.bistand.registercheck.domain.Register;

/// Transportstyrelsen: the vehicles a person holds. It does not say whose its answer is.
final class VehicleAnswer {
    private static final Register TNS = Register.TRANSPORTSTYRELSEN;

    private VehicleAnswer() {}

    static Answer read(Node part) throws Unreadable {
        return switch (part.text("data/resultat")) {
            case "OK" -> found(part);
            case "FEL" -> Answer.failed(TNS, Answer.reason(Reason.BT, part.text("data/felresultat/felkod")));
            default -> throw new Unreadable();
        };
    }

    private static Answer found(Node part) {
        var vehicles = part.all("data/fordonsinnehav/fordon").stream()
                .map(vehicle -> new Asset(
                        Asset.Kind.VEHICLE,
                        Answer.code(vehicle.text("fordonsslag").toUpperCase(Locale.ROOT)),
                        year(vehicle.text("fordonsar")),
                        null,
                        vehicle.text("regnr")))
                .toList();
        return Answer.nothing(TNS).with(Facts.assets(vehicles));
    }

    private static @org.jspecify.annotations.Nullable Integer year(String written) {
        return written.matches("\\d{4}") ? Integer.valueOf(written) : null;
    }
}

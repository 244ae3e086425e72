package se.bistand.registercheck.domain.control;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import se.bistand.registercheck.domain.Answer;
import se.bistand.registercheck.domain.Facts.Asset;
import se.bistand.registercheck.domain.Register;

/// A vehicle or capital a register knows of. The application has no field for either, so it is not declared, and a
/// person is asked whether it is to be used first.
final class AssetsKnown {
    private AssetsKnown() {}

    static List<Result> of(Person person) {
        var results = new ArrayList<Result>();
        for (var answer : person.answers())
            for (var asset : answer.facts().assets()) results.add(asked(person, answer, asset));
        if (!results.isEmpty()) return results;
        var passed = person.answered(Register.TRANSPORTSTYRELSEN) && person.answered(Register.SKATTEVERKET);
        return List.of(
                passed
                        ? Result.passed(Control.ASSETS_KNOWN, person.no(), "Inget fordon och inget kapital är känt.")
                        : Result.notPossible(
                                Control.ASSETS_KNOWN,
                                person.no(),
                                "Transportstyrelsen eller Skatteverket har inte svarat fullständigt."));
    }

    private static Result asked(Person person, Answer answer, Asset asset) {
        var source = Text.of(answer.register());
        return switch (asset.kind()) {
            case VEHICLE ->
                Result.question(
                        Control.ASSETS_KNOWN,
                        person.no(),
                        asset.code(),
                        "VEHICLE_NOT_DECLARED",
                        "Ett fordon är registrerat på personen (" + asset.code()
                                + (asset.year() == null ? "" : ", årsmodell " + asset.year())
                                + ") och uppges inte i ansökan.",
                        List.of(new Result.Fact("fordonsslag", asset.code(), source)));
            case CAPITAL ->
                Result.question(
                        Control.ASSETS_KNOWN,
                        person.no(),
                        asset.code(),
                        "CAPITAL_NOT_DECLARED",
                        "Personen hade inkomster av kapital på "
                                + Text.kronor(Objects.requireNonNullElse(asset.amountOre(), 0L)) + " år " + asset.year()
                                + ". Kapitalet uppges inte i ansökan.",
                        List.of(new Result.Fact(
                                "inkomster av kapital " + asset.year(), String.valueOf(asset.amountOre()), source)));
        };
    }
}

package se.bistand.registercheck.domain.control;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import se.bistand.registercheck.domain.Answer;
import se.bistand.registercheck.domain.Facts.Asset;
import se.bistand.registercheck.domain.Register;

/// A vehicle or capital a register knows of and the application does not state: a person is asked whether it is to be
/// used first. Vehicles are compared by number, since the application does not say which; of capital it is enough that
/// something that can bring such income is stated.
final class AssetsKnown {
    private static final String APPLICATION = "ansökan";

    private AssetsKnown() {}

    static List<Result> of(Person person) {
        var results = new ArrayList<Result>();
        boolean known = false;
        for (var answer : person.answers()) {
            for (var asset : answer.facts().assets()) {
                known = true;
                if (!isStated(person, asset.kind())) results.add(asked(person, answer, asset));
            }
        }
        if (!results.isEmpty()) return results;
        var passed = person.answered(Register.TRANSPORTSTYRELSEN) && person.answered(Register.SKATTEVERKET);
        return List.of(
                passed
                        ? Result.passed(
                                Control.ASSETS_KNOWN,
                                person.no(),
                                known
                                        ? "De fordon och det kapital som är kända uppges i ansökan."
                                        : "Inget fordon och inget kapital är känt.")
                        : Result.notPossible(
                                Control.ASSETS_KNOWN,
                                person.no(),
                                "Transportstyrelsen eller Skatteverket har inte svarat fullständigt."));
    }

    private static boolean isStated(Person person, Asset.Kind kind) {
        return switch (kind) {
            case VEHICLE -> vehicles(person) <= person.stated().vehicles();
            case CAPITAL -> person.stated().capital();
        };
    }

    private static long vehicles(Person person) {
        return person.answers().stream()
                .flatMap(answer -> answer.facts().assets().stream())
                .filter(asset -> asset.kind() == Asset.Kind.VEHICLE)
                .count();
    }

    private static Result asked(Person person, Answer answer, Asset asset) {
        return switch (asset.kind()) {
            case VEHICLE -> vehicle(person, answer, asset);
            case CAPITAL -> capital(person, answer, asset);
        };
    }

    private static Result vehicle(Person person, Answer answer, Asset asset) {
        int stated = person.stated().vehicles();
        var source = Text.of(answer.register());
        return Result.question(
                Control.ASSETS_KNOWN,
                person.no(),
                asset.code(),
                "VEHICLE_NOT_DECLARED",
                "Ett fordon är registrerat på personen (" + asset.code()
                        + (asset.year() == null ? "" : ", årsmodell " + asset.year())
                        + (stated == 0
                                ? ") och uppges inte i ansökan."
                                : "). Av " + vehicles(person) + " fordon uppges " + stated + " i ansökan."),
                List.of(
                        new Result.Fact("fordonsslag", asset.code(), source),
                        new Result.Fact("registrerade fordon", Long.toString(vehicles(person)), source),
                        new Result.Fact("uppgivna fordon", Integer.toString(stated), APPLICATION)));
    }

    private static Result capital(Person person, Answer answer, Asset asset) {
        return Result.question(
                Control.ASSETS_KNOWN,
                person.no(),
                asset.code(),
                "CAPITAL_NOT_DECLARED",
                "Personen hade inkomster av kapital på "
                        + Text.kronor(Objects.requireNonNullElse(asset.amountOre(), 0L)) + " år " + asset.year()
                        + ". Varken sparade pengar, värdepapper eller fastighet uppges i ansökan.",
                List.of(
                        new Result.Fact(
                                "inkomster av kapital " + asset.year(),
                                String.valueOf(asset.amountOre()),
                                Text.of(answer.register())),
                        new Result.Fact("uppgivet kapital", "inget", APPLICATION)));
    }
}

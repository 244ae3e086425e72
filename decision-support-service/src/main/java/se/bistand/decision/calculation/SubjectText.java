package se.bistand.decision.calculation;

import java.util.Arrays;
import java.util.List;
import se.bistand.decision.domain.Cost;
import se.bistand.decision.domain.StatedIncome;

/// Whom or what a line is about, in Swedish and without names.
final class SubjectText {
    private SubjectText() {}

    static String of(String subject) {
        var parts = List.of(subject.split("/", -1));
        return switch (parts.getFirst()) {
            case "person" -> "person " + parts.getLast();
            case "couple" -> "sökande och medsökande";
            case "household" -> "hushållet";
            case "norm" -> "månaden";
            case "register" -> "register, person " + parts.get(1);
            case "cost" -> cost(parts.getLast());
            case "income" -> income(parts.getLast()) + ", person " + parts.get(1);
            case "deviation" -> "avvikelse från normen, person " + parts.get(1);
            case "stimulus" -> "jobbstimulans, person " + parts.get(1);
            case "activity" -> "aktivitetskrav, person " + parts.get(1);
            case "asset" -> "tillgång, person " + parts.get(1);
            case "surplus" -> "överskott från månaden före";
            default -> subject;
        };
    }

    private static String cost(String code) {
        return Arrays.stream(Cost.Kind.values())
                .filter(kind -> kind.name().equals(code))
                .map(Cost.Kind::swedish)
                .findFirst()
                .orElse(code);
    }

    private static String income(String code) {
        return Arrays.stream(StatedIncome.Kind.values())
                .filter(kind -> kind.name().equals(code))
                .map(StatedIncome.Kind::swedish)
                .findFirst()
                .orElse(code);
    }
}

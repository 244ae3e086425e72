package se.bistand.decision.domain.norm;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.bistand.decision.domain.Money;

/// One line of the calculation sheet in plain Swedish, as a letter has it: what, how much, and the reason where
/// something differs from what was applied for.
final class LineText {
    /// The rules whose lines are of the need; LineTextTest asks where a new rule belongs.
    static final Set<Rule> NEED = Collections.unmodifiableSet(EnumSet.of(
            Rule.NORM_IN_FORCE,
            Rule.PERSONAL_COSTS_ADULT,
            Rule.PERSONAL_COSTS_CHILD,
            Rule.SHARED_HOUSEHOLD_COST,
            Rule.SHARED_COST_LIVING_WITH_OTHERS,
            Rule.SHARED_COST_OF_CHANGING_HOUSEHOLD,
            Rule.DAYS_IN_HOUSEHOLD,
            Rule.SCHOOL_YOUTH,
            Rule.RENT_WITHIN_CEILING,
            Rule.LODGER_CHARGE,
            Rule.OWNED_HOUSING_COST,
            Rule.INSTITUTION_FEE,
            Rule.NO_DWELLING_COST,
            Rule.REASONABLE_COST,
            Rule.OTHER_LIVING_COST,
            Rule.COST_ASSESSED,
            Rule.NORM_DEVIATION,
            Rule.NEED,
            Rule.REFORMED_NORM,
            Rule.LARGER_HOUSEHOLD,
            Rule.SUBLET_CONSENT,
            Rule.NORM_CEILING));

    private LineText() {}

    /// True for a line of the need: norm and costs; otherwise it is of the means.
    static boolean isNeed(Finding line) {
        return NEED.contains(line.rule());
    }

    static String need(Finding line) {
        var text = new StringBuilder(96).append(line.rule().swedish());
        details(line, text);
        text.append(": ").append(line.amount().orElse(Money.ZERO).inSwedish());
        if (line.isCut()) {
            text.append(" av ansökta ").append(line.applied().orElse(Money.ZERO).inSwedish());
            text.append(", ").append(whyCut(line));
        }
        for (var part : line.basis()) {
            if (part instanceof Parameter<?> parameter && parameter.status() == Parameter.Status.DERIVED) {
                return text.append(" (bygger på ett härlett värde)").toString();
            }
        }
        return text.toString();
    }

    static String unclear(Finding line) {
        var text = new StringBuilder(96).append(line.rule().swedish());
        details(line, text);
        text.append(": ");
        for (var i = 0; i < line.questions().size(); i++) {
            text.append(i > 0 ? " " : "").append(line.questions().get(i).code().swedish());
        }
        return text.toString();
    }

    /// What tells lines of one rule apart: the kind of a cost, the age and days of a child, a special reason.
    private static void details(Finding line, StringBuilder text) {
        if (line.rule() == Rule.PERSONAL_COSTS_ADULT) {
            return;
        }
        var from = text.length();
        for (var part : line.basis()) {
            if (part instanceof Fact<?> fact) {
                detail(fact, text, from);
            } else if (part instanceof Parameter<?> parameter && parameter.value() instanceof Treatment) {
                detail(parameter.label(), text, from);
            } else if (part instanceof Finding inner && line.rule() == Rule.PERSONAL_COSTS_CHILD) {
                detail(fact(inner, Fact.Name.DAYS), text, from);
            }
        }
        if (text.length() > from) {
            text.append(')');
        }
    }

    private static void detail(@Nullable Fact<?> fact, StringBuilder text, int from) {
        if (fact == null || fact.value() == null) {
            return;
        }
        var detail = switch (fact.name()) {
            case COST_KIND, INCOME_KIND, INCOME_CODE, ASSET_KIND, REASON ->
                fact.value().toString();
            case AGE -> fact.value() + " år";
            case DAYS -> fact.value() + " dagar";
            default -> "";
        };
        detail(detail, text, from);
    }

    private static void detail(String detail, StringBuilder text, int from) {
        if (!detail.isEmpty() && text.indexOf(detail, from) < 0) {
            text.append(text.length() == from ? " (" : ", ").append(detail);
        }
    }

    private static String whyCut(Finding line) {
        for (var part : line.basis()) {
            if (part instanceof Finding inner && inner.rule() == Rule.COST_ASSESSED) {
                var reason = fact(inner, Fact.Name.REASON);
                return "efter bedömning: " + (reason == null ? "" : reason.value());
            }
            if (part instanceof Finding inner && inner.rule() == Rule.SUBLET_CONSENT) {
                return "eftersom uthyrningen saknar samtycke";
            }
            if (part instanceof Parameter<?> parameter && parameter.value() instanceof Money ceiling) {
                return "eftersom riktvärdet är högst " + ceiling.inSwedish() + " enligt " + parameter.source();
            }
        }
        return "som är mer än vad som är skäligt";
    }

    static @Nullable Fact<?> fact(Finding line, Fact.Name name) {
        for (var part : line.basis()) {
            if (part instanceof Fact<?> fact && fact.name() == name) {
                return fact;
            }
        }
        return null;
    }
}

package se.bistand.decision.domain.norm;

import se.bistand.decision.domain.Money;

/// The reasons for a full grant in plain Swedish, written from the tree: what counted, what did not, and why the sum is
/// what it is. A person decides; this is what they start from.
public final class ReasonsText {
    private ReasonsText() {}

    public static String of(NormCalculation calculation) {
        var text = new StringBuilder(1024);
        text.append("Ni har ansökt om ekonomiskt bistånd för ")
                .append(calculation.month().inSwedish())
                .append(". ");
        text.append("Behovet är ").append(calculation.need().inSwedish()).append(":\n");
        for (var line : calculation.lines()) {
            if (isNeed(line)) {
                line.amount().ifPresent(amount -> need(text, line, amount));
            }
        }
        text.append("Inkomsterna i ")
                .append(calculation.month().controlPeriod().inSwedish())
                .append(" som räknas är ")
                .append(calculation.means().inSwedish())
                .append(".\n");
        calculation.difference().ifPresent(difference -> conclusion(text, difference));
        text.append("Beslutet följer ").append(calculation.tree().law().text()).append('.');
        return text.toString();
    }

    private static boolean isNeed(Finding line) {
        return switch (line.rule()) {
            case PERSONAL_COSTS_ADULT,
                    PERSONAL_COSTS_CHILD,
                    SHARED_HOUSEHOLD_COST,
                    SHARED_COST_LIVING_WITH_OTHERS,
                    RENT_WITHIN_CEILING,
                    REASONABLE_COST,
                    OTHER_LIVING_COST -> true;
            case NORM_IN_FORCE, REGISTER_READ, INCOME_FROM_REGISTER, INCOME_STATED, NEED, MEANS, DIFFERENCE -> false;
        };
    }

    private static void need(StringBuilder text, Finding line, Money approved) {
        text.append("– ").append(line.rule().swedish());
        for (var part : line.basis()) {
            if (part instanceof Fact<?> fact && fact.name() == Fact.Name.COST_KIND) {
                text.append(" (").append(fact.value()).append(')');
            }
        }
        text.append(": ").append(approved.inSwedish());
        line.applied()
                .filter(applied -> approved.compareTo(applied) < 0)
                .ifPresent(applied -> text.append(" av ansökta ")
                        .append(applied.inSwedish())
                        .append(", som är mer än kommunens tak"));
        text.append(".\n");
    }

    private static void conclusion(StringBuilder text, Money difference) {
        if (difference.isPositive()) {
            text.append("Underskottet är ").append(difference.inSwedish()).append(" och ni beviljas det beloppet. ");
        } else {
            text.append("Inkomsterna räcker till behovet. Överskottet är ")
                    .append(difference.negated().inSwedish())
                    .append(". ");
        }
    }
}

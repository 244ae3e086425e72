package se.bistand.decision.domain.norm;

import se.bistand.decision.domain.Money;

/// The reasons for a full grant in plain Swedish, written from the tree: what counted, what did not, and why the sum is
/// what it is. A person decides; this is what they start from.
public final class ReasonsText {
    private final NormCalculation calculation;
    private final StringBuilder text = new StringBuilder(1024);

    private ReasonsText(NormCalculation calculation) {
        this.calculation = calculation;
    }

    public static String of(NormCalculation calculation) {
        return new ReasonsText(calculation).write();
    }

    private String write() {
        // A couple is addressed together.
        var couple =
                calculation.lines().stream().anyMatch(line -> line.subject().equals("couple"));
        var month = calculation.month();
        text.append(couple ? "Ni" : "Du").append(" har ansökt om ekonomiskt bistånd för ");
        text.append(month.inSwedish()).append(".\n");
        text.append("Behovet är ").append(calculation.need().inSwedish()).append(":\n");
        calculation.lines().stream().filter(ReasonsText::isNeed).forEach(this::need);
        text.append("Inkomsterna i ").append(month.controlPeriod().inSwedish()).append(" som räknas är ");
        text.append(calculation.means().inSwedish()).append(calculation.means().isPositive() ? ":\n" : ".\n");
        calculation.lines().stream().filter(ReasonsText::isIncome).forEach(this::income);
        calculation.difference().ifPresent(difference -> conclusion(difference, couple ? "ni" : "du"));
        text.append("Beslutet följer ").append(Rule.NEED.law(month).inSwedish()).append('.');
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

    private static boolean isIncome(Finding line) {
        return line.rule() == Rule.INCOME_FROM_REGISTER || line.rule() == Rule.INCOME_STATED;
    }

    private void need(Finding line) {
        line.amount().ifPresent(approved -> {
            text.append("– ").append(line.rule().swedish());
            detail(line, Fact.Name.COST_KIND);
            detail(line, Fact.Name.AGE);
            text.append(": ").append(approved.inSwedish());
            line.applied().filter(applied -> approved.compareTo(applied) < 0).ifPresent(this::cut);
            if (restsOnDerivedValue(line)) {
                text.append(" (bygger på ett härlett värde)");
            }
            text.append(".\n");
        });
    }

    private static boolean restsOnDerivedValue(Finding line) {
        return line.basis().stream()
                .anyMatch(part ->
                        part instanceof Parameter<?> parameter && parameter.status() == Parameter.Status.DERIVED);
    }

    private void cut(Money applied) {
        text.append(" av ansökta ").append(applied.inSwedish()).append(", som är mer än kommunens tak");
    }

    /// What tells lines of one rule apart: the kind of a cost, the age of a child.
    private void detail(Finding line, Fact.Name name) {
        if (line.rule() == Rule.PERSONAL_COSTS_ADULT) {
            return;
        }
        for (var part : line.basis()) {
            if (part instanceof Fact<?> fact && fact.name() == name) {
                text.append(" (").append(fact.value());
                text.append(name == Fact.Name.AGE ? " år)" : ")");
            }
        }
    }

    private void income(Finding line) {
        line.amount().ifPresent(amount -> {
            text.append("– ").append(label(line)).append(": ");
            text.append(amount.negated().inSwedish()).append(".\n");
        });
    }

    private static String label(Finding line) {
        for (var part : line.basis()) {
            if (part instanceof Parameter<?> parameter) {
                return parameter.label();
            }
            if (part instanceof Fact<?> fact && fact.name() == Fact.Name.INCOME_KIND) {
                return String.valueOf(fact.value());
            }
        }
        return line.rule().swedish();
    }

    private void conclusion(Money difference, String whom) {
        if (difference.isPositive()) {
            text.append("Underskottet är ").append(difference.inSwedish());
            text.append(" och ").append(whom).append(" beviljas det beloppet.\n");
        } else {
            text.append("Inkomsterna räcker till behovet. Överskottet är ");
            text.append(difference.negated().inSwedish()).append(".\n");
        }
    }
}

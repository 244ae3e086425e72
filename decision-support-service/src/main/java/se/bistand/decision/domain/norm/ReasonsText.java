package se.bistand.decision.domain.norm;

import java.util.ArrayList;
import java.util.List;
import se.bistand.decision.domain.Money;

/// The reasons in plain Swedish, written from the tree: what counted, what did not, and why the sum is what it is. Each
/// line of the calculation sheet is cited once. A person decides; this is what they start from.
public final class ReasonsText {
    private final NormCalculation calculation;
    private final StringBuilder text = new StringBuilder(1024);
    private final List<Finding> cited = new ArrayList<>();

    private ReasonsText(NormCalculation calculation) {
        this.calculation = calculation;
    }

    public static String of(NormCalculation calculation) {
        var reasons = new ReasonsText(calculation);
        reasons.write();
        return reasons.text.toString();
    }

    /// The lines of the sheet as the letter cites them, in its order.
    static List<Finding> cited(NormCalculation calculation) {
        var reasons = new ReasonsText(calculation);
        reasons.write();
        return reasons.cited;
    }

    private void write() {
        var month = calculation.month();
        var couple = isCouple();
        text.append(couple ? "Ni" : "Du").append(" har ansökt om ekonomiskt bistånd för ");
        text.append(month.inSwedish()).append(".\n");
        text.append("Behovet är ").append(calculation.need().inSwedish());
        text.append(calculation.need().isPositive() ? ":\n" : ".\n");
        for (var line : calculation.lines()) {
            if (LineText.isNeed(line) && !line.isUnclear()) {
                cite(line, LineText.need(line));
            }
        }
        text.append("Inkomsterna i ").append(month.controlPeriod().inSwedish()).append(" som räknas är ");
        text.append(calculation.means().inSwedish());
        text.append(counts(Outcome.Amount.class) ? ":\n" : ".\n");
        means(Outcome.Amount.class);
        if (counts(Outcome.NotFulfilled.class)) {
            text.append("Detta räknas inte:\n");
            means(Outcome.NotFulfilled.class);
        }
        if (counts(Outcome.Fulfilled.class)) {
            text.append("Detta är kontrollerat:\n");
            means(Outcome.Fulfilled.class);
        }
        unclear();
        conclusion(couple ? "ni" : "du");
        text.append("Beslutet följer ").append(Rule.NEED.law(month).inSwedish()).append('.');
    }

    /// A couple is addressed together.
    private boolean isCouple() {
        for (var line : calculation.lines()) {
            if (line.subject().equals("couple")) {
                return true;
            }
        }
        return false;
    }

    private boolean counts(Class<? extends Outcome> outcome) {
        for (var line : calculation.lines()) {
            if (!LineText.isNeed(line) && outcome.isInstance(line.outcome())) {
                return true;
            }
        }
        return false;
    }

    private void means(Class<? extends Outcome> outcome) {
        for (var line : calculation.lines()) {
            if (!LineText.isNeed(line) && outcome.isInstance(line.outcome())) {
                cite(line, MeansText.of(line, calculation.month(), calculation.household()));
            }
        }
    }

    private void unclear() {
        if (calculation.questions().isEmpty()) {
            return;
        }
        text.append("Detta är oklart och måste besvaras först:\n");
        for (var line : calculation.lines()) {
            if (line.isUnclear()) {
                cite(line, LineText.unclear(line));
            }
        }
    }

    private void cite(Finding line, String what) {
        cited.add(line);
        text.append("– ").append(what);
        var last = text.charAt(text.length() - 1);
        text.append(last == '?' || last == '.' ? "\n" : ".\n");
    }

    private void conclusion(String whom) {
        var proposal = calculation.proposal();
        if (proposal.isEmpty()) {
            return;
        }
        var difference = calculation.difference().orElse(Money.ZERO);
        switch (proposal.get()) {
            case GRANT, PARTIAL -> {
                text.append("Underskottet är ").append(difference.inSwedish());
                text.append(" och ").append(whom).append(" beviljas det beloppet.\n");
                if (proposal.get() == Proposal.PARTIAL) {
                    text.append("En del av kostnaderna godkänns inte i sin helhet; skälen står ovan.\n");
                }
            }
            case REJECTION -> {
                text.append("Inkomsterna räcker till behovet. Överskottet är ");
                text.append(difference.negated().inSwedish()).append(".\n");
            }
            case DISMISSAL -> text.append("Ansökan har inte kompletterats i tid och prövas därför inte.\n");
        }
    }
}

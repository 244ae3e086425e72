package se.bistand.decision.domain.norm;

import se.bistand.decision.domain.Money;

/// A calculation as plain Swedish text, one line for each finding, fact and parameter: what a lawyer reads in a test
/// and an auditor in the record.
public final class NormText {
    private final StringBuilder out = new StringBuilder(8192);

    private NormText() {}

    public static String of(NormCalculation calculation) {
        var text = new NormText();
        text.calculation(calculation);
        // Plain spaces, so that the text can be searched for "3 940 kr".
        return text.out.toString().replace('\u00a0', ' ');
    }

    private void calculation(NormCalculation calculation) {
        out.append("Normberäkning för ").append(calculation.month().inSwedish());
        out.append(", kommun ").append(calculation.municipality()).append('\n');
        out.append("Resultat: ").append(calculation.result().swedish());
        calculation.difference().ifPresent(amount -> out.append(' ').append(amount.inSwedish()));
        out.append('\n');
        out.append("Förslag: ");
        out.append(calculation.proposal().map(Proposal::swedish).orElse("inget, frågor väntar på svar"));
        out.append("\nRegler: ").append(calculation.ruleSet().swedish()).append('\n');
        if (calculation.result() == NormCalculation.Result.UNCLEAR) {
            out.append("Behov utan de oklara posterna: ")
                    .append(calculation.need().inSwedish())
                    .append('\n');
            out.append("Inkomster utan de oklara posterna: ")
                    .append(calculation.means().inSwedish())
                    .append('\n');
        }
        for (var question : calculation.questions()) {
            out.append("Fråga ").append(question.id()).append(": ");
            out.append(question.code().swedish()).append('\n');
        }
        out.append('\n');
        finding(calculation.tree(), 0);
    }

    private void finding(Finding finding, int depth) {
        indent(depth);
        out.append(finding.rule().id())
                .append(" version ")
                .append(finding.rule().version());
        out.append(", ").append(finding.rule().swedish()).append(" (").append(finding.subject());
        out.append("): ").append(outcome(finding.outcome()));
        out.append(" [").append(finding.law().text()).append("]\n");
        for (var part : finding.basis()) {
            switch (part) {
                case Finding inner -> finding(inner, depth + 1);
                case Fact<?> fact -> fact(fact, depth + 1);
                case Parameter<?> parameter -> parameter(parameter, depth + 1);
            }
        }
    }

    private void fact(Fact<?> fact, int depth) {
        indent(depth);
        out.append("uppgift: ").append(fact.name().swedish());
        out.append(" (").append(fact.about()).append(") = ");
        var value = fact.value();
        out.append(value == null ? "saknas" : value(value));
        out.append(" [").append(fact.source().swedish()).append("]\n");
    }

    private void parameter(Parameter<?> parameter, int depth) {
        indent(depth);
        out.append("värde: ").append(parameter.label()).append(" = ").append(value(parameter.value()));
        out.append(", gäller från ").append(parameter.from());
        if (parameter.to() != null) {
            out.append(" till ").append(parameter.to());
        }
        out.append(" [").append(parameter.source()).append("; ");
        out.append(parameter.status().swedish());
        out.append(parameter.usable() ? "]\n" : ", inte godkänt]\n");
    }

    private void indent(int depth) {
        out.repeat("  ", depth);
    }

    private static String outcome(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Amount(var amount) -> amount.inSwedish();
            case Outcome.Fulfilled() -> "uppfyllt";
            case Outcome.NotFulfilled() -> "räknas inte";
            case Outcome.Unclear(var questions) -> "oklart";
            case Outcome.Proposed(var proposal) -> proposal.swedish();
        };
    }

    /// A value of a fact or parameter as a person reads it.
    public static String value(Object value) {
        return switch (value) {
            case Money money -> money.inSwedish();
            case Boolean yes -> yes ? "ja" : "nej";
            case AgeDay day ->
                switch (day) {
                    case FIRST_DAY_OF_MONTH -> "månadens första dag";
                    case LAST_DAY_OF_MONTH -> "månadens sista dag";
                };
            case DayShare share ->
                switch (share) {
                    case DAYS_OF_MONTH -> "efter månadens dagar";
                    case DAYS_OF_YEAR -> "efter årets dagar";
                };
            case Treatment treatment ->
                switch (treatment) {
                    case COUNTS -> "räknas";
                    case COUNTS_AS_WORK -> "räknas som arbetsinkomst";
                    case COUNTS_FOR_TIME -> "räknas och förklarar tid utan arbete";
                    case DOES_NOT_COUNT -> "räknas inte";
                    case ASK_ABOUT_ASSETS -> "tecken på tillgångar";
                };
            case HouseholdShare.PER_PERSON -> "per person";
            default -> value.toString();
        };
    }
}

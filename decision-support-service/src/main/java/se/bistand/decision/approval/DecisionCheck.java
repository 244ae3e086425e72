package se.bistand.decision.approval;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import se.bistand.decision.approval.Stored.Calculation;
import se.bistand.decision.approval.Stored.Calculation.Result;
import se.bistand.web.Problem;

/// What a decision must fulfil to be recorded. Everything that is wrong is said at once.
final class DecisionCheck {
    private static final int LONGEST_REASONS = 10_000;
    /// A million kronor: above it a slip of the hand is likelier than a month's assistance.
    private static final long LARGEST_ORE = 100_000_000;

    private final DecisionRequest request;
    private final Calculation calculation;
    private final List<Problem> problems = new ArrayList<>();

    private DecisionCheck(DecisionRequest request, Calculation calculation) {
        this.request = request;
        this.calculation = calculation;
    }

    static List<Problem> problems(DecisionRequest request, Calculation calculation) {
        var check = new DecisionCheck(request, calculation);
        check.calculationId();
        check.outcomeAndAmount();
        check.questions();
        check.reasons();
        return List.copyOf(check.problems);
    }

    private void calculationId() {
        if (request.calculationId() == null) {
            add(
                    "calculationId",
                    "CALCULATION_MISSING",
                    "Ange vilken beräkning beslutet gäller.",
                    "State which calculation the decision rests on.");
        }
    }

    private void outcomeAndAmount() {
        var outcome = request.knownOutcome();
        if (outcome == null) {
            add(
                    "outcome",
                    "OUTCOME_UNKNOWN",
                    "Välj bifall, delvis bifall, avslag eller avvisning.",
                    "Choose GRANT, PARTIAL, REJECTION or DISMISSAL.");
        }
        var amount = request.amountOre();
        if (amount == null) {
            add("amountOre", "AMOUNT_MISSING", "Ange ett belopp.", "State an amount.");
        } else if (amount < 0) {
            add("amountOre", "AMOUNT_NEGATIVE", "Beloppet kan inte vara negativt.", "The amount cannot be negative.");
        } else if (amount > LARGEST_ORE) {
            add("amountOre", "AMOUNT_TOO_LARGE", "Beloppet är orimligt stort.", "The amount is unreasonably large.");
        } else if (outcome != null) {
            amountFits(outcome, amount);
        }
    }

    private void amountFits(Outcome outcome, long amount) {
        if (outcome.paysOut() && amount == 0) {
            add(
                    "amountOre",
                    "AMOUNT_ZERO",
                    "Ett bifall har ett belopp över noll.",
                    "What is granted is more than zero.");
            return;
        }
        switch (outcome) {
            case GRANT -> {
                if (calculation.result() != Result.UNCLEAR && !isTheDeficit(amount)) {
                    add(
                            "amountOre",
                            "GRANT_DIFFERS",
                            "Ett bifall är hela det beräknade underskottet. Välj delvis bifall för ett annat belopp.",
                            "A grant is the whole calculated deficit. Choose PARTIAL for another amount.");
                }
            }
            case PARTIAL -> {
                if (isTheDeficit(amount) && !calculation.cutsSomething()) {
                    add(
                            "outcome",
                            "PARTIAL_IS_GRANT",
                            "Beloppet är hela underskottet och inget har satts ned. Välj bifall.",
                            "The amount is the whole deficit and nothing was cut. Choose GRANT.");
                }
            }
            case REJECTION, DISMISSAL -> {
                if (amount != 0) {
                    add(
                            "amountOre",
                            "AMOUNT_NOT_ZERO",
                            "Vid avslag och avvisning är beloppet noll.",
                            "The amount of a rejection or dismissal is zero.");
                }
            }
        }
    }

    private boolean isTheDeficit(long amount) {
        return calculation.result() == Result.DEFICIT && Objects.equals(calculation.differenceOre(), amount);
    }

    private void questions() {
        var left = new ArrayList<>(calculation.questions());
        left.removeAll(request.answered(calculation));
        if (!left.isEmpty()) {
            add(
                    "answeredQuestions",
                    "QUESTIONS_UNANSWERED",
                    "Alla frågor måste vara besvarade. Kvar: " + String.join(", ", left),
                    "Every question must be answered. Left: " + String.join(", ", left));
        }
    }

    private void reasons() {
        var reasons = request.givenReasons();
        if (reasons.length() > LONGEST_REASONS) {
            add(
                    "reasons",
                    "REASONS_TOO_LONG",
                    "Motiveringen får vara högst " + LONGEST_REASONS + " tecken.",
                    "Reasons are at most " + LONGEST_REASONS + " characters.");
        }
        var plainGrant = request.knownOutcome() == Outcome.GRANT
                && calculation.result() == Result.DEFICIT
                && calculation.proposal() != Outcome.DISMISSAL;
        if (reasons.isEmpty() && !plainGrant) {
            add(
                    "reasons",
                    "REASONS_MISSING",
                    "Motivera beslutet: bara ett bifall med hela det beräknade beloppet får en färdig motivering.",
                    "Give reasons: only a grant of the whole calculated amount has reasons of its own.");
        }
    }

    private void add(String field, String code, String sv, String en) {
        problems.add(new Problem(field, code, sv, en));
    }
}

package se.bistand.decision.testcalculation;

import java.util.List;
import java.util.regex.Pattern;
import se.bistand.web.Problem;

/// What is wrong in the words of the page: a program chooses by code, a person in a list.
final class FormWords {
    private static final Pattern INDEX = Pattern.compile("\\[\\d+]");

    private FormWords() {}

    /// @param found at the fields of the question
    static List<Problem> of(List<Problem> found) {
        return found.stream().map(FormWords::of).toList();
    }

    private static Problem of(Problem p) {
        return switch (INDEX.matcher(String.valueOf(p.field())).replaceAll("")) {
            case "municipality" ->
                new Problem(p.field(), p.code(), "Välj kommun i listan.", "Choose a municipality in the list.");
            case "housing.form" ->
                new Problem(p.field(), p.code(), "Välj i listan hur ni bor.", "Choose in the list how you live.");
            case "incomes.kind" ->
                new Problem(p.field(), p.code(), "Välj inkomstens slag i listan.", "Choose the kind in the list.");
            default -> p;
        };
    }
}

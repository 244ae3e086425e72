package se.bistand.decision.domain;

import java.util.HashSet;
import java.util.List;

/// All that is known of one application when it is calculated. The order of the lists never matters.
public record ApplicationFacts(
        String municipality,
        Month month,
        Household household,
        List<Cost> costs,
        List<StatedIncome> incomes,
        List<RegisterAnswer> answers) {
    public ApplicationFacts {
        costs = List.copyOf(costs);
        incomes = List.copyOf(incomes);
        answers = List.copyOf(answers);
        var seen = new HashSet<String>();
        for (var answer : answers) {
            if (!seen.add(answer.personNo() + "/" + answer.register())) {
                // The same payments twice would be counted twice.
                throw new IllegalStateException(
                        "Two answers from " + answer.register() + " about person " + answer.personNo());
            }
        }
    }
}

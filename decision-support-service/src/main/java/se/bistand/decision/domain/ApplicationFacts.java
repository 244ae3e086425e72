package se.bistand.decision.domain;

import java.util.List;

/// All that is known of one application when it is calculated. The order of the lists never matters.
public record ApplicationFacts(
        String municipality,
        Month month,
        Household household,
        List<Cost> costs,
        List<StatedIncome> incomes,
        List<RegisterAnswer> answers,
        List<Asset> assets,
        List<Established> established,
        SupportHistory history) {
    public ApplicationFacts {
        costs = List.copyOf(costs);
        incomes = List.copyOf(incomes);
        answers = List.copyOf(answers);
        assets = List.copyOf(assets);
        established = List.copyOf(established);
        for (var i = 0; i < answers.size(); i++) {
            for (var j = 0; j < i; j++) {
                if (answers.get(i).isFromTheSameAs(answers.get(j))) {
                    // The same payments twice would be counted twice.
                    throw new IllegalStateException("Two answers from "
                            + answers.get(i).register() + " about person "
                            + answers.get(i).personNo());
                }
            }
        }
    }

    /// A first application without assets and without anything established by a caseworker.
    public ApplicationFacts(
            String municipality,
            Month month,
            Household household,
            List<Cost> costs,
            List<StatedIncome> incomes,
            List<RegisterAnswer> answers) {
        this(
                municipality,
                month,
                household,
                costs,
                incomes,
                answers,
                List.of(),
                List.of(),
                SupportHistory.firstApplication());
    }
}

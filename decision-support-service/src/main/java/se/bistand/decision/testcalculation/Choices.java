package se.bistand.decision.testcalculation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import se.bistand.decision.domain.Cost;
import se.bistand.decision.domain.HousingForm;
import se.bistand.decision.domain.StatedIncome;

/// What can be chosen in the form, with its words in Swedish.
final class Choices {
    record Choice(String code, String sv) {}

    static final List<Choice> YES_OR_NO = List.of(new Choice("ja", "Ja"), new Choice("nej", "Nej"));

    static final List<Choice> HOUSING = Arrays.stream(HousingForm.values())
            .filter(form -> form != HousingForm.UNKNOWN)
            .map(form -> new Choice(form.name(), form.swedish()))
            .toList();

    static final List<Choice> COSTS = Arrays.stream(Cost.Kind.values())
            .filter(kind -> kind != Cost.Kind.UNKNOWN)
            .map(kind -> new Choice(kind.name(), kind.swedish()))
            .toList();

    static final List<Choice> INCOMES = incomes();

    private Choices() {}

    static List<Choice> municipalities(Map<String, String> names) {
        return names.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(m -> new Choice(m.getKey(), m.getValue()))
                .toList();
    }

    /// The word for a kind of cost, income or benefit; the code itself where there is none.
    static String swedish(String code) {
        for (var list : List.of(COSTS, INCOMES)) {
            for (var choice : list) {
                if (choice.code().equals(code)) {
                    return choice.sv();
                }
            }
        }
        for (var benefit : Benefits.KINDS.values()) {
            if (benefit.code().equals(code)) {
                return benefit.swedish();
            }
        }
        return code;
    }

    private static List<Choice> incomes() {
        var incomes = new ArrayList<Choice>();
        for (var kind : StatedIncome.Kind.values()) {
            if (kind != StatedIncome.Kind.UNKNOWN) {
                incomes.add(new Choice(kind.name(), kind.swedish()));
            }
        }
        Benefits.KINDS.forEach((kind, benefit) -> incomes.add(new Choice(kind, benefit.swedish())));
        return List.copyOf(incomes);
    }
}

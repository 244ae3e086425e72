package se.bistand.local.demonstration;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// What the APIs answer, in words for the person who watches.
final class Told {
    private static final Locale SWEDISH = Locale.of("sv", "SE");
    private static final int WIDTH = 52;

    private Told() {}

    /// Öre as kronor, for example `4 130,00 kr`.
    static String kronor(long ore) {
        var format = NumberFormat.getNumberInstance(SWEDISH);
        format.setMinimumFractionDigits(2);
        format.setMaximumFractionDigits(2);
        return format.format(BigDecimal.valueOf(ore, 2)) + " kr";
    }

    /// The lines of the calculation that carry an amount.
    static List<String> lines(JsonNode basis) {
        var told = new ArrayList<String>();
        for (var line : basis.path("lines")) {
            var amount = line.path("amountOre").isNumber() ? line.path("amountOre") : line.path("appliedOre");
            if (amount.isNumber() && amount.asLong() != 0) {
                var title = line.path("title").asText();
                told.add(String.format(SWEDISH, "%-" + WIDTH + "s %14s", title, kronor(amount.asLong())));
            }
        }
        return told;
    }

    /// What is unclear has no sum.
    static String sums(JsonNode basis) {
        if (!basis.path("differenceOre").isNumber()) {
            return "no sum: something is unclear, and a person answers it";
        }
        return "need " + kronor(basis.path("needOre").asLong()) + ", means "
                + kronor(basis.path("meansOre").asLong()) + ", difference "
                + kronor(basis.path("differenceOre").asLong());
    }

    /// How each register answered, as it stands in the tree of reasons.
    static List<String> registers(JsonNode basis) {
        var told = new ArrayList<String>();
        collect(basis.path("tree"), told);
        return told;
    }

    private static void collect(JsonNode node, List<String> told) {
        var subject = node.path("finding").asText();
        if (subject.startsWith("register/")) {
            for (var fact : node.path("basis")) {
                if (fact.path("fact").asText().equals("ANSWER")) {
                    var register = fact.path("source").path("register").asText(subject);
                    told.add(register + ": " + fact.path("value").asText("no answer"));
                }
            }
            return;
        }
        node.forEach(child -> collect(child, told));
    }
}

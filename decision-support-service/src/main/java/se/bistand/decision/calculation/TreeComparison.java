package se.bistand.decision.calculation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import se.bistand.decision.domain.Money;
import se.bistand.decision.domain.norm.NormJson;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Two trees of one household line by line: what differs, and what it comes from. Reads the stored text, so that a tree
/// made by an older version of the rules can be compared too.
final class TreeComparison {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private TreeComparison() {}

    /// A line in one of the trees.
    /// @param ore null where the line has no amount
    record Side(String outcome, @Nullable Long ore, String law, String ruleVersion) {}

    /// What a difference comes from: a value, a fact, the law, the rule's version or a question.
    /// @param before null where only the later tree has it; the other way round for after
    record Cause(
            String label, @Nullable String before, @Nullable String after) {}

    /// A line that is not the same in both.
    /// @param before null for a line that is new; after null for one that is gone
    record Change(
            String ruleId,
            String title,
            String subject,
            @Nullable Side before,
            @Nullable Side after,
            List<Cause> causes) {}

    /// Whether the tree made again is the kept one, letter by letter. An older one has its dashes as they are.
    static boolean same(String again, String kept) {
        return again.equals(kept) || again.equals(NormJson.escaped(kept));
    }

    /// In the order of the sheet; empty when every line is the same.
    static List<Change> of(String before, String after) {
        var old = lines(before);
        var young = lines(after);
        var changes = new ArrayList<Change>();
        old.forEach((place, line) -> {
            var other = young.get(place);
            if (!line.equals(other)) {
                changes.add(change(line, other));
            }
        });
        young.forEach((place, line) -> {
            if (!old.containsKey(place)) {
                changes.add(change(null, line));
            }
        });
        return List.copyOf(changes);
    }

    /// The lines of the sheet, by rule and subject; several of the same are told apart by their order.
    private static Map<String, JsonNode> lines(String tree) {
        var lines = new LinkedHashMap<String, JsonNode>();
        collect(JSON.readTree(tree).get("tree"), lines);
        return lines;
    }

    /// The lines stand under the need and the means; a tree that was refused is one line itself.
    private static void collect(JsonNode finding, Map<String, JsonNode> lines) {
        switch (text(finding, "rule")) {
            case "NEED", "MEANS" -> inner(finding).forEach(line -> add(line, lines));
            case "PROPOSED_DECISION", "DIFFERENCE" -> inner(finding).forEach(part -> collect(part, lines));
            case "NORM_IN_FORCE" -> add(finding, lines);
            default -> {}
        }
    }

    private static List<JsonNode> inner(JsonNode finding) {
        var inner = new ArrayList<JsonNode>();
        for (var part : finding.get("basis")) {
            if (part.has("finding")) {
                inner.add(part);
            }
        }
        return inner;
    }

    private static void add(JsonNode line, Map<String, JsonNode> lines) {
        var place = text(line, "ruleId") + " " + text(line, "finding") + " ";
        var number = 0;
        while (lines.putIfAbsent(place + number, line) != null) {
            number++;
        }
    }

    private static Change change(@Nullable JsonNode before, @Nullable JsonNode after) {
        var line = Objects.requireNonNull(before == null ? after : before);
        return new Change(
                text(line, "ruleId"),
                text(line, "title"),
                text(line, "finding"),
                before == null ? null : side(before),
                after == null ? null : side(after),
                before == null || after == null ? List.of() : causes(said(before), said(after)));
    }

    private static Side side(JsonNode line) {
        return new Side(
                text(line, "outcome"),
                line.has("amountOre") ? line.get("amountOre").asLong() : null,
                text(line, "law"),
                text(line, "ruleVersion"));
    }

    private static List<Cause> causes(Map<String, String> old, Map<String, String> young) {
        var causes = new ArrayList<Cause>();
        old.forEach((label, value) -> {
            if (!value.equals(young.get(label))) {
                causes.add(new Cause(label, value, young.get(label)));
            }
        });
        young.forEach((label, value) -> {
            if (!old.containsKey(label)) {
                causes.add(new Cause(label, null, value));
            }
        });
        return List.copyOf(causes);
    }

    /// Everything a line and the findings under it say, as text by what it is.
    private static Map<String, String> said(JsonNode line) {
        var said = new LinkedHashMap<String, String>();
        said.put("lagrum", text(line, "law"));
        said.put("regelns version", text(line, "ruleVersion"));
        basis(line, said);
        if (line.has("questions")) {
            line.get("questions").forEach(question -> add(said, "fråga", text(question, "text")));
        }
        return said;
    }

    private static void basis(JsonNode line, Map<String, String> said) {
        for (var part : line.get("basis")) {
            if (part.has("fact")) {
                add(
                        said,
                        "uppgift: " + text(part, "label") + " (" + text(part, "about") + ")",
                        value(part) + ", " + text(part.get("source"), "text"));
            } else if (part.has("parameter")) {
                add(
                        said,
                        "värde: " + text(part, "label"),
                        value(part) + ", " + period(part) + ", " + text(part, "source"));
            } else {
                basis(part, said);
            }
        }
    }

    /// Several of one label, such as two rents, are numbered.
    private static void add(Map<String, String> said, String label, String value) {
        var number = 1;
        while (said.putIfAbsent(number == 1 ? label : label + " " + number, value) != null) {
            number++;
        }
    }

    private static String value(JsonNode part) {
        if (part.has("ore")) {
            return new Money(part.get("ore").asLong()).inSwedish();
        }
        return part.has("value") ? part.get("value").asString() : "saknas";
    }

    private static String period(JsonNode parameter) {
        var to = parameter.has("to") ? " till " + text(parameter, "to") : "";
        return "gäller från " + text(parameter, "from") + to;
    }

    private static String text(JsonNode node, String name) {
        return node.get(name).asString();
    }
}

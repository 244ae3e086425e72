package se.bistand.decision.approval;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import se.bistand.decision.domain.Register;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The stored tree of a calculation, read back for pages and letters. What is shown is what was stored, never a new
/// calculation.
///
/// @param json the whole calculation as it is stored
record BasisTree(JsonNode json) {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    static BasisTree of(String stored) {
        return new BasisTree(json(stored));
    }

    record Question(String id, String text) {}

    /// @param ore an amount, where the fact is one
    /// @param by staff identity, where a caseworker has established it
    /// @param register that told of it, where one did
    record Fact(
            String name,
            String label,
            String about,
            @Nullable Long ore,
            String value,
            String source,
            @Nullable String by,
            @Nullable Register register) {}

    record Parameter(
            String name,
            String label,
            @Nullable Long ore,
            String value,
            String from,
            @Nullable String to,
            String source,
            String status) {}

    /// One line of the calculation sheet. What it and the findings under it rest on is read when it is asked for: a
    /// decision asks for little of it.
    record Line(JsonNode finding) {
        String ruleId() {
            return text(finding, "ruleId");
        }

        String rule() {
            return text(finding, "rule");
        }

        String title() {
            return text(finding, "title");
        }

        String law() {
            return text(finding, "law");
        }

        String subject() {
            return text(finding, "finding");
        }

        String outcome() {
            return text(finding, "outcome");
        }

        @Nullable
        Long amountOre() {
            return number(finding, "amountOre");
        }

        List<Question> questions() {
            return finding.has("questions") ? list(finding.get("questions"), BasisTree::question) : List.of();
        }

        List<Fact> facts() {
            return all(finding, "fact").stream().map(BasisTree::fact).toList();
        }

        List<Parameter> parameters() {
            return all(finding, "parameter").stream().map(BasisTree::parameter).toList();
        }

        boolean isUnclear() {
            return outcome().equals("UNCLEAR");
        }

        /// The sum of what was applied for; null where nothing was.
        @Nullable
        Long appliedOre() {
            Long sum = null;
            for (var fact : all(finding, "fact")) {
                if (text(fact, "fact").equals("APPLIED_AMOUNT") && fact.has("ore")) {
                    sum = (sum == null ? 0 : sum) + fact.get("ore").asLong();
                }
            }
            return sum;
        }
    }

    static JsonNode json(String stored) {
        return JSON.readTree(stored);
    }

    /// A caseworker has established that the application was not completed in time.
    boolean proposesDismissal() {
        return json.path("proposal").asString("").equals("DISMISSAL");
    }

    /// The lines of the sheet, in its order.
    List<Line> lines() {
        var lines = new ArrayList<Line>();
        collect(json.get("tree"), lines);
        return List.copyOf(lines);
    }

    /// All questions of the calculation with their text.
    List<Question> questions() {
        return list(json.get("questions"), BasisTree::question);
    }

    /// The lines stand under the need and the means; a tree that was refused is one line itself.
    private static void collect(JsonNode finding, List<Line> lines) {
        var inner = with(finding, "finding");
        switch (text(finding, "rule")) {
            case "NEED", "MEANS" -> inner.forEach(part -> lines.add(new Line(part)));
            case "PROPOSED_DECISION", "DIFFERENCE" -> inner.forEach(part -> collect(part, lines));
            case "NORM_IN_FORCE" -> lines.add(new Line(finding));
            default -> {}
        }
    }

    private static Fact fact(JsonNode fact) {
        var source = fact.get("source");
        return new Fact(
                text(fact, "fact"),
                text(fact, "label"),
                text(fact, "about"),
                number(fact, "ore"),
                fact.has("missing") ? "saknas" : value(fact),
                text(source, "text"),
                source.has("id") ? text(source, "id") : null,
                source.has("register") ? Register.valueOf(text(source, "register")) : null);
    }

    private static Parameter parameter(JsonNode parameter) {
        return new Parameter(
                text(parameter, "parameter"),
                text(parameter, "label"),
                number(parameter, "ore"),
                value(parameter),
                text(parameter, "from"),
                parameter.has("to") ? text(parameter, "to") : null,
                text(parameter, "source"),
                text(parameter, "status"));
    }

    private static Question question(JsonNode question) {
        return new Question(text(question, "id"), text(question, "text"));
    }

    private static String value(JsonNode node) {
        return node.has("value") ? node.get("value").asString() : "";
    }

    /// What a line rests on, and what the findings under it rest on.
    private static List<JsonNode> all(JsonNode finding, String kind) {
        var all = with(finding, kind);
        with(finding, "finding").forEach(inner -> all.addAll(all(inner, kind)));
        return all;
    }

    private static List<JsonNode> with(JsonNode finding, String kind) {
        var with = new ArrayList<JsonNode>();
        for (var part : finding.get("basis")) {
            if (part.has(kind)) {
                with.add(part);
            }
        }
        return with;
    }

    private static <T> List<T> list(JsonNode array, Function<JsonNode, T> read) {
        var all = new ArrayList<T>();
        array.forEach(node -> all.add(read.apply(node)));
        return all;
    }

    private static String text(JsonNode node, String name) {
        return node.get(name).asString();
    }

    private static @Nullable Long number(JsonNode node, String name) {
        return node.has(name) ? node.get(name).asLong() : null;
    }
}

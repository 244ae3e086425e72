package se.bistand.decision.testcalculation;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import se.bistand.web.Problem;
import se.bistand.web.Refusal;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Reads the JSON strictly: a field nobody knows and a value of the wrong type are problems, and all of them are found.
final class AskedReader {
    /// What was read, and what was wrong with its form.
    record Read(Asked asked, List<Problem> problems) {}

    private static final int MOST_TEXT = 100;
    private static final JsonMapper STRICT = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private final List<Problem> problems = new ArrayList<>();

    private AskedReader() {}

    /// Refuses with 400 what is not a JSON object.
    static Read read(byte[] body) {
        JsonNode root;
        try {
            root = STRICT.readTree(body);
        } catch (JacksonException malformed) {
            throw notJson();
        }
        if (root == null || !root.isObject()) {
            throw notJson();
        }
        var reader = new AskedReader();
        return new Read(reader.asked(root), List.copyOf(reader.problems));
    }

    private static Refusal notJson() {
        return Refusal.of(400, "NOT_JSON", "Meddelandet är inte ett JSON-objekt.", "The message is not a JSON object.");
    }

    private Asked asked(JsonNode root) {
        known(
                root,
                "",
                Set.of(
                        "municipality",
                        "month",
                        "people",
                        "housing",
                        "costs",
                        "incomes",
                        "assets",
                        "monthsWithSupport"));
        return new Asked(
                text(root, "", "municipality"),
                text(root, "", "month"),
                rows(root, "people", this::person),
                object(root, "housing", this::housing),
                rows(root, "costs", this::cost),
                rows(root, "incomes", this::income),
                rows(root, "assets", this::asset),
                texts(root, "monthsWithSupport"));
    }

    private Asked.Person person(JsonNode node, String at) {
        known(node, at, Set.of("role", "birthDate", "lunchOutsideHome", "school", "days"));
        return new Asked.Person(
                text(node, at, "role"),
                text(node, at, "birthDate"),
                flag(node, at, "lunchOutsideHome"),
                text(node, at, "school"),
                whole(node, at, "days"));
    }

    private Asked.Housing housing(JsonNode node, String at) {
        known(node, at, Set.of("form", "peopleInDwelling"));
        return new Asked.Housing(text(node, at, "form"), whole(node, at, "peopleInDwelling"));
    }

    private Asked.Cost cost(JsonNode node, String at) {
        known(node, at, Set.of("kind", "amountOre"));
        return new Asked.Cost(text(node, at, "kind"), whole(node, at, "amountOre"));
    }

    private Asked.Income income(JsonNode node, String at) {
        known(node, at, Set.of("personNo", "kind", "amountOre", "receivedOn"));
        return new Asked.Income(
                whole(node, at, "personNo"),
                text(node, at, "kind"),
                whole(node, at, "amountOre"),
                text(node, at, "receivedOn"));
    }

    private Asked.Asset asset(JsonNode node, String at) {
        known(node, at, Set.of("kind", "valueOre"));
        return new Asked.Asset(text(node, at, "kind"), whole(node, at, "valueOre"));
    }

    private List<String> texts(JsonNode node, String name) {
        var value = node.get(name);
        var texts = new ArrayList<String>();
        if (value == null || value.isNull()) {
            return texts;
        }
        if (!value.isArray()) {
            problem(name, "NOT_A_LIST", "Här ska det stå en lista.", "This must be a list.");
            return texts;
        }
        for (int i = 0; i < value.size(); i++) {
            if (value.get(i).isString() && value.get(i).stringValue().length() <= MOST_TEXT) {
                texts.add(value.get(i).stringValue());
            } else {
                problem(
                        name + "[" + i + "]",
                        "NOT_TEXT",
                        "Här ska det stå text, högst 100 tecken.",
                        "This must be text of at most 100 characters.");
            }
        }
        return texts;
    }

    private void known(JsonNode node, String at, Set<String> known) {
        for (var name : node.propertyNames()) {
            if (!known.contains(name)) {
                var field = at + (name.matches("\\w{1,40}") ? name : "?"); // never echo arbitrary input
                var allowed = String.join(", ", known.stream().sorted().toList());
                problem(
                        field,
                        "UNKNOWN_FIELD",
                        "Fältet finns inte. Här får stå: " + allowed + ".",
                        "There is no such field. Allowed here: " + allowed + ".");
            }
        }
    }

    private @Nullable String text(JsonNode node, String at, String name) {
        var value = node.get(name);
        if (value == null || value.isNull()) {
            return null;
        }
        if (!value.isString() || value.stringValue().length() > MOST_TEXT) {
            problem(
                    at + name,
                    "NOT_TEXT",
                    "Här ska det stå text, högst 100 tecken.",
                    "This must be text of at most 100 characters.");
            return null;
        }
        return value.stringValue();
    }

    private @Nullable Long whole(JsonNode node, String at, String name) {
        var value = node.get(name);
        if (value == null || value.isNull()) {
            return null;
        }
        if (!value.isIntegralNumber() || !value.canConvertToLong()) {
            problem(at + name, "NOT_A_WHOLE_NUMBER", "Här ska det stå ett heltal.", "This must be a whole number.");
            return null;
        }
        return value.longValue();
    }

    private @Nullable Boolean flag(JsonNode node, String at, String name) {
        var value = node.get(name);
        if (value == null || value.isNull()) {
            return null;
        }
        if (!value.isBoolean()) {
            problem(at + name, "NOT_TRUE_OR_FALSE", "Här ska det stå true eller false.", "This must be true or false.");
            return null;
        }
        return value.booleanValue();
    }

    private <T> @Nullable T object(JsonNode node, String name, BiFunction<JsonNode, String, T> read) {
        var value = node.get(name);
        if (value == null || value.isNull()) {
            return null;
        }
        if (!value.isObject()) {
            problem(name, "NOT_AN_OBJECT", "Här ska det stå ett objekt.", "This must be an object.");
            return null;
        }
        return read.apply(value, name + ".");
    }

    private <T> List<T> rows(JsonNode node, String name, BiFunction<JsonNode, String, T> read) {
        var value = node.get(name);
        var rows = new ArrayList<T>();
        if (value == null || value.isNull()) {
            return rows;
        }
        if (!value.isArray()) {
            problem(name, "NOT_A_LIST", "Här ska det stå en lista.", "This must be a list.");
            return rows;
        }
        for (int i = 0; i < value.size(); i++) {
            var at = name + "[" + i + "]";
            if (value.get(i).isObject()) {
                rows.add(read.apply(value.get(i), at + "."));
            } else {
                problem(at, "NOT_AN_OBJECT", "Här ska det stå ett objekt.", "This must be an object.");
            }
        }
        return rows;
    }

    private void problem(String field, String code, String sv, String en) {
        problems.add(new Problem(field, code, sv, en));
    }
}

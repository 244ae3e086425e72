package se.bistand.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// One object of a JSON message, read strictly: a field nobody asks for and a value of the wrong type are
/// problems, and every one of them is found, so that a client is told everything in one answer. A value with
/// a problem is null.
public final class StrictJson {
    private static final JsonMapper STRICT = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private final JsonNode node;
    private final String at;
    private final int longestText;
    private final List<Problem> problems;
    private final Set<String> asked = new TreeSet<>();

    private StrictJson(JsonNode node, String at, int longestText, List<Problem> problems) {
        this.node = node;
        this.at = at;
        this.longestText = longestText;
        this.problems = problems;
    }

    /// What was read, and what was wrong with its form.
    public record Read<T>(T value, List<Problem> problems) {}

    /// Refuses with 400 what is not a JSON object.
    ///
    /// @param longestText characters that a text may have
    /// @param read asks for every field that there may be
    public static <T> Read<T> read(byte[] body, int longestText, Function<StrictJson, T> read) {
        JsonNode root;
        try {
            root = STRICT.readTree(body);
        } catch (JacksonException malformed) {
            throw notJson();
        }
        if (root == null || !root.isObject()) {
            throw notJson();
        }
        var problems = new ArrayList<Problem>();
        var value = new StrictJson(root, "", longestText, problems).readAll(read);
        return new Read<>(value, List.copyOf(problems));
    }

    private static Refusal notJson() {
        return Refusal.of(400, "NOT_JSON", "Meddelandet är inte ett JSON-objekt.", "The message is not a JSON object.");
    }

    private <T> T readAll(Function<StrictJson, T> read) {
        var value = read.apply(this);
        var allowed = String.join(", ", asked);
        for (var name : node.propertyNames()) {
            if (!asked.contains(name)) {
                problem(
                        name.matches("\\w{1,40}") ? name : "?", // never echo arbitrary input
                        "UNKNOWN_FIELD",
                        "Fältet finns inte. Här får stå: " + allowed + ".",
                        "There is no such field. Allowed here: " + allowed + ".");
            }
        }
        return value;
    }

    public @Nullable String text(String name) {
        var value = field(name, this::isText, notText());
        return value == null ? null : value.stringValue();
    }

    public @Nullable Long whole(String name) {
        var value = field(
                name,
                it -> it.isIntegralNumber() && it.canConvertToLong(),
                new Wrong("NOT_A_WHOLE_NUMBER", "Här ska det stå ett heltal.", "This must be a whole number."));
        return value == null ? null : value.longValue();
    }

    public @Nullable Boolean flag(String name) {
        var value = field(
                name,
                JsonNode::isBoolean,
                new Wrong("NOT_TRUE_OR_FALSE", "Här ska det stå true eller false.", "This must be true or false."));
        return value == null ? null : value.booleanValue();
    }

    public <T> @Nullable T object(String name, Function<StrictJson, T> read) {
        var value = field(name, JsonNode::isObject, NOT_AN_OBJECT);
        return value == null ? null : inner(value, at + name).readAll(read);
    }

    /// The objects of a list; empty where there is none.
    public <T> List<T> rows(String name, Function<StrictJson, T> read) {
        return each(
                name,
                JsonNode::isObject,
                NOT_AN_OBJECT,
                (row, place) -> inner(row, place).readAll(read));
    }

    /// The texts of a list; empty where there is none.
    public List<String> texts(String name) {
        return each(name, this::isText, notText(), (row, place) -> row.stringValue());
    }

    private static final Wrong NOT_AN_OBJECT =
            new Wrong("NOT_AN_OBJECT", "Här ska det stå ett objekt.", "This must be an object.");

    private record Wrong(String code, String sv, String en) {}

    private interface Row<T> {
        T read(JsonNode row, String place);
    }

    private <T> List<T> each(String name, Predicate<JsonNode> right, Wrong wrong, Row<T> read) {
        var list = field(
                name, JsonNode::isArray, new Wrong("NOT_A_LIST", "Här ska det stå en lista.", "This must be a list."));
        var rows = new ArrayList<T>();
        for (int i = 0; list != null && i < list.size(); i++) {
            var place = name + "[" + i + "]";
            if (right.test(list.get(i))) {
                rows.add(read.read(list.get(i), at + place));
            } else {
                problem(place, wrong.code(), wrong.sv(), wrong.en());
            }
        }
        return rows;
    }

    private @Nullable JsonNode field(String name, Predicate<JsonNode> right, Wrong wrong) {
        asked.add(name);
        var value = node.get(name);
        if (value == null || value.isNull()) {
            return null;
        }
        if (!right.test(value)) {
            problem(name, wrong.code(), wrong.sv(), wrong.en());
            return null;
        }
        return value;
    }

    private boolean isText(JsonNode value) {
        return value.isString() && value.stringValue().length() <= longestText;
    }

    private Wrong notText() {
        return new Wrong(
                "NOT_TEXT",
                "Här ska det stå text, högst " + longestText + " tecken.",
                "This must be text of at most " + longestText + " characters.");
    }

    private StrictJson inner(JsonNode value, String place) {
        return new StrictJson(value, place + ".", longestText, problems);
    }

    private void problem(String name, String code, String sv, String en) {
        problems.add(new Problem(at + name, code, sv, en));
    }
}

package se.bistand.intake.apply;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import se.bistand.intake.domain.Draft;
import se.bistand.intake.domain.Fault;
import se.bistand.web.Refusal;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Reads the JSON of an application strictly: a field nobody knows and a value of the wrong type are faults, and every
/// one of them is found, so that a client is told everything in one answer.
final class DraftReader {
    /// What was read, and what was wrong with its form.
    record Read(Draft draft, List<Fault> faults) {}

    private static final int MOST_TEXT = 1000;
    private static final JsonMapper STRICT = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private final List<Fault> faults = new ArrayList<>();

    private DraftReader() {}

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
        var reader = new DraftReader();
        return new Read(reader.draft(root), reader.faults);
    }

    private static Refusal notJson() {
        return Refusal.of(400, "NOT_JSON", "Meddelandet är inte ett JSON-objekt.", "The message is not a JSON object.");
    }

    private Draft draft(JsonNode root) {
        var known = Set.of(
                "municipality",
                "month",
                "kind",
                "people",
                "housing",
                "costs",
                "incomes",
                "assets",
                "email",
                "account",
                "language",
                "attested");
        unknown(root, "", known);
        return new Draft(
                text(root, "", "municipality"),
                text(root, "", "month"),
                text(root, "", "kind"),
                rows(root, "", "people", this::person),
                object(root, "", "housing", this::housing),
                rows(root, "", "costs", this::cost),
                rows(root, "", "incomes", this::income),
                rows(root, "", "assets", this::asset),
                text(root, "", "email"),
                object(root, "", "account", this::account),
                text(root, "", "language"),
                flag(root, "", "attested"));
    }

    private Draft.Person person(JsonNode node, String at) {
        unknown(node, at, Set.of("role", "personalNumber", "name", "lunchOutsideHome", "school", "residence"));
        return new Draft.Person(
                text(node, at, "role"),
                text(node, at, "personalNumber"),
                text(node, at, "name"),
                flag(node, at, "lunchOutsideHome"),
                text(node, at, "school"),
                object(node, at, "residence", this::residence));
    }

    private Draft.Residence residence(JsonNode node, String at) {
        unknown(node, at, Set.of("kind", "days", "periods"));
        return new Draft.Residence(
                text(node, at, "kind"), whole(node, at, "days"), rows(node, at, "periods", this::period));
    }

    private Draft.Period period(JsonNode node, String at) {
        unknown(node, at, Set.of("from", "to"));
        return new Draft.Period(text(node, at, "from"), text(node, at, "to"));
    }

    private Draft.Housing housing(JsonNode node, String at) {
        unknown(node, at, Set.of("form", "peopleInDwelling", "subletConsent"));
        return new Draft.Housing(
                text(node, at, "form"), whole(node, at, "peopleInDwelling"), flag(node, at, "subletConsent"));
    }

    private Draft.Cost cost(JsonNode node, String at) {
        unknown(node, at, Set.of("kind", "amountOre"));
        return new Draft.Cost(text(node, at, "kind"), whole(node, at, "amountOre"));
    }

    private Draft.Income income(JsonNode node, String at) {
        unknown(node, at, Set.of("personNo", "kind", "amountOre", "receivedOn", "earnedEarlierThisYearOre"));
        return new Draft.Income(
                whole(node, at, "personNo"),
                text(node, at, "kind"),
                whole(node, at, "amountOre"),
                text(node, at, "receivedOn"),
                whole(node, at, "earnedEarlierThisYearOre"));
    }

    private Draft.Asset asset(JsonNode node, String at) {
        unknown(node, at, Set.of("personNo", "kind", "valueOre", "neededForWorkOrHealth"));
        return new Draft.Asset(
                whole(node, at, "personNo"),
                text(node, at, "kind"),
                whole(node, at, "valueOre"),
                flag(node, at, "neededForWorkOrHealth"));
    }

    private Draft.Account account(JsonNode node, String at) {
        unknown(node, at, Set.of("clearing", "number"));
        return new Draft.Account(text(node, at, "clearing"), text(node, at, "number"));
    }

    private void unknown(JsonNode node, String at, Set<String> known) {
        for (var name : node.propertyNames()) {
            if (!known.contains(name)) {
                var field = at + (name.matches("\\w{1,40}") ? name : "?"); // never echo arbitrary input
                fault(field, "UNKNOWN_FIELD", "Fältet finns inte i en ansökan.", "An application has no such field.");
            }
        }
    }

    private @Nullable String text(JsonNode node, String at, String name) {
        var value = node.get(name);
        if (value == null || value.isNull()) {
            return null;
        }
        if (!value.isString() || value.stringValue().length() > MOST_TEXT) {
            fault(at + name, "NOT_TEXT", "Här ska det stå text.", "This must be text of at most 1000 characters.");
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
            fault(at + name, "NOT_A_WHOLE_NUMBER", "Här ska det stå ett heltal.", "This must be a whole number.");
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
            fault(at + name, "NOT_TRUE_OR_FALSE", "Här ska det stå true eller false.", "This must be true or false.");
            return null;
        }
        return value.booleanValue();
    }

    private <T> @Nullable T object(JsonNode node, String at, String name, BiFunction<JsonNode, String, T> read) {
        var value = node.get(name);
        if (value == null || value.isNull()) {
            return null;
        }
        if (!value.isObject()) {
            fault(at + name, "NOT_AN_OBJECT", "Här ska det stå ett objekt.", "This must be an object.");
            return null;
        }
        return read.apply(value, at + name + ".");
    }

    private <T> List<T> rows(JsonNode node, String at, String name, BiFunction<JsonNode, String, T> read) {
        var value = node.get(name);
        var rows = new ArrayList<T>();
        if (value == null || value.isNull()) {
            return rows;
        }
        if (!value.isArray()) {
            fault(at + name, "NOT_A_LIST", "Här ska det stå en lista.", "This must be a list.");
            return rows;
        }
        for (int i = 0; i < value.size(); i++) {
            var row = at + name + "[" + i + "]";
            if (value.get(i).isObject()) {
                rows.add(read.apply(value.get(i), row + "."));
            } else {
                fault(row, "NOT_AN_OBJECT", "Här ska det stå ett objekt.", "This must be an object.");
            }
        }
        return rows;
    }

    private void fault(String field, String code, String sv, String en) {
        faults.add(new Fault(field, code, sv, en));
    }
}

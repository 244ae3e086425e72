package se.bistand.simulators.ssbtek;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.yaml.snakeyaml.Yaml;

/// As much of an OpenAPI description as it takes to hold JSON against it: names, kinds, lists of values and what is
/// required. A member that the description does not know is wrong.
final class OpenApi {
    private final Map<?, ?> schemas;

    private OpenApi(Map<?, ?> schemas) {
        this.schemas = schemas;
    }

    static OpenApi read(Path file) throws IOException {
        try (var text = Files.newBufferedReader(file)) {
            Map<?, ?> all = new Yaml().load(text);
            return new OpenApi((Map<?, ?>) ((Map<?, ?>) all.get("components")).get("schemas"));
        }
    }

    /// @return everything that is wrong, by path
    List<String> wrong(String schema, Object json) {
        var wrong = new ArrayList<String>();
        check("", (Map<?, ?>) schemas.get(schema), json, wrong);
        return wrong;
    }

    private void check(String path, Map<?, ?> schema, Object json, List<String> wrong) {
        if (schema.get("$ref") instanceof String name) {
            check(path, (Map<?, ?>) schemas.get(name.substring(name.lastIndexOf('/') + 1)), json, wrong);
        } else if (schema.get("enum") instanceof List<?> values) {
            boolean right = values.stream().anyMatch(value -> value.toString().equals(String.valueOf(json)));
            if (!right) wrong.add(path + ": not in the list of values");
        } else {
            kind(path, schema, json, wrong);
        }
    }

    private void kind(String path, Map<?, ?> schema, Object json, List<String> wrong) {
        switch (String.valueOf(schema.get("type"))) {
            case "object" -> object(path, schema, json, wrong);
            case "array" -> {
                if (json instanceof List<?> list)
                    for (int i = 0; i < list.size(); i++)
                        check(path + "[" + i + "]", (Map<?, ?>) schema.get("items"), list.get(i), wrong);
                else wrong.add(path + ": not a list");
            }
            case "string" -> {
                boolean fits = json instanceof String text
                        && (!(schema.get("pattern") instanceof String pattern) || text.matches(pattern))
                        && (!"date".equals(schema.get("format")) || text.matches("\\d{4}-\\d{2}-\\d{2}"));
                if (!fits) wrong.add(path + ": not such a text");
            }
            case "integer" -> {
                if (!(json instanceof BigDecimal number)
                        || number.stripTrailingZeros().scale() > 0) wrong.add(path + ": not a whole number");
            }
            case "number" -> {
                if (!(json instanceof BigDecimal)) wrong.add(path + ": not a number");
            }
            case "boolean" -> {
                if (!(json instanceof Boolean)) wrong.add(path + ": not true or false");
            }
            default -> wrong.add(path + ": of a kind this check does not know");
        }
    }

    private void object(String path, Map<?, ?> schema, Object json, List<String> wrong) {
        if (!(json instanceof Map<?, ?> members)) {
            wrong.add(path + ": not an object");
            return;
        }
        var known = schema.get("properties") instanceof Map<?, ?> properties ? properties : Map.of();
        members.forEach((name, member) -> {
            if (known.get(name) instanceof Map<?, ?> part) check(path + "/" + name, part, member, wrong);
            else wrong.add(path + "/" + name + ": unknown");
        });
        if (schema.get("required") instanceof List<?> required)
            for (var name : required) if (!members.containsKey(name)) wrong.add(path + "/" + name + ": missing");
    }
}

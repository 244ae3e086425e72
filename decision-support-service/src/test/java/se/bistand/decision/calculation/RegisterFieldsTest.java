package se.bistand.decision.calculation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.avro.Schema;
import org.junit.jupiter.api.Test;
import se.bistand.decision.domain.norm.Rule;
import se.bistand.event.v1.RegistersChecked;

/// Nothing a register tells is passed over in silence: each field of the event has its row in the table.
class RegisterFieldsTest {
    private static final Pattern ROW = Pattern.compile("\\| `(\\w+\\.\\w+)` \\| (.+) \\|");
    private static final Pattern RULE = Pattern.compile("NORM-\\d\\d");

    private static List<String> rows() throws IOException {
        return Files.readAllLines(Path.of("../docs/register-facts.md")).stream()
                .filter(line -> ROW.matcher(line).matches())
                .toList();
    }

    @Test
    void every_field_of_the_event_has_a_row_and_no_row_is_of_a_field_that_is_gone() throws IOException {
        var fields = new LinkedHashSet<String>();
        fields(RegistersChecked.getClassSchema(), fields, new LinkedHashSet<>());

        assertThat(rows().stream().map(row -> ROW.matcher(row).replaceAll("$1")))
                .as("docs/register-facts.md")
                .containsExactlyInAnyOrderElementsOf(fields);
    }

    @Test
    void the_rules_it_names_exist() throws IOException {
        var known = Arrays.stream(Rule.values()).map(Rule::id).toList();
        for (var row : rows()) {
            assertThat(known)
                    .containsAll(RULE.matcher(row).results().map(r -> r.group()).toList());
        }
    }

    private static void fields(Schema schema, Set<String> fields, Set<String> seen) {
        switch (schema.getType()) {
            case RECORD -> {
                if (seen.add(schema.getName())) {
                    for (var field : schema.getFields()) {
                        fields.add(schema.getName() + "." + field.name());
                        fields(field.schema(), fields, seen);
                    }
                }
            }
            case ARRAY -> fields(schema.getElementType(), fields, seen);
            case UNION -> schema.getTypes().forEach(type -> fields(type, fields, seen));
            default -> {}
        }
    }
}

package se.bistand.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// The committed description of the API is the one the controllers give.
class OpenApiIT {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();

    @Test
    void the_committed_description_is_what_is_served() throws IOException {
        var served = (ObjectNode)
                JSON.readTree(Intake.running().get(null, "/v3/api-docs").body());
        served.remove("servers");
        var text = JSON.writeValueAsString(JSON.treeToValue(served, Object.class)) + "\n";
        Files.createDirectories(Path.of("target"));
        Files.writeString(Path.of("target/openapi.json"), text);

        try (var committed = OpenApiIT.class.getResourceAsStream("/openapi.json")) {
            assertThat(committed).as("openapi.json").isNotNull();
            assertThat(new String(committed.readAllBytes(), StandardCharsets.UTF_8))
                    .as("If the change is meant, copy target/openapi.json to src/main/resources")
                    .isEqualTo(text);
        }
    }
}

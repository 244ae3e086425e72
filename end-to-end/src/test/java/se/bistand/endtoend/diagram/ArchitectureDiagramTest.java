package se.bistand.endtoend.diagram;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

class ArchitectureDiagramTest {
    private static final Path ROOT = Path.of(System.getProperty("bistand.root"));
    private static final List<String> SERVICES =
            List.of("application-intake", "register-check", "decision-support", "payout", "notification");

    @Test
    void the_diagram_in_the_docs_is_the_one_the_bindings_make() throws IOException {
        var page = Files.readString(ROOT.resolve("docs/architecture.md"));
        var block = Pattern.compile("```mermaid\\n(.*?)```", Pattern.DOTALL).matcher(page);
        assertThat(block.find()).as("docs/architecture.md has a mermaid block").isTrue();
        assertThat(block.group(1))
                .as("the diagram is stale: replace the block in docs/architecture.md by\n%s", diagram())
                .isEqualTo(diagram());
    }

    @Test
    void every_topic_is_read_by_exactly_the_services_its_file_names() throws IOException {
        var bound = readers();
        for (var topic : topics())
            assertThat(bound.getOrDefault(topic.get("topic").toString(), new TreeSet<>()))
                    .as("bindings of %s against deploy/topics", topic.get("topic"))
                    .containsExactlyInAnyOrderElementsOf(strings(topic.get("readers")));
    }

    private static String diagram() throws IOException {
        var lines = new ArrayList<String>(List.of("flowchart LR"));
        var bound = readers();
        for (var topic : topics()) {
            var name = topic.get("topic").toString().replaceAll("ekb\\.|\\.v1", "");
            for (var reader : bound.getOrDefault(topic.get("topic").toString(), new TreeSet<>()))
                lines.add("    " + topic.get("owner") + " -->|" + name + "| " + reader);
        }
        return String.join("\n", lines) + "\n";
    }

    private static TreeMap<String, TreeSet<String>> readers() throws IOException {
        var readers = new TreeMap<String, TreeSet<String>>();
        for (var service : SERVICES) {
            var file = ROOT.resolve(service + "-service/src/main/resources/application.yml");
            destinations("", new Yaml().load(Files.readString(file)))
                    .forEach(topic ->
                            readers.computeIfAbsent(topic, t -> new TreeSet<>()).add(service));
        }
        return readers;
    }

    /// Keys may be written nested or with dots; what matters is every value called `destination`, one topic or several.
    private static List<String> destinations(String key, Object value) {
        if (value instanceof Map<?, ?> map)
            return map.entrySet().stream()
                    .flatMap(entry -> destinations(String.valueOf(entry.getKey()), entry.getValue()).stream())
                    .toList();
        return key.endsWith("destination") ? List.of(String.valueOf(value).split(",")) : List.of();
    }

    private static List<Map<String, Object>> topics() throws IOException {
        var topics = new ArrayList<Map<String, Object>>();
        try (var files = Files.list(ROOT.resolve("deploy/topics"))) {
            for (var file : files.filter(f -> f.toString().endsWith(".yaml")).toList())
                topics.add(new Yaml().load(Files.readString(file)));
        }
        topics.sort((a, b) -> order(a).compareTo(order(b)));
        return topics;
    }

    /// Along the chain, then by name.
    private static String order(Map<String, Object> topic) {
        return SERVICES.indexOf(topic.get("owner").toString())
                + topic.get("topic").toString();
    }

    private static List<String> strings(Object list) {
        return ((List<?>) Objects.requireNonNull(list))
                .stream().map(String::valueOf).toList();
    }
}

package se.bistand.endtoend.diagram;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

class ArchitectureDiagramTest {
    private static final Path ROOT = Path.of(System.getProperty("bistand.root"));
    private static final List<String> SERVICES =
            List.of("application-intake", "register-check", "decision-support", "payout", "notification");
    private static final Pattern BINDING = Pattern.compile("\\.bindings\\.(\\w+)-in-\\d+\\.");

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

    @Test
    void every_binding_has_its_function_named() throws IOException {
        for (var service : SERVICES)
            assertThat(unnamed(settings(service)))
                    .as("functions to add to spring.cloud.function.definition of %s", service)
                    .isEmpty();
    }

    @Test
    void a_binding_whose_function_is_not_named_is_found_however_it_is_written() {
        Object settings = new Yaml().load("""
            spring.cloud:
              function.definition: keep;protect
              stream:
                bindings: {keep-in-0: {destination: ekb.a.v1}, forgotten-in-0: {destination: ekb.b.v1}}
                bindings.overlooked-in-0.destination: ekb.c.v1
            """);
        assertThat(unnamed(settings)).containsExactly("forgotten", "overlooked");
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
            destinations(settings(service))
                    .forEach(topic ->
                            readers.computeIfAbsent(topic, t -> new TreeSet<>()).add(service));
        }
        return readers;
    }

    private static Object settings(String service) throws IOException {
        return new Yaml().load(Files.readString(ROOT.resolve(service + "-service/src/main/resources/application.yml")));
    }

    /// What matters is every value called `destination`, one topic or several.
    private static List<String> destinations(Object settings) {
        return flat("", settings).entrySet().stream()
                .filter(entry -> entry.getKey().endsWith(".destination"))
                .flatMap(entry -> Stream.of(entry.getValue().split(",")))
                .toList();
    }

    /// Functions of bindings that the service does not name: Spring would leave such a binding out, and say nothing.
    private static Set<String> unnamed(Object settings) {
        var functions = new TreeSet<String>();
        var named = new HashSet<String>();
        flat("", settings).forEach((key, value) -> {
            var binding = BINDING.matcher(key);
            if (binding.find()) functions.add(binding.group(1));
            if (key.endsWith(".function.definition")) named.addAll(List.of(value.split("[;|,]")));
        });
        functions.removeAll(named);
        return functions;
    }

    /// Keys may be written nested or with dots.
    private static Map<String, String> flat(String key, Object value) {
        if (!(value instanceof Map<?, ?> map)) return Map.of(key, String.valueOf(value));
        var flat = new TreeMap<String, String>();
        map.forEach((name, inner) -> flat.putAll(flat(key + "." + name, inner)));
        return flat;
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

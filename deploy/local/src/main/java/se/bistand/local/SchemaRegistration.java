package se.bistand.local;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/// Registers the events' schemas through the registry's Confluent API. Deployment does this, never a running service.
final class SchemaRegistration {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient http;
    private final URI confluentApi;

    private SchemaRegistration(HttpClient http, URI confluentApi) {
        this.http = http;
        this.confluentApi = confluentApi;
    }

    /// @param folder holds one `.avsc` per event, each naming its topic
    static void register(URI confluentApi, Path folder) {
        try (var http = HttpClient.newHttpClient()) {
            var registration = new SchemaRegistration(http, confluentApi);
            for (var file : schemas(folder)) {
                registration.register(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The schemas in " + folder + " could not be registered.", e);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while schemas were registered.", stopped);
        }
    }

    private static List<Path> schemas(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".avsc"))
                    .sorted()
                    .toList();
        }
    }

    private void register(Path file) throws IOException, InterruptedException {
        var contract = JSON.readTree(Files.readString(file));
        var subject = contract.path("topic").asText() + "-value";
        var schema = compiled(contract.path("namespace").asText() + "."
                + contract.path("name").asText());
        send("POST", "/subjects/" + subject + "/versions", Map.of("schema", schema));
        send("PUT", "/config/" + subject, Map.of("compatibility", "FULL_TRANSITIVE"));
    }

    /// Serializers look their schema up by its exact text, so what is registered is the text the event classes carry.
    private static String compiled(String event) {
        try {
            return Class.forName(event).getMethod("getClassSchema").invoke(null).toString();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(event + " has no compiled class in the schemas module", e);
        }
    }

    private void send(String method, String path, Map<String, String> body) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(confluentApi + path))
                .header("Content-Type", "application/vnd.schemaregistry.v1+json")
                .method(method, BodyPublishers.ofString(JSON.writeValueAsString(body)))
                .build();
        var answer = http.send(request, BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(method + " " + path + " was refused (" + answer.statusCode() + "): "
                    + answer.body() + " If the data in .local is from another version, ./up --clean removes it.");
        }
    }
}

package se.bistand.local.demonstration;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/// JSON over HTTP as somebody: each call carries that person's or system's token.
final class Api {
    record Answer(int status, JsonNode body) {
        /// The problem document in words, for the sentence that says why something was refused.
        String problem() {
            return status + " " + body;
        }
    }

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration LIMIT = Duration.ofSeconds(30);

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final Optional<String> token;

    private Api(Optional<String> token) {
        this.token = token;
    }

    static Api asNobody() {
        return new Api(Optional.empty());
    }

    /// A persona of the staff, by the password grant that only the local identity provider offers.
    static Api asStaff(String identity, String persona) {
        return signedIn(
                identity + "/staff/token",
                "grant_type=password&username=" + persona
                        + "&password=x&client_id=bistand&client_secret=bistand&scope=openid");
    }

    static Api asService(String identity, String client) {
        return signedIn(
                identity + "/services/token",
                "grant_type=client_credentials&client_id=" + client + "&client_secret=bistand");
    }

    private static Api signedIn(String address, String form) {
        var request = HttpRequest.newBuilder(URI.create(address))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .timeout(LIMIT)
                .POST(BodyPublishers.ofString(form))
                .build();
        var answer = asNobody().send(request);
        if (answer.status() != 200) {
            throw new Failed("No token from " + address + ": " + answer.problem());
        }
        return new Api(Optional.of(answer.body().path("access_token").asText()));
    }

    Answer get(String address) {
        return send(request(address).GET().build());
    }

    Answer post(String address, Object body, Map<String, String> headers) {
        try {
            var request = request(address).POST(BodyPublishers.ofString(JSON.writeValueAsString(body)));
            request.header("Content-Type", "application/json");
            headers.forEach(request::header);
            return send(request.build());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A request that is not JSON.", e);
        }
    }

    private HttpRequest.Builder request(String address) {
        var request = HttpRequest.newBuilder(URI.create(address)).timeout(LIMIT).header("Accept", "application/json");
        token.ifPresent(value -> request.header("Authorization", "Bearer " + value));
        return request;
    }

    private Answer send(HttpRequest request) {
        try {
            var answer = http.send(request, BodyHandlers.ofString());
            return new Answer(answer.statusCode(), json(answer.body()));
        } catch (IOException e) {
            throw new Failed(request.method() + " " + request.uri() + " got no answer (" + e.getMessage() + ").", e);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new Failed("Interrupted.", stopped);
        }
    }

    private static JsonNode json(String body) {
        try {
            return JSON.readTree(body);
        } catch (JsonProcessingException notJson) {
            return JSON.getNodeFactory().textNode(body);
        }
    }
}

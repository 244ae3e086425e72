package se.bistand.endtoend.benchmark;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// JSON over HTTP as one signed-in person or system.
final class Api {
    private static final JsonMapper JSON = new JsonMapper();
    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final HttpClient HTTP = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(10))
            .executor(Thread::startVirtualThread)
            .build();

    private final String token;

    private Api(String token) {
        this.token = token;
    }

    record Answer(int status, String body) {
        JsonNode json() {
            return JSON.readTree(body);
        }

        Answer expect(int... allowed) {
            for (int one : allowed) {
                if (status == one) {
                    return this;
                }
            }
            throw new IllegalStateException("Answered " + status + ": " + body);
        }
    }

    static Api asStaff(Place place, String persona) {
        return signedIn(
                place.identity().resolve("/staff/token"),
                "grant_type=password&username=" + persona
                        + "&password=x&client_id=bistand&client_secret=bistand&scope=openid");
    }

    static Api asEService(Place place) {
        return signedIn(
                place.identity().resolve("/services/token"),
                "grant_type=client_credentials&client_id=e-service-lindeby&client_secret=bistand");
    }

    /// The simulated agencies ask nobody to sign in.
    static void simulators(String method, URI address, String body) {
        send(HttpRequest.newBuilder(address)
                        .timeout(LIMIT)
                        .method(method, HttpRequest.BodyPublishers.ofString(body))
                        .build())
                .expect(200, 204);
    }

    /// The local mail server keeps all mails in memory.
    static void emptyMailServer(Place place) {
        var address = place.mail().resolve("/api/mail/purge");
        send(HttpRequest.newBuilder(address)
                        .timeout(LIMIT)
                        .POST(HttpRequest.BodyPublishers.noBody())
                        .build())
                .expect(200);
    }

    Answer get(URI address) {
        return send(request(address).GET().build());
    }

    Answer post(URI address, String body, String... headers) {
        var request = request(address)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return send(request.build());
    }

    private HttpRequest.Builder request(URI address) {
        return HttpRequest.newBuilder(address).timeout(LIMIT).header("Authorization", "Bearer " + token);
    }

    private static Api signedIn(URI address, String form) {
        var answer = send(HttpRequest.newBuilder(address)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .timeout(LIMIT)
                .POST(HttpRequest.BodyPublishers.ofString(form))
                .build());
        return new Api(answer.expect(200).json().get("access_token").asString());
    }

    private static Answer send(HttpRequest request) {
        try {
            var answer = HTTP.send(request, HttpResponse.BodyHandlers.ofString());
            return new Answer(answer.statusCode(), answer.body());
        } catch (IOException e) {
            throw new IllegalStateException(request.uri() + " got no answer: " + e, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}

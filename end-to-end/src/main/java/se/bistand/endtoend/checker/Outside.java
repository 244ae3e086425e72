package se.bistand.endtoend.checker;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Asks those who saw the platform from outside: the bank for its book, the mail server for what it was given.
final class Outside implements AutoCloseable {
    private final Surroundings surroundings;
    private final HttpClient http = HttpClient.newHttpClient();
    private final JsonMapper json = new JsonMapper();

    Outside(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    List<World.Booked> bank() {
        var booked = new ArrayList<World.Booked>();
        for (var entry : answer(surroundings.bank(), "/bank/ledger")) {
            booked.add(new World.Booked(
                    entry.get("endToEndId").asString().replace("-", ""),
                    entry.get("amountOre").asLong(),
                    entry.get("status").asString().equals("PAID"),
                    entry.get("count").asInt()));
        }
        return booked;
    }

    /// Message-ID of each e-mail in each mailbox, null where the mail server is not given.
    @Nullable
    List<String> messages() {
        var mail = surroundings.mail();
        if (mail == null) {
            return null;
        }
        var messages = new ArrayList<String>();
        for (var user : answer(mail, "/api/user")) {
            var mailbox = "/api/user/" + user.get("login").asString() + "/messages/INBOX";
            for (var message : answer(mail, mailbox)) {
                messages.add(message.get("messageId").asString());
            }
        }
        return messages;
    }

    private JsonNode answer(URI server, String path) {
        try {
            var request = HttpRequest.newBuilder(server.resolve(path)).build();
            var answer = http.send(request, HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new IllegalStateException(path + " answers " + answer.statusCode());
            }
            return json.readTree(answer.body());
        } catch (IOException e) {
            throw new UncheckedIOException(path + " could not be read", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        http.close();
    }
}

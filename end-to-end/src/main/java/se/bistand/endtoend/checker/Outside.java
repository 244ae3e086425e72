package se.bistand.endtoend.checker;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
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
        return each(
                surroundings.bank(),
                "/bank/ledger",
                entry -> new World.Booked(
                        entry.get("endToEndId").asString().replace("-", ""),
                        entry.get("amountOre").asLong(),
                        entry.get("status").asString().equals("PAID"),
                        entry.get("count").asInt()));
    }

    /// Message-ID of each e-mail in each mailbox, null where the mail server is not given.
    @Nullable
    List<String> messages() {
        var mail = surroundings.mail();
        if (mail == null) {
            return null;
        }
        var messages = new ArrayList<String>();
        for (var login : each(mail, "/api/user", user -> user.get("login").asString())) {
            var mailbox = "/api/user/" + login + "/messages/INBOX";
            messages.addAll(
                    each(mail, mailbox, message -> message.get("messageId").asString()));
        }
        return messages;
    }

    /// What is made of each element of a JSON array, read while it comes: the bank's book is as long as its life.
    private <T> List<T> each(URI server, String path, Function<JsonNode, T> made) {
        try {
            var request = HttpRequest.newBuilder(server.resolve(path)).build();
            var answer = http.send(request, HttpResponse.BodyHandlers.ofInputStream());
            try (var body = answer.body()) {
                if (answer.statusCode() != 200) {
                    throw new IllegalStateException(path + " answers " + answer.statusCode());
                }
                var all = new ArrayList<T>();
                try (var elements = json.readerFor(JsonNode.class).<JsonNode>readValues(body)) {
                    while (elements.hasNextValue()) {
                        all.add(made.apply(elements.nextValue()));
                    }
                }
                return all;
            }
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

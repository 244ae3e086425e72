package se.bistand.simulators.ssbtek;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.time.LocalDate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import se.bistand.simulators.Http;
import se.bistand.simulators.Json;
import se.bistand.simulators.Page;
import se.bistand.simulators.ssbtek.life.Draft;
import se.bistand.simulators.ssbtek.life.Generated;
import se.bistand.simulators.ssbtek.life.Lives;
import se.bistand.simulators.ssbtek.life.Persona;

/// Personas and generated people as JSON. An address holds a persona's name or an index, never a personal number.
final class PersonaApi {
    private static final String PERSONAS = "/ssbtek/personas";
    private static final int MOST = 10_000;
    private final Lives lives;
    private final Supplier<LocalDate> today;

    PersonaApi(Lives lives, Supplier<LocalDate> today) {
        this.lives = lives;
        this.today = today;
    }

    void serve(HttpServer server) {
        Http.route(server, PERSONAS, this::personas);
        Http.route(server, "/ssbtek/people", this::people);
    }

    private void personas(HttpExchange exchange) throws IOException {
        var id = exchange.getRequestURI().getPath().replaceFirst("^" + PERSONAS + "/?", "");
        switch (exchange.getRequestMethod()) {
            case "POST" -> make(exchange);
            case "DELETE" -> Http.json(exchange, lives.forget(id) ? 200 : 404, "{}");
            default -> {
                if (id.isEmpty()) all(exchange);
                else one(exchange, id);
            }
        }
    }

    private void all(HttpExchange exchange) throws IOException {
        var all = lives.personas().values().stream().map(Persona::json).collect(Collectors.joining(",\n", "[", "]\n"));
        Http.json(exchange, 200, all);
    }

    private void one(HttpExchange exchange, String id) throws IOException {
        var persona = lives.byId(id);
        if (persona == null) Http.json(exchange, 404, "{\"wrong\":[\"Personen finns inte / no such persona\"]}");
        else Http.json(exchange, 200, persona.json() + "\n");
    }

    private void make(HttpExchange exchange) throws IOException {
        var draft = Draft.of(Http.body(exchange));
        if (draft.persona() == null) {
            var wrong = draft.wrong().stream().map(Json::quote).collect(Collectors.joining(",", "[", "]"));
            Http.json(exchange, 400, "{\"wrong\":" + wrong + "}\n");
        } else {
            Http.json(exchange, 201, lives.make(draft.persona()).json() + "\n");
        }
    }

    /// `?from=0&count=100`: generated adults by index, the same for the same seed and day.
    private void people(HttpExchange exchange) throws IOException {
        var query = Page.query(exchange);
        int from = number(query.getOrDefault("from", "0"), Generated.ADULTS - 1);
        int count = number(query.getOrDefault("count", "100"), MOST);
        if (from < 0 || count < 0) {
            Http.json(exchange, 400, "{\"wrong\":[\"from 0–%d, count 0–%d\"]}\n".formatted(Generated.ADULTS - 1, MOST));
            return;
        }
        var people = IntStream.range(from, Math.min(from + count, Generated.ADULTS))
                .mapToObj(this::generated)
                .collect(Collectors.joining(",\n", "[", "]\n"));
        Http.json(exchange, 200, people);
    }

    private String generated(int index) {
        var number = Generated.adult(index);
        return new Persona("", number, "", "", lives.of(number, today.get())).json();
    }

    private static int number(String text, int most) {
        if (!text.matches("\\d{1,7}")) return -1;
        int number = Integer.parseInt(text);
        return number <= most ? number : -1;
    }
}

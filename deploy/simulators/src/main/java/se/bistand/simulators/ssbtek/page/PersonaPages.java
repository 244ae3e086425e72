package se.bistand.simulators.ssbtek.page;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.time.LocalDate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import se.bistand.simulators.Http;
import se.bistand.simulators.Page;
import se.bistand.simulators.Xml;
import se.bistand.simulators.ssbtek.life.Birth;
import se.bistand.simulators.ssbtek.life.Fact;
import se.bistand.simulators.ssbtek.life.FactJson;
import se.bistand.simulators.ssbtek.life.Life;
import se.bistand.simulators.ssbtek.life.Lives;
import se.bistand.simulators.ssbtek.life.Persona;
import se.bistand.simulators.ssbtek.life.Span;

/// Whom one can ask about: all personas, one persona, and anybody else by number.
public final class PersonaPages {
    static final String PATH = "/pages/personas";
    private final Lives lives;
    private final Supplier<LocalDate> today;

    public PersonaPages(Lives lives, Supplier<LocalDate> today) {
        this.lives = lives;
        this.today = today;
    }

    public void serve(HttpServer server) {
        Http.route(server, PATH, this::handle);
    }

    private void handle(HttpExchange exchange) throws IOException {
        var id = exchange.getRequestURI().getPath().replaceFirst("^" + PATH + "/?", "");
        boolean sent = exchange.getRequestMethod().equals("POST");
        if (id.isEmpty() && sent) anybody(exchange, Page.form(exchange).getOrDefault("number", ""));
        else if (id.isEmpty()) Page.send(exchange, 200, "Personer", "Personas", list());
        else if (id.endsWith("/forget") && sent) forget(exchange, id.replace("/forget", ""));
        else one(exchange, id);
    }

    private String list() {
        var rows = new StringBuilder();
        for (var persona : lives.personas().values()) {
            rows.append("<tr><td><a href=\"%s/%s\">%s</a></td><td><code>%s</code></td><td>%s%s</td></tr>"
                    .formatted(
                            PATH,
                            persona.id(),
                            Xml.escape(persona.name()),
                            persona.number(),
                            Xml.escape(persona.swedish()),
                            Page.english(persona.english())));
        }
        return """
            <p>Alla andra nummer har ett liv som bara beror på numret och fröet.%s</p>
            <form method="post" action="%s"><label for="number">Visa ett annat nummer%s</label>
            <input id="number" name="number" inputmode="numeric" autocomplete="off" maxlength="12" required>
            <button>Visa%s</button></form>
            <table><thead><tr><th>Namn%s</th><th>Nummer%s</th><th>Berättelse%s</th></tr></thead><tbody>%s</tbody></table>
            """.formatted(
                        Page.english("Every other number has a life that depends on the number and the seed alone."),
                        PATH,
                        Page.english("Show another number"),
                        Page.english("Show"),
                        Page.english("Name"),
                        Page.english("Number"),
                        Page.english("Story"),
                        rows);
    }

    private void one(HttpExchange exchange, String id) throws IOException {
        var persona = lives.byId(id);
        if (persona == null) {
            Page.send(exchange, 404, "Personen finns inte", "There is no such persona", "");
            return;
        }
        var copy = "<p><a href=\"/pages/new-persona?from=%s\">Gör en egen person av den här%s</a></p>"
                .formatted(persona.id(), Page.english("Make one's own persona out of this one"));
        var forget = !lives.isOwn(persona.number())
                ? ""
                : "<form method=\"post\" action=\"%s/%s/forget\"><button class=\"plain\">Ta bort%s</button></form>"
                        .formatted(PATH, persona.id(), Page.english("Remove"));
        Page.send(exchange, 200, persona.name(), "Persona", content(persona) + copy + forget);
    }

    private void forget(HttpExchange exchange, String id) throws IOException {
        lives.forget(id);
        Page.seeOther(exchange, PATH);
    }

    private void anybody(HttpExchange exchange, String number) throws IOException {
        if (!number.matches("\\d{12}")) {
            Page.send(
                    exchange,
                    400,
                    "Numret ska ha tolv siffror",
                    "The number has twelve digits",
                    "<p class=\"wrong\">Skriv år, månad, dag och fyra siffror utan streck.%s</p>"
                            .formatted(Page.english("Write year, month, day and four digits without a dash.")));
            return;
        }
        var known = lives.persona(number);
        var life = known == null ? lives.of(number, today.get()) : known.life();
        var persona = known != null
                ? known
                : new Persona("", number, "Ett liv gjort ur numret", "A life made from the number", life);
        Page.send(exchange, 200, persona.name(), "Persona", content(persona));
    }

    private String content(Persona persona) {
        var life = persona.life();
        var trouble = life.troubles().entrySet().stream()
                .map(entry ->
                        "<p class=\"wrong\">%s: %s</p>".formatted(entry.getKey(), FaultPage.told(entry.getValue())))
                .collect(Collectors.joining());
        var nothing = life.facts().isEmpty()
                ? "<p>Inget register känner till personen.%s</p>"
                        .formatted(Page.english("No register knows of this person."))
                : "";
        return "<p>%s%s</p><p><code>%s</code>, %d år</p>%s%s%s<h2>Som JSON</h2>%s<pre>%s</pre>"
                .formatted(
                        Xml.escape(persona.swedish()),
                        Page.english(persona.english()),
                        persona.number(),
                        Birth.age(persona.number(), today.get()),
                        trouble,
                        nothing,
                        facts(life),
                        Page.english("As JSON, for the API"),
                        Xml.escape(persona.json()));
    }

    private String facts(Life life) {
        if (life.facts().isEmpty()) return "";
        var rows = life.facts().stream()
                .map(fact -> "<tr><td>%s%s</td><td>%s</td><td>%s</td></tr>"
                        .formatted(
                                Xml.escape(Words.swedish(fact)),
                                Page.english(Words.english(fact)),
                                Xml.escape(Contents.of(fact)),
                                when(fact)))
                .collect(Collectors.joining());
        return """
            <table><thead><tr><th>Uppgift%s</th><th>Innehåll%s</th><th>När%s</th></tr></thead><tbody>%s</tbody></table>
            """.formatted(Page.english("Fact"), Page.english("Content"), Page.english("When"), rows);
    }

    private String when(Fact fact) {
        for (var value : FactJson.values(fact).values()) {
            if (!(value instanceof Span span)) continue;
            var from = span.first() <= Span.ALWAYS.first()
                    ? ""
                    : span.from(today.get()).toString();
            var to = span.open() ? "" : span.to(today.get()).toString();
            return from.isEmpty() && to.isEmpty() ? "alltid" + Page.english("always") : from + " – " + to;
        }
        return "";
    }
}

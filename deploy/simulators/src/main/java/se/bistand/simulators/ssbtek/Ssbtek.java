package se.bistand.simulators.ssbtek;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.concurrent.atomic.AtomicLong;
import se.bistand.simulators.Http;
import se.bistand.simulators.Xml;

/// SSBTEK over HTTP: the SOAP endpoint, and faults on demand. Nothing about a person is ever logged.
public final class Ssbtek {
    private static final int LARGEST_QUESTION = 256 * 1024;
    private static final int HANG_MS = 300_000;
    private final Faults faults = new Faults();
    private final AtomicLong calls = new AtomicLong();
    private final Clock clock;

    public Ssbtek(Clock clock) {
        this.clock = clock;
    }

    public Faults faults() {
        return faults;
    }

    /// Lookups answered or refused since the start.
    public long calls() {
        return calls.get();
    }

    public void serve(HttpServer server) {
        Http.route(server, "/ssbtek/v11", this::soap);
        Http.route(server, "/faults", this::order);
    }

    /// The part of the page that shows whom to ask about and what is broken at the moment.
    public String page() {
        var rows = new StringBuilder();
        Lives.named()
                .forEach((person, persona) -> rows.append("<tr><td>")
                        .append(person)
                        .append("</td><td>")
                        .append(Xml.escape(persona.about()))
                        .append("</td></tr>"));
        return "<h2>SSBTEK</h2><p>POST /ssbtek/v11 · " + calls
                + " lookups since the start</p><table><caption>Personas</caption>"
                + "<tr><th>Personal number</th><th>Life</th></tr>" + rows + "</table><p>Faults now: <code>"
                + Xml.escape(faults.json()) + "</code></p>"
                + "<p>PUT /faults/FK {\"delayMs\":0,\"errorKalla\":\"SSBT|BT|FAULT\",\"felkod\":\"…\",\"hang\":false,"
                + "\"malformed\":false,\"percent\":100} · DELETE /faults/FK</p>";
    }

    private void soap(HttpExchange exchange) throws IOException {
        if (!exchange.getRequestMethod().equals("POST")) {
            Http.text(exchange, 405, "POST");
            return;
        }
        var body = exchange.getRequestBody().readNBytes(LARGEST_QUESTION + 1);
        if (body.length > LARGEST_QUESTION) {
            Http.text(exchange, 413, "Too large");
            return;
        }
        calls.incrementAndGet();
        try {
            var question = Question.read(new ByteArrayInputStream(body));
            if (question.isTest()) send(exchange, 200, Answer.connectionTest());
            else lookUp(exchange, question);
        } catch (Question.Broken e) {
            send(exchange, 500, Answer.fault("", true, "OGILTIG_FRAGA", String.valueOf(e.getMessage())));
        }
    }

    private void lookUp(HttpExchange exchange, Question question) throws IOException, Question.Broken {
        question.check();
        var life = Lives.of(question.person());
        var whole = faults.of(Agency.SSBTEK, question.person(), life);
        var asked = question.included().stream()
                .map(agency -> faults.of(agency, question.person(), life))
                .toList();
        int delay = Math.max(
                whole.delayMs(), asked.stream().mapToInt(Fault::delayMs).max().orElse(0));
        boolean hangs = whole.hang() || asked.stream().anyMatch(Fault::hang);
        if (hangs || delay > 0) pause(hangs ? HANG_MS : delay);
        if (hangs) {
            exchange.close();
            return;
        }
        var fatal = asked.stream()
                .filter(fault -> "FAULT".equals(fault.errorKalla()))
                .findFirst();
        if (whole.errorKalla() != null || fatal.isPresent()) {
            var felkod = whole.errorKalla() != null
                    ? whole.felkod()
                    : fatal.orElseThrow().felkod();
            send(exchange, 500, Answer.fault(question.operation(), false, felkod, "Simulerat fel"));
            return;
        }
        var answer = new Answer(question, life, LocalDate.now(clock)).write(faults);
        send(exchange, 200, whole.malformed() ? answer.substring(0, answer.length() / 2) : answer);
    }

    private void order(HttpExchange exchange) throws IOException {
        var agency = exchange.getRequestURI().getPath().replaceFirst("^/faults/?", "");
        try {
            switch (exchange.getRequestMethod()) {
                case "PUT" -> faults.order(agency, Http.body(exchange));
                case "DELETE" -> mend(agency);
                default -> {}
            }
            Http.json(exchange, 200, faults.json());
        } catch (IllegalArgumentException e) {
            Http.text(exchange, 400, String.valueOf(e.getMessage()));
        }
    }

    private void mend(String agency) {
        if (agency.isEmpty()) faults.mendAll();
        else faults.mend(agency);
    }

    private static void pause(int millis) throws IOException {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("stopped while waiting", e);
        }
    }

    private static void send(HttpExchange exchange, int status, String xml) throws IOException {
        Http.send(exchange, status, "text/xml; charset=utf-8", xml.getBytes(StandardCharsets.UTF_8));
    }
}

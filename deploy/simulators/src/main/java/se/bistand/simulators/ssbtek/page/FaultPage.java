package se.bistand.simulators.ssbtek.page;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.bistand.simulators.Http;
import se.bistand.simulators.Json;
import se.bistand.simulators.Page;
import se.bistand.simulators.Xml;
import se.bistand.simulators.ssbtek.Counters;
import se.bistand.simulators.ssbtek.fault.Agency;
import se.bistand.simulators.ssbtek.fault.Fault;
import se.bistand.simulators.ssbtek.fault.Faults;
import se.bistand.simulators.ssbtek.fault.Mode;

/// What is wrong with each agency at the moment, how many calls it has, and a form to order or take away a fault.
public final class FaultPage {
    private static final String PATH = "/pages/faults";
    private final Faults faults;
    private final Counters counters;

    public FaultPage(Faults faults, Counters counters) {
        this.faults = faults;
        this.counters = counters;
    }

    public void serve(HttpServer server) {
        Http.route(server, PATH, this::handle);
    }

    private void handle(HttpExchange exchange) throws IOException {
        if (!exchange.getRequestMethod().equals("POST")) {
            show(exchange, 200, Map.of(), "");
            return;
        }
        var form = Page.form(exchange);
        try {
            change(exchange.getRequestURI().getPath().replace(PATH, ""), form);
            Page.seeOther(exchange, PATH);
        } catch (IllegalArgumentException e) {
            show(exchange, 400, form, String.valueOf(e.getMessage()));
        }
    }

    private void change(String path, Map<String, String> form) {
        var agency = form.getOrDefault("agency", "");
        switch (path) {
            case "/mend" -> faults.mend(agency);
            case "/mend-all" -> faults.mendAll();
            case "/reset" -> counters.reset();
            default -> faults.order(agency, json(form));
        }
    }

    /// The form as the body that `PUT /faults/{agency}` takes.
    private static String json(Map<String, String> form) {
        var latency = form.getOrDefault("latency", "fixed");
        var first = number(form, "first", "0");
        var second = number(form, "second", first);
        var members = switch (latency) {
            case "uniform" -> "\"fromMs\":" + first + ",\"toMs\":" + second;
            case "lognormal" -> "\"p50Ms\":" + first + ",\"p99Ms\":" + second;
            default -> "\"ms\":" + first;
        };
        return "{\"latency\":{\"kind\":%s,%s},\"errorKalla\":%s,\"felkod\":%s,\"mode\":%s,\"amount\":%s,\"percent\":%s}"
                .formatted(
                        Json.quote(latency),
                        members,
                        Json.quote(form.getOrDefault("errorKalla", "")),
                        Json.quote(form.getOrDefault("felkod", "")),
                        Json.quote(form.getOrDefault("mode", "NONE")),
                        number(form, "amount", "10"),
                        number(form, "percent", "100"));
    }

    private static String number(Map<String, String> form, String name, String standard) {
        var text = form.getOrDefault(name, "");
        if (!text.isEmpty() && !text.matches("\\d{1,7}")) throw new IllegalArgumentException(name + ": 0–9999999");
        return text.isEmpty() ? standard : text;
    }

    private void show(HttpExchange exchange, int status, Map<String, String> form, String wrong) throws IOException {
        var problem = wrong.isEmpty()
                ? ""
                : "<div class=\"wrong\" role=\"alert\"><p>Felet kunde inte beställas: <code>%s</code>%s</p></div>"
                        .formatted(Xml.escape(wrong), Page.english("The fault could not be ordered."));
        Page.send(exchange, status, "Fel", "Faults", problem + table() + buttons() + order(form));
    }

    private String table() {
        var rows = Stream.of(Agency.values()).map(this::row).collect(Collectors.joining());
        return """
            <table><thead><tr><th>Myndighet%s</th><th>Fel nu%s</th><th class="number">Anrop%s</th>
            <th class="number">Pågår%s</th><th class="number">Som mest%s</th><th class="act">Ta bort%s</th></tr></thead><tbody>%s</tbody></table>
            """.formatted(
                        Page.english("Agency"),
                        Page.english("Fault now"),
                        Page.english("Calls"),
                        Page.english("In flight"),
                        Page.english("Peak"),
                        Page.english("Remove"),
                        rows);
    }

    private String row(Agency agency) {
        var fault = faults.ordered().get(agency);
        var mend = fault == null
                ? ""
                : "<form method=\"post\" action=\"%s/mend\"><input type=\"hidden\" name=\"agency\" value=\"%s\">"
                                .formatted(PATH, agency)
                        + "<button class=\"plain\" aria-label=\"Ta bort felet hos " + agency.swedish() + "\">Ta bort"
                        + Page.english("Remove") + "</button></form>";
        return """
            <tr><td><strong>%s</strong> %s%s</td><td data-label="Fel">%s</td><td class="number" data-label="Anrop">%d</td>
            <td class="number" data-label="Pågår">%d</td><td class="number" data-label="Som mest">%d</td><td class="act">%s</td></tr>
            """.formatted(
                        agency,
                        Xml.escape(agency.swedish()),
                        Page.english(agency.english()),
                        fault == null ? "–" : told(fault),
                        counters.calls(agency.name()),
                        counters.inFlight(agency.name()),
                        counters.peak(agency.name()),
                        mend);
    }

    static String told(Fault fault) {
        var mode = fault.mode() == Mode.NONE
                ? ""
                : Xml.escape(fault.mode().swedish()) + Page.english(fault.mode().english());
        return mode + Xml.escape(Contents.of(fault));
    }

    private static String buttons() {
        return """
            <form method="post" action="%1$s/mend-all" class="beside"><button class="plain">Ta bort alla fel%2$s</button>
            </form> <form method="post" action="%1$s/reset" class="beside"><button class="plain">Nollställ räknarna%3$s
            </button></form>
            """.formatted(PATH, Page.english("Remove all faults"), Page.english("Reset the counters"));
    }

    private static String order(Map<String, String> form) {
        var agencies = Stream.of(Agency.values())
                .map(agency -> option(form, "agency", agency.name(), agency + " – " + agency.swedish()))
                .collect(Collectors.joining());
        var modes = Arrays.stream(Mode.values())
                .map(mode -> option(form, "mode", mode.name(), mode.swedish() + " / " + mode.english()))
                .collect(Collectors.joining());
        var latencies = option(form, "latency", "fixed", "Alltid lika lång / always the same")
                + option(form, "latency", "uniform", "Jämnt fördelad / uniform")
                + option(form, "latency", "lognormal", "Log-normal, p50 och p99 / p50 and p99");
        var sources = option(form, "errorKalla", "", "Inget / none")
                + List.of("SSBT", "BT", "FAULT").stream()
                        .map(source -> option(form, "errorKalla", source, source))
                        .collect(Collectors.joining());
        return "<h2>Beställ ett fel</h2>" + Page.english("Order a fault") + "<form method=\"post\" action=\"" + PATH
                + "\">" + select("agency", "Hos vem", "At whom", agencies)
                + select("mode", "Vad som går fel", "What goes wrong", modes)
                + input(form, "amount", "Byte per sekund, eller mebibyte", "Bytes per second, or mebibytes", "10")
                + select("errorKalla", "Felkod från", "Error code from", sources)
                + input(form, "felkod", "Felkod", "Error code", "")
                + select("latency", "Svarstid", "Response time", latencies)
                + input(form, "first", "Millisekunder: tid, minst eller p50", "Milliseconds: time, least or p50", "0")
                + input(form, "second", "Millisekunder: mest eller p99", "Milliseconds: most or p99", "")
                + input(form, "percent", "Andel av personerna, procent", "Share of the people, per cent", "100")
                + "<p><button>Beställ" + Page.english("Order") + "</button></p></form>";
    }

    private static String select(String name, String swedish, String english, String options) {
        return "<label for=\"%1$s\">%2$s%3$s</label><select id=\"%1$s\" name=\"%1$s\">%4$s</select>"
                .formatted(name, Xml.escape(swedish), Page.english(english), options);
    }

    private static String option(Map<String, String> form, String name, String value, String text) {
        return "<option value=\"%s\"%s>%s</option>"
                .formatted(value, value.equals(form.get(name)) ? " selected" : "", Xml.escape(text));
    }

    private static String input(
            Map<String, String> form, String name, String swedish, String english, String standard) {
        return "<label for=\"%1$s\">%2$s%3$s</label><input id=\"%1$s\" name=\"%1$s\" value=\"%4$s\" autocomplete=\"off\">"
                .formatted(
                        name,
                        Xml.escape(swedish),
                        Page.english(english),
                        Xml.escape(form.getOrDefault(name, standard)));
    }
}

package se.bistand.simulators.ssbtek.page;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import se.bistand.simulators.Http;
import se.bistand.simulators.Json;
import se.bistand.simulators.Page;
import se.bistand.simulators.Xml;
import se.bistand.simulators.ssbtek.life.Draft;
import se.bistand.simulators.ssbtek.life.FactJson;
import se.bistand.simulators.ssbtek.life.Lives;

/// A form for one's own persona: amounts per month for what is usual, or facts as JSON for everything.
public final class NewPersonaPage {
    private static final String PATH = "/pages/new-persona";
    private static final String SINCE_A_YEAR = ",\"when\":{\"first\":-12}}";

    /// A field with an amount, and the fact it becomes.
    private record Amount(String name, String swedish, String english, String fact) {}

    private static final List<Amount> AMOUNTS = List.of(
            new Amount("housing", "Bostadsbidrag", "Housing allowance", benefit("FK:BOB", "Bostadsbidrag", 25)),
            new Amount("child", "Barnbidrag", "Child allowance", benefit("FK:ABB", "Barnbidrag", 20)),
            new Amount("activity", "Aktivitetsstöd", "Activity support", benefit("FK:AS", "Aktivitetsstöd", 25)),
            new Amount("sickness", "Sjukpenning", "Sickness benefit", benefit("FK:SJP", "Sjukpenning", 25)),
            new Amount("parental", "Föräldrapenning", "Parental benefit", benefit("FK:FP", "Föräldrapenning", 25)),
            new Amount("pension", "Allmän pension", "Pension", benefit("PM:AP", "Allmän pension", 18)),
            new Amount("fund", "A-kassa", "Unemployment benefit", fund()),
            new Amount("salary", "Lön före skatt", "Pay before tax", salary()),
            new Amount(
                    "capital",
                    "Överskott av kapital per år",
                    "Surplus of capital per year",
                    "{\"kind\":\"Capital\",\"income\":%d,\"surplus\":%1$d}"));

    private final Lives lives;

    public NewPersonaPage(Lives lives) {
        this.lives = lives;
    }

    public void serve(HttpServer server) {
        Http.route(server, PATH, this::handle);
    }

    private void handle(HttpExchange exchange) throws IOException {
        if (exchange.getRequestMethod().equals("POST")) {
            make(exchange, Page.form(exchange));
            return;
        }
        var from = lives.byId(Page.query(exchange).getOrDefault("from", ""));
        var facts = from == null
                ? ""
                : from.life().facts().stream().map(FactJson::write).collect(Collectors.joining(",\n", "[", "]"));
        show(exchange, 200, Map.of("facts", facts, "number", from == null ? "" : from.number()), List.of());
    }

    private void make(HttpExchange exchange, Map<String, String> form) throws IOException {
        var facts = form.getOrDefault("facts", "");
        var json = "{\"number\":%s,\"swedish\":%s,\"english\":%s,\"facts\":%s}"
                .formatted(
                        Json.quote(form.getOrDefault("number", "")),
                        Json.quote(form.getOrDefault("swedish", "")),
                        Json.quote(form.getOrDefault("english", "")),
                        facts.isEmpty() ? simple(form) : facts);
        var draft = Draft.of(json);
        var wrong = new ArrayList<>(draft.wrong());
        for (var amount : AMOUNTS) {
            if (!isAmount(form.getOrDefault(amount.name, "")))
                wrong.add(amount.swedish + ": hela kronor / " + amount.english + ": whole kronor, 0–999999");
        }
        if (draft.persona() == null || !wrong.isEmpty()) show(exchange, 400, form, wrong);
        else
            Page.seeOther(
                    exchange,
                    PersonaPages.PATH + "/" + lives.make(draft.persona()).id());
    }

    /// The facts that the simple fields mean.
    private static String simple(Map<String, String> form) {
        var facts = new ArrayList<String>();
        facts.add("{\"kind\":\"Name\",\"given\":" + Json.quote(form.getOrDefault("given", ""))
                + ",\"family\":\"Påhittad\"}");
        facts.add("{\"kind\":\"Citizen\",\"code\":\"SE\",\"country\":\"SVERIGE\"}");
        if (form.containsKey("protected")) facts.add("{\"kind\":\"Protected\"}");
        else
            facts.add("{\"kind\":\"Home\",\"street\":\"Egna vägen 1\",\"postcode\":\"99010\",\"city\":\"LINDEBY\","
                    + "\"county\":\"99\",\"municipality\":\"01\",\"when\":{}}");
        if (form.containsKey("enrolled"))
            facts.add("{\"kind\":\"Enrolled\",\"category\":\"Arbetslös\",\"extent\":100,\"report\":\"SENT\""
                    + SINCE_A_YEAR);
        for (var amount : AMOUNTS) {
            var text = form.getOrDefault(amount.name, "");
            if (!text.isEmpty() && isAmount(text)) facts.add(amount.fact.formatted(Integer.parseInt(text)));
        }
        return "[" + String.join(",", facts) + "]";
    }

    private static boolean isAmount(String text) {
        return text.matches("\\d{0,6}");
    }

    private void show(HttpExchange exchange, int status, Map<String, String> form, List<String> wrong)
            throws IOException {
        var problems = wrong.isEmpty()
                ? ""
                : wrong.stream()
                        .map(line -> "<li>" + Xml.escape(line) + "</li>")
                        .collect(Collectors.joining(
                                "",
                                "<div class=\"wrong\" role=\"alert\"><p>Det här behöver rättas:"
                                        + Page.english("This needs to be mended:") + "</p><ul>",
                                "</ul></div>"));
        var amounts = AMOUNTS.stream()
                .map(amount -> text(form, amount.name, amount.swedish, amount.english, "numeric"))
                .collect(Collectors.joining());
        var content = problems + "<form method=\"post\" action=\"" + PATH + "\">"
                + text(form, "number", "Personnummer, tolv siffror", "Personal number, twelve digits", "numeric")
                + "<p class=\"hint\">Använd ett testnummer eller födelsenummer 980–999, som aldrig delas ut."
                + Page.english("Use a test number or a birth serial 980–999, which is never given to anyone.") + "</p>"
                + text(form, "swedish", "Berättelse på svenska", "Story in Swedish", "text")
                + text(form, "english", "Berättelse på engelska", "Story in English", "text")
                + "<fieldset><legend>Enkelt: kronor i månaden sedan ett år"
                + Page.english("Simple: kronor a month for a year") + "</legend>"
                + text(form, "given", "Förnamn", "Given name", "text")
                + box(form, "enrolled", "Arbetssökande", "Job seeker")
                + box(form, "protected", "Skyddade personuppgifter", "Protected identity") + amounts + "</fieldset>"
                + facts(form) + "<button>Skapa" + Page.english("Create") + "</button></form>";
        Page.send(exchange, status, "Ny person", "New persona", content);
    }

    private static String facts(Map<String, String> form) {
        return "<fieldset><legend>Allt: uppgifter som JSON" + Page.english("Everything: facts as JSON")
                + "</legend><p class=\"hint\">Fylls den här i gäller den i stället för det enkla. Sorter: "
                + String.join(", ", FactJson.kinds())
                + "." + Page.english("If this is filled in it counts instead of the simple part.")
                + "</p><label for=\"facts\">Uppgifter" + Page.english("Facts")
                + "</label><textarea id=\"facts\" name=\"facts\" spellcheck=\"false\">"
                + Xml.escape(form.getOrDefault("facts", "")) + "</textarea></fieldset>";
    }

    private static String text(Map<String, String> form, String name, String swedish, String english, String mode) {
        return "<label for=\"%1$s\">%2$s%3$s</label><input id=\"%1$s\" name=\"%1$s\" value=\"%4$s\" inputmode=\"%5$s\""
                        .formatted(
                                name,
                                Xml.escape(swedish),
                                Page.english(english),
                                Xml.escape(form.getOrDefault(name, "")),
                                mode)
                + " autocomplete=\"off\">";
    }

    private static String box(Map<String, String> form, String name, String swedish, String english) {
        return "<label><input type=\"checkbox\" name=\"%s\"%s>%s%s</label>"
                .formatted(name, form.containsKey(name) ? " checked" : "", Xml.escape(swedish), Page.english(english));
    }

    private static String benefit(String group, String text, int day) {
        return "{\"kind\":\"Benefit\",\"group\":\"" + group + "\",\"text\":\"" + text
                + "\",\"gross\":%d,\"tax\":0,\"day\":" + day + SINCE_A_YEAR;
    }

    private static String fund() {
        return "{\"kind\":\"Fund\",\"fund\":\"Påhittade arbetslöshetskassan\",\"responds\":true" + SINCE_A_YEAR
                + ",{\"kind\":\"FundPayment\",\"fund\":\"Påhittade arbetslöshetskassan\",\"net\":%d,\"deducted\":0"
                + SINCE_A_YEAR;
    }

    private static String salary() {
        return "{\"kind\":\"Salary\",\"employerNumber\":\"169900000000\",\"employer\":\"Egna Påhittade"
                + " AB\",\"gross\":%d,\"tax\":0" + SINCE_A_YEAR;
    }
}

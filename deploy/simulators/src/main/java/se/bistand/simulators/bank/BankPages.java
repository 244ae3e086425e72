package se.bistand.simulators.bank;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.util.stream.Stream;
import se.bistand.simulators.Http;
import se.bistand.simulators.Json;
import se.bistand.simulators.Page;

/// The bank's book over HTTP, for checkers and people: references and amounts, never a name or an account.
public final class BankPages {
    private final Bank bank;

    public BankPages(Bank bank) {
        this.bank = bank;
    }

    public void serve(HttpServer server) {
        Http.route(server, "/bank/ledger", exchange -> Http.jsonArray(exchange, ledger()));
        Http.route(server, "/bank/ledger/summary", exchange -> Http.json(exchange, 200, summary()));
        Http.route(server, "/bank/files", exchange -> Http.jsonArray(exchange, files()));
        Http.route(server, "/bank/behaviour", this::behaviour);
    }

    public String page() {
        return "<h2>Bank</h2><p>Bankens bok:" + Page.english("The bank's book:") + "</p><pre>" + summary()
                + "</pre><p><a href=\"/bank/ledger\">Betalningar" + Page.english("Payments") + "</a></p><p>"
                + "<a href=\"/bank/files\">Filer" + Page.english("Files") + "</a></p><p>Så uppför den sig:"
                + Page.english("Its behaviour, changed with PUT /bank/behaviour:") + "</p><pre>"
                + bank.behaviour().json() + "</pre>";
    }

    private Stream<String> ledger() {
        return bank.ledger().entries().stream()
                .map(entry -> "{\"endToEndId\":" + Json.quote(entry.endToEndId()) + ",\"amountOre\":"
                        + entry.amountOre()
                        + ",\"status\":\"" + (entry.paid() ? "PAID" : "REJECTED") + "\",\"reason\":"
                        + Json.quote(entry.reason())
                        + ",\"messageId\":" + Json.quote(entry.messageId()) + ",\"count\":" + entry.count() + "}");
    }

    private Stream<String> files() {
        return bank.ledger().files().stream()
                .map(file -> "{\"messageId\":" + Json.quote(file.messageId()) + ",\"name\":" + Json.quote(file.name())
                        + ",\"sha256\":\"" + file.sha256() + "\",\"status\":\"" + file.status() + "\",\"reason\":"
                        + Json.quote(file.reason()) + ",\"payments\":"
                        + file.outcomes().size() + ",\"paid\":" + file.paid()
                        + ",\"paidOre\":" + file.paidOre() + ",\"receivedAt\":\"" + file.receivedAt() + "\"}");
    }

    private String summary() {
        var entries = bank.ledger().entries();
        long paid = entries.stream().filter(Ledger.Entry::paid).count();
        long paidOre = entries.stream()
                .filter(Ledger.Entry::paid)
                .mapToLong(Ledger.Entry::amountOre)
                .sum();
        long doubled = entries.stream().filter(entry -> entry.count() > 1).count();
        return "{\"files\":" + bank.ledger().files().size() + ",\"payments\":" + entries.size() + ",\"paid\":" + paid
                + ",\"paidOre\":" + paidOre + ",\"rejected\":" + (entries.size() - paid) + ",\"askedMoreThanOnce\":"
                + doubled + "}";
    }

    private void behaviour(HttpExchange exchange) throws IOException {
        try {
            if (exchange.getRequestMethod().equals("PUT"))
                bank.behave(bank.behaviour().with(Json.object(Http.body(exchange))));
            Http.json(exchange, 200, bank.behaviour().json());
        } catch (IllegalArgumentException e) {
            Http.text(exchange, 400, String.valueOf(e.getMessage()));
        }
    }
}

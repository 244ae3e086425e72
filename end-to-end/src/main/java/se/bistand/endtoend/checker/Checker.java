package se.bistand.endtoend.checker;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;

/// Proves that nothing was lost, doubled or altered on a platform that has come to rest. Exit code 0 when every claim
/// holds.
public final class Checker {
    private static final int SHOWN = 5;

    private Checker() {}

    public static void main(String[] args) {
        var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        System.exit(check(Surroundings.ofThisMachine(), out) ? 0 : 1);
    }

    /// @return whether every claim holds
    public static boolean check(Surroundings surroundings, PrintStream out) {
        var findings = new Proofs(see(surroundings)).all();
        for (var finding : findings) {
            out.printf("%-6s %8d  %s%n", finding.holds() ? "holds" : "WRONG", finding.looked(), finding.proved());
            finding.wrong().stream().limit(SHOWN).forEach(line -> out.println("                   " + line));
            if (finding.wrong().size() > SHOWN) {
                out.println("                   … " + finding.wrong().size() + " in all");
            }
        }
        boolean holds = findings.stream().allMatch(Finding::holds);
        out.println(holds ? "Verdict: everything holds." : "Verdict: something is WRONG.");
        return holds;
    }

    /// @return the claims that do not hold, for tests
    static List<Finding> wrong(Surroundings surroundings) {
        return new Proofs(see(surroundings))
                .all().stream().filter(finding -> !finding.holds()).toList();
    }

    private static World see(Surroundings surroundings) {
        var databases = new Databases(surroundings);
        try (var topics = new Topics(surroundings)) {
            // The platform is at rest; topics are read first only since that takes longest.
            var onTopics = topics.all();
            var files = BankFiles.read(databases.files());
            return new World(
                    databases.accepted(),
                    databases.checked(),
                    databases.bases(),
                    databases.decisions(),
                    databases.told(),
                    databases.payments(),
                    files.transfers(),
                    bank(surroundings),
                    databases.books(files.controlSumOre()),
                    databases.outboxes(),
                    onTopics,
                    databases.parked(),
                    databases.differences());
        }
    }

    private static List<World.Booked> bank(Surroundings surroundings) {
        try (var http = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(surroundings.bank().resolve("/bank/ledger"))
                    .build();
            var answer = http.send(request, HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new IllegalStateException("The bank's ledger answers " + answer.statusCode());
            }
            var booked = new ArrayList<World.Booked>();
            for (var entry : new JsonMapper().readTree(answer.body())) {
                booked.add(new World.Booked(
                        entry.get("endToEndId").asString().replace("-", ""),
                        entry.get("amountOre").asLong(),
                        entry.get("status").asString().equals("PAID"),
                        entry.get("count").asInt()));
            }
            return booked;
        } catch (IOException e) {
            throw new UncheckedIOException("The bank's ledger could not be read", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}

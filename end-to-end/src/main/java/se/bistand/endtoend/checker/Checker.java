package se.bistand.endtoend.checker;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/// Proves that nothing was lost, doubled or altered on a platform that has come to rest. Exit code 0 when every claim
/// holds.
public final class Checker {
    private static final int SHOWN = 5;

    private Checker() {}

    public static void main(String[] args) {
        var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        System.exit(check(Surroundings.ofThisMachine(), Set.of(), out) ? 0 : 1);
    }

    /// @param answered applications that whoever drove the platform got the answer 201 for
    /// @return whether every claim holds
    public static boolean check(Surroundings surroundings, Set<UUID> answered, PrintStream out) {
        var findings = new Proofs(see(surroundings, answered)).all();
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
    static List<Finding> wrong(Surroundings surroundings, Set<UUID> answered) {
        return new Proofs(see(surroundings, answered))
                .all().stream().filter(finding -> !finding.holds()).toList();
    }

    private static World see(Surroundings surroundings, Set<UUID> answered) {
        var databases = new Databases(surroundings);
        try (var topics = new Topics(surroundings);
                var outside = new Outside(surroundings)) {
            // The platform is at rest; topics are read first only since that takes longest.
            var onTopics = topics.all();
            var files = BankFiles.read(databases.files());
            return new World(
                    databases.accepted(),
                    answered,
                    databases.checked(),
                    databases.bases(),
                    databases.decisions(),
                    databases.told(),
                    outside.messages(),
                    databases.payments(),
                    files.transfers(),
                    outside.bank(),
                    databases.books(files.controlSumOre()),
                    databases.outboxes(),
                    onTopics,
                    databases.parked(),
                    databases.differences());
        }
    }
}

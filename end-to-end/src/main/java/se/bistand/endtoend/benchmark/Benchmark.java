package se.bistand.endtoend.benchmark;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import se.bistand.endtoend.ceiling.Ceiling;
import se.bistand.endtoend.checker.Checker;

/// Drives many applications through a running platform, checks the result, measures the ceiling, prints the table.
/// Some go before and are not counted, on the platform and on the ceiling: a service that has run for a minute is not a
/// service that has run for a day.
///
/// Exit codes: 0 measured and everything holds, 1 something is wrong.
final class Benchmark {
    private static final int USUAL = 10_000;
    private static final long EMPTIED = 5;
    private static final Pattern STARTED = Pattern.compile("✓ ([\\w -]+), ([\\d.,]+ s)");

    private Benchmark() {}

    static void main(String[] args) throws Exception {
        int count = args.length > 0 ? Integer.parseInt(args[0].replace("_", "")) : USUAL;
        var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        System.setOut(out);
        var place = Place.ofThisMachine();
        var machine = new Machine(place.data());
        var database = new Database(place.jdbc());
        int warmUp = args.length > 1 ? Integer.parseInt(args[1].replace("_", "")) : USUAL;
        int slow = slowAgencies();
        int first = database.accepted();
        areEnough(first + warmUp + 2 * count);

        var rounds = new Rounds(place, database, machine);
        if (warmUp > 0) {
            out.println("Driving " + warmUp + " applications that are not counted …");
            rounds.drive(first, warmUp);
        }
        out.println("Driving " + count + " applications through the platform …");
        var round = rounds.drive(first + warmUp, count);
        var report = new Report(count, warmUp, round);
        var from = round.done().from();
        report.latency(
                Percentiles.between("accepted → norm calculated", database.accepted(from), database.calculated(from)));
        report.latency(Percentiles.between("decided → in file", database.decided(from), database.inFile(from)));
        readStartUp(args, report);
        if (slow > 0) {
            out.println("Driving " + count + " more while every agency takes " + slow + " ms …");
            try (var _ = SlowAgencies.of(place, slow)) {
                report.slow(slow, rounds.drive(first + warmUp + count, count));
            }
        }

        out.println("Checking …");
        boolean holds = Checker.check(place.surroundings(), rounds.answered(), out);
        report.verdict(holds);
        ceiling(place, count, warmUp, report, machine, out);
        System.exit(holds ? 0 : 1);
    }

    private static void areEnough(int people) {
        if (people > Households.MOST) {
            throw new IllegalStateException(
                    "There are only " + Households.MOST + " fictitious people: ./up --clean first");
        }
    }

    /// Milliseconds that every agency takes in a second round, 0 for no second round.
    private static int slowAgencies() {
        var chosen = System.getenv("AGENCIES_MS");
        return chosen == null || chosen.isBlank() ? 0 : Integer.parseInt(chosen.strip());
    }

    private static void ceiling(Place place, int count, int warmUp, Report report, Machine machine, PrintStream out)
            throws Exception {
        out.println("Measuring the ceiling …");
        try (var emptying = Executors.newSingleThreadScheduledExecutor()) {
            var emptied = emptying.scheduleWithFixedDelay(
                    () -> Api.emptyMailServer(place), EMPTIED, EMPTIED, TimeUnit.SECONDS);
            if (warmUp > 0) {
                ceiling(place).seconds(warmUp);
            }
            var ceiling = ceiling(place);
            var idle = machine.work();
            report.ceiling(ceiling.seconds(count), machine.work().since(idle));
            if (emptied.isDone()) {
                throw new IllegalStateException("The mail server was not emptied: it slowed the ceiling");
            }
        }
        var text = report.markdown();
        out.println(text);
        Files.writeString(Path.of(System.getProperty("bistand.root", "."), "end-to-end/target/benchmark.md"), text);
    }

    private static Ceiling ceiling(Place place) throws Exception {
        try (var connection = DriverManager.getConnection(place.jdbc() + "postgres", "postgres", "postgres");
                var statement = connection.createStatement()) {
            statement.execute("drop database if exists ceiling with (force)");
            statement.execute("create database ceiling");
        }
        return new Ceiling(
                place.jdbc() + "ceiling?user=postgres&password=postgres",
                place.kafka(),
                place.simulators().resolve("/ssbtek/v11"),
                place.smtp());
    }

    /// What `./up` said about how long each part took to start.
    private static void readStartUp(String[] args, Report report) throws IOException {
        if (args.length < 3) {
            return;
        }
        var said = STARTED.matcher(Files.readString(Path.of(args[2])));
        while (said.find()) {
            report.started(said.group(1), said.group(2));
        }
    }
}

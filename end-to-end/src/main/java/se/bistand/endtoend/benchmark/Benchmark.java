package se.bistand.endtoend.benchmark;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.UUID;
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
        int first = database.accepted();
        if (first + warmUp + count > Households.MOST) {
            throw new IllegalStateException(
                    "There are only " + Households.MOST + " fictitious people: ./up --clean first");
        }

        var month = YearMonth.now(ZoneId.of("Europe/Stockholm")).plusMonths(1).toString();
        var answered = new HashSet<UUID>();
        if (warmUp > 0) {
            out.println("Driving " + warmUp + " applications that are not counted …");
            answered.addAll(new Drive(place, database).run(first, warmUp, month).answered());
        }
        out.println("Driving " + count + " applications through the platform …");
        var before = machine.work();
        var done = new Drive(place, database).run(first + warmUp, count, month);
        var work = machine.work().since(before);
        answered.addAll(done.answered());
        var report = new Report(count, warmUp, done, work, machine.memory());
        report.latency(Percentiles.between(
                "accepted → norm calculated", database.accepted(done.from()), database.calculated(done.from())));
        report.latency(
                Percentiles.between("decided → in file", database.decided(done.from()), database.inFile(done.from())));
        readStartUp(args, report);

        out.println("Checking …");
        boolean holds = Checker.check(place.surroundings(), answered, out);
        report.verdict(holds);
        ceiling(place, count, warmUp, report, machine, out);
        System.exit(holds ? 0 : 1);
    }

    private static void ceiling(Place place, int count, int warmUp, Report report, Machine machine, PrintStream out)
            throws Exception {
        out.println("Measuring the ceiling …");
        if (warmUp > 0) {
            ceiling(place).seconds(warmUp);
        }
        var ceiling = ceiling(place);
        var idle = machine.work();
        report.ceiling(ceiling.seconds(count), machine.work().since(idle));
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

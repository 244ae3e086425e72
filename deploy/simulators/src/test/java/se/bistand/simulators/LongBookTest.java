package se.bistand.simulators;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// The bank with the memory that `./up` gives it, after more payments than the longest benchmark
/// makes.
class LongBookTest {
    private static final int FILES = 400;
    private static final int PAYMENTS = 500;

    @Test
    @Timeout(120)
    void a_book_of_two_hundred_thousand_payments_is_shown_whole(@TempDir Path data) throws Exception {
        write(data);
        var process = start(data);
        try (var output = process.inputReader()) {
            var url = output.lines()
                    .flatMap(line -> Pattern.compile("answer at (http://\\S+),")
                            .matcher(line)
                            .results()
                            .map(found -> found.group(1)))
                    .findFirst()
                    .orElseThrow();
            for (int time = 0; time < 3; time++) {
                assertThat(shown(url)).isEqualTo((long) FILES * PAYMENTS);
            }
        } finally {
            process.destroyForcibly().waitFor();
        }
    }

    private static void write(Path data) throws Exception {
        var book = Files.createDirectories(data.resolve("bank")).resolve("ledger.tsv");
        try (var lines = Files.newBufferedWriter(book)) {
            for (int file = 0; file < FILES; file++) {
                for (int n = 0; n < PAYMENTS; n++) {
                    lines.write("P\t0199e6a1b2c37d4e8f90%012d\t420000\t\n".formatted(file * PAYMENTS + n));
                }
                lines.write("F\t9901-20261127-%04d\t%s\tpain001-%d.xml\tACCP\t\t2026-11-27T10:00:00Z\n"
                        .formatted(file, "0".repeat(64), file));
            }
        }
    }

    private static Process start(Path data) throws Exception {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin/java").toString(),
                "-Xmx128m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                Simulators.class.getName()));
        var start = new ProcessBuilder(command).redirectErrorStream(true);
        start.environment()
                .putAll(Map.of(
                        "SIMULATORS_DATA", data.toString(),
                        "SIMULATORS_PORT", "0",
                        "SSBTEK_TLS_PORT", "0",
                        "SSBTEK_EXPIRED_PORT", "0",
                        "BANK_SFTP_PORT", "0"));
        return start.start();
    }

    private static long shown(String url) throws Exception {
        try (var http = HttpClient.newHttpClient()) {
            var request =
                    HttpRequest.newBuilder(URI.create(url + "/bank/ledger")).build();
            return http.send(request, HttpResponse.BodyHandlers.ofLines())
                    .body()
                    .filter(line -> line.contains("\"status\":\"PAID\""))
                    .count();
        }
    }
}

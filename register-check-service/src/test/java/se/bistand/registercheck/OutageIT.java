package se.bistand.registercheck;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.TestPropertySource;
import se.bistand.simulators.Simulators;

/// Försäkringskassan hangs while applications keep coming, and comes back. Writes the backlog over time to
/// `target/outage.csv` and `target/outage.svg`. Longer with `-Doutage.seconds=120`.
@DirtiesContext
@TestPropertySource(
        properties = {
            "LOOKUP_CIRCUIT_AFTER=5",
            "LOOKUP_CIRCUIT_FIRST=500ms",
            "LOOKUP_CIRCUIT_LONGEST=2s",
            "SSBTEK_CALL_TIMEOUT=1s",
            "bistand.lookup.registers.FORSAKRINGSKASSAN.limit=8",
            "spring.cloud.stream.bindings.requestRegisterChecks-in-0.group=register-check-outage",
            "spring.cloud.stream.bindings.closeApplications-in-0.group=register-check-outage"
        })
@Tag("longer")
class OutageIT extends RegisterCheckContext {
    private static final String DATABASE = "register_check_outage";
    private static final int LIMIT = 8;
    private static final int A_TIME = 20;
    private static final int SECONDS = Integer.getInteger("outage.seconds", 15);
    private static final double MOST_OVERTAKEN = 0.02;
    private static final Simulators AGENCIES = simulators();

    private record Sample(long millis, long waiting, long held, boolean down) {}

    private final List<Sample> samples = new ArrayList<>();
    private final long begun = System.nanoTime();

    @DynamicPropertySource
    static void ownDatabaseAndAgencies(DynamicPropertyRegistry properties) {
        INFRASTRUCTURE.createDatabase(DATABASE);
        beginAtTheEnd("register-check-outage");
        properties.add("spring.datasource.url", () -> INFRASTRUCTURE.jdbcUrl(DATABASE));
        properties.add("spring.datasource.username", () -> DATABASE);
        properties.add("spring.datasource.password", () -> DATABASE);
        properties.add("bistand.ssbtek.url", AGENCIES::ssbtekUrl);
    }

    @AfterAll
    static void stop() {
        AGENCIES.close();
    }

    @Test
    void the_backlog_of_an_agency_that_was_away_drains_in_order_of_age_without_a_storm_and_nothing_is_lost()
            throws IOException {
        AGENCIES.faults().order("FK", "{\"mode\":\"HANG\"}");
        var waves = new ArrayList<UUID[]>();
        for (int second = 0; second < SECONDS; second++) {
            waves.add(wave(second));
            sampleFor(Duration.ofSeconds(1), true);
        }
        int applications = SECONDS * A_TIME;
        eventually(() -> assertThat(count("select count(*) from person_check where status = 'HELD'"))
                .isEqualTo(applications));
        assertThat(done()).isZero();
        AGENCIES.faults().mendAll();
        // Calls that we had given up long ago end at the agency now.
        eventually(() -> assertThat(AGENCIES.counters().inFlight("FK")).isLessThanOrEqualTo(LIMIT));
        AGENCIES.counters().reset();
        while (done() < applications && samples.size() < 2_000) sampleFor(Duration.ofMillis(200), false);
        sampleFor(Duration.ofSeconds(1), false);
        write();

        assertThat(done()).isEqualTo(applications);
        assertThat(AGENCIES.counters().peak("FK")).isLessThanOrEqualTo(2 * LIMIT);
        assertThat(count("select count(*) from parked_open")).isZero();
        assertThat(count("select count(*) from register_answer where outcome = 'COULD_NOT_ANSWER'"))
                .isZero();
        assertThat(count("select count(*) from outbox where topic = 'ekb.registers-checked.v1'"))
                .isEqualTo(applications);
        oldestFirst(waves);
    }

    /// Among those who came in different seconds hardly any younger one is done before an older one, and no
    /// second as a whole before the one before: a neighbour may overtake, an age may not.
    private void oldestFirst(List<UUID[]> waves) {
        var places = waves.stream().map(this::places).toList();
        long pairs = 0;
        long overtaken = 0;
        for (int older = 0; older < places.size(); older++) {
            for (var younger : places.subList(older + 1, places.size())) {
                for (var old : places.get(older)) {
                    pairs += younger.size();
                    overtaken += younger.stream().filter(young -> young < old).count();
                }
            }
        }
        assertThat((double) overtaken / pairs).as("overtaken").isLessThan(MOST_OVERTAKEN);
        assertThat(places.stream().map(OutageIT::mean).toList()).isSorted();
    }

    /// In the order of being done; those written together share a place.
    private List<Long> places(UUID[] wave) {
        return jdbc.sql("""
            select place from (select case_id, rank() over (order by done_at) as place from application_check) r
            where case_id = any(?)
            """).param(wave).query(Long.class).list();
    }

    private static double mean(List<Long> places) {
        return places.stream().mapToLong(place -> place).average().orElseThrow();
    }

    private UUID[] wave(int second) {
        var households = IntStream.range(0, A_TIME)
                .mapToObj(n -> new Household(sealing, "outage " + second + " " + n)
                        .applicant("19801210%04d".formatted(9800 + (second * A_TIME + n) % 200)))
                .toList();
        publish(households.stream().map(Household::submitted).toList());
        return households.stream().map(household -> household.caseId).toArray(UUID[]::new);
    }

    private void sampleFor(Duration time, boolean down) {
        long until = System.nanoTime() + time.toNanos();
        do {
            samples.add(new Sample(
                    (System.nanoTime() - begun) / 1_000_000,
                    count("select count(*) from application_check where done_at is null"),
                    count("select count(*) from person_check where status = 'HELD'"),
                    down));
            pause(Math.min(200, time.toMillis()));
        } while (System.nanoTime() < until);
    }

    private long done() {
        return count("select count(*) from application_check where done_at is not null");
    }

    private long count(String sql) {
        return jdbc.sql(sql).query(Long.class).single();
    }

    private void write() throws IOException {
        var csv = new StringBuilder("millis,waiting,held,down\n");
        for (var sample : samples)
            csv.append("%d,%d,%d,%b%n".formatted(sample.millis, sample.waiting, sample.held, sample.down));
        Files.writeString(Path.of("target/outage.csv"), csv);
        long width = samples.getLast().millis;
        long most = samples.stream().mapToLong(Sample::waiting).max().orElse(1);
        var line = new StringBuilder();
        for (var sample : samples)
            line.append("%d,%d ".formatted(40 + sample.millis * 640 / width, 220 - sample.waiting * 190 / most));
        long back = samples.stream().filter(sample -> !sample.down).findFirst().orElseThrow().millis;
        long at = 40 + back * 640 / width;
        Files.writeString(
                Path.of("target/outage.svg"),
                ("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 700 250\" font-family=\"sans-serif\""
                    + " font-size=\"11\"><rect width=\"700\" height=\"250\" fill=\"white\"/><rect x=\"40\" y=\"30\""
                    + " width=\"%d\" height=\"190\" fill=\"#f3e3e3\"/><polyline fill=\"none\" stroke=\"#1d4f91\""
                    + " stroke-width=\"2\" points=\"%s\"/><text x=\"44\" y=\"24\">Försäkringskassan svarar"
                    + " inte</text><text x=\"%d\" y=\"24\">svarar igen</text><text x=\"4\" y=\"34\">%d</text><text"
                    + " x=\"4\" y=\"222\">0</text><text x=\"40\" y=\"240\">0 s</text><text x=\"650\" y=\"240\">%d"
                    + " s</text></svg>")
                        .formatted(at - 40, line, at + 4, most, width / 1000));
    }

    private static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static Simulators simulators() {
        try {
            return Simulators.start(Files.createTempDirectory("bistand-outage-"), 0, 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

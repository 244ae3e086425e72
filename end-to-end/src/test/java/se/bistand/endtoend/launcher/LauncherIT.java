package se.bistand.endtoend.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// How `./up` ends: as it was asked to, and when something or somebody ends it.
@Tag("longer")
class LauncherIT {
    private static final Duration START = Duration.ofMinutes(8);
    private static final Duration END = Duration.ofMinutes(1);
    private static final Duration SOON = Duration.ofSeconds(5);

    /// What the guard of each process allows itself, and a little for a busy machine.
    private static final Duration GUARDED = Duration.ofSeconds(30);

    private static final String WHOLE_CHAIN = "applicant notified";
    private static final String UP = "Ctrl-C stops everything";
    private static final int CTRL_C = 130;
    private static final int KILLED = 137;

    private static final Map<String, String> PORTS = FreePorts.found();

    @TempDir
    private Path temporary;

    private Path folder;

    /// The built repository without the data of others: links to everything that `./up` reads.
    @BeforeEach
    void a_folder_of_its_own() throws IOException {
        folder = temporary.toRealPath();
        var root = Path.of(System.getProperty("bistand.root"));
        try (var files = Files.list(root)) {
            for (var file : files.toList()) {
                var name = file.getFileName();
                if (!name.toString().startsWith(".")) {
                    Files.createSymbolicLink(folder.resolve(name), file);
                }
            }
        }
    }

    @Test
    void ctrl_c_in_the_midst_of_the_start_leaves_nothing_running_and_nothing_half_done() throws Exception {
        for (var moment : List.of("… PostgreSQL", "✓ databases", "✓ topics", "… application-intake")) {
            try (var window = Window.open(folder, PORTS)) {
                window.awaitSaid(moment, START);
                window.ctrlC();
                assertThat(window.exit(END)).as(moment).isEqualTo(CTRL_C);
                assertThat(window.said()).contains("Stopped. Data is kept").doesNotContain("Exception", "ended with");
                assertThat(window.runningAfter(SOON)).as(moment).isEmpty();
            }
        }
        try (var window = Window.open(folder, PORTS, "--check")) {
            assertThat(window.exit(START)).as(window.said()).isZero();
            assertThat(window.runningAfter(SOON)).isEmpty();
        }
    }

    @Test
    void data_is_found_again_after_sigkill_and_after_ctrl_c_and_a_service_that_dies_ends_everything() throws Exception {
        try (var first = Window.open(folder, PORTS)) {
            first.awaitSaid(UP, START);
            first.kill();
            assertThat(first.exit(END)).isEqualTo(KILLED);

            try (var second = Window.open(folder, PORTS)) {
                second.awaitSaid(WHOLE_CHAIN, START);
                second.awaitSaid(UP, START);
                assertThat(applications())
                        .as("the one before SIGKILL, and this one")
                        .isEqualTo(2);
                second.ctrlC();
                assertThat(second.exit(END)).isEqualTo(CTRL_C);
                assertThat(second.runningAfter(SOON)).isEmpty();
            }
        }

        try (var third = Window.open(folder, PORTS)) {
            third.awaitSaid(UP, START);
            assertThat(applications()).isEqualTo(3);
            third.kill("payout");
            assertThat(third.exit(END)).isEqualTo(1);
            assertThat(third.said())
                    .contains("\npayout ended with exit code 137, so everything is stopped: mend the cause, then"
                            + " ./up starts again with the same data.\n")
                    .contains("payout.log, ends with:");
            assertThat(third.runningAfter(SOON)).isEmpty();
        }
    }

    @Test
    void sigkill_leaves_no_process_behind_half_a_minute_later() throws Exception {
        try (var window = Window.open(folder, PORTS)) {
            window.awaitSaid("… payout", START);
            window.kill();
            assertThat(window.exit(END)).isEqualTo(KILLED);
            assertThat(window.runningAfter(GUARDED)).isEmpty();
        }
    }

    @Test
    void a_process_that_dies_while_it_starts_is_one_sentence_with_the_remedy() throws Exception {
        var environment = new HashMap<>(PORTS);
        environment.put("BISTAND_JAVA_OPTIONS", "-Xno-such-option");
        try (var window = Window.open(folder, environment)) {
            assertThat(window.exit(END)).isEqualTo(1);
            assertThat(window.said())
                    .containsOnlyOnce(" ended with exit code 1, so everything is stopped: mend the cause")
                    .contains("Unrecognized option: -Xno-such-option")
                    .doesNotContain("\tat ");
            assertThat(window.runningAfter(SOON)).isEmpty();
        }
    }

    private static int applications() throws Exception {
        var database = "jdbc:postgresql://localhost:" + PORTS.get("POSTGRES_PORT") + "/application_intake";
        try (var connection = DriverManager.getConnection(database, "application_intake", "application_intake");
                var statement = connection.createStatement();
                var rows = statement.executeQuery("select count(*) from application")) {
            rows.next();
            return rows.getInt(1);
        }
    }
}

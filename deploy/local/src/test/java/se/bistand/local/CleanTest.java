package se.bistand.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `./up --clean` in a folder of its own, with the data of an earlier run.
class CleanTest {
    @TempDir
    private Path temporary;

    private Path folder;
    private Path data;

    @BeforeEach
    void data_of_an_earlier_run() throws IOException {
        folder = temporary.toRealPath();
        var root = Installation.find().root();
        Files.copy(root.resolve("up"), folder.resolve("up"));
        Files.createSymbolicLink(folder.resolve("deploy"), root.resolve("deploy"));
        data = Files.createDirectories(folder.resolve(".local"));
        Files.createFile(data.resolve("up.lock"));
        Files.writeString(Files.createDirectories(data.resolve("postgres")).resolve("PG_VERSION"), "15");
    }

    @Test
    void the_data_is_removed_and_nothing_else() throws Exception {
        var clean = clean();
        assertThat(said(clean)).isEqualTo("The data of earlier runs is removed.\n");
        assertThat(clean.waitFor()).isZero();
        assertThat(data).doesNotExist();
        assertThat(folder.resolve("deploy/local/find-jdk.sh")).exists();
    }

    @Test
    void it_says_the_same_where_there_is_no_data() throws Exception {
        clean().waitFor();
        var again = clean();
        assertThat(said(again)).isEqualTo("The data of earlier runs is removed.\n");
        assertThat(again.waitFor()).isZero();
    }

    @Test
    void the_data_of_a_platform_that_runs_stays_and_the_remedy_is_told() throws Exception {
        try (var lock = FileChannel.open(data.resolve("up.lock"), StandardOpenOption.WRITE)) {
            lock.lock();
            var clean = clean();
            assertThat(said(clean))
                    .isEqualTo("A ./up runs from this folder: stop it with Ctrl-C in its window first.\n");
            assertThat(clean.waitFor()).isEqualTo(2);
        }
        assertThat(data.resolve("postgres/PG_VERSION")).exists();
    }

    @Test
    void what_a_killed_platform_has_left_running_is_waited_for_before_the_data_goes() throws Exception {
        var left = new ProcessBuilder("sleep", "600").start();
        Files.writeString(Files.createDirectories(data.resolve("pids")).resolve("kafka"), Long.toString(left.pid()));
        var clean = clean();
        try (var said = clean.inputReader()) {
            assertThat(said.readLine()).startsWith("Waiting for the processes of an ./up that was killed");
            assertThat(data).exists();
            left.destroy();
            assertThat(said.readAllAsString()).isEqualTo("The data of earlier runs is removed.\n");
        } finally {
            left.destroy();
        }
        assertThat(clean.waitFor()).isZero();
        assertThat(data).doesNotExist();
    }

    private Process clean() throws IOException {
        return new ProcessBuilder("/bin/bash", "./up", "--clean")
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
    }

    private static String said(Process process) throws IOException {
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
}

package se.bistand.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/// What the launcher says, as a process, when the machine does not allow a start: one sentence and exit code 2.
class LauncherTest {
    @TempDir
    private Path root;

    @Test
    void a_taken_port_is_one_sentence_with_the_remedy() throws Exception {
        try (var held = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThat(launched(PreconditionsTest.otherPorts(held.getLocalPort())))
                    .isEqualTo("2: Port " + held.getLocalPort() + " is taken, and decision-support needs it: stop the"
                            + " program that holds it (lsof -i :" + held.getLocalPort()
                            + " names it) or choose another with DECISION_PORT=<port> ./up.");
        }
    }

    @Test
    void what_is_no_port_is_one_sentence_with_the_remedy() throws Exception {
        assertThat(launched(Map.of("INTAKE_PORT", "eighty")))
                .isEqualTo("2: INTAKE_PORT=eighty is no port: give a number from 1 to 65535.");
    }

    /// On a disk of 64 MB, made for this process alone.
    @Test
    @EnabledOnOs(OS.LINUX)
    void too_little_disk_is_one_sentence_with_the_remedy() throws Exception {
        var mounted = List.of("unshare", "-rm", "sh", "-c", "mount -t tmpfs -o size=64m tmpfs \"$0\" && exec \"$@\"");
        var probe = new ArrayList<>(mounted);
        probe.addAll(List.of(root.toString(), "true"));
        assumeThat(new ProcessBuilder(probe).start().waitFor())
                .as("this machine lets us mount a disk")
                .isZero();

        var command = new ArrayList<>(mounted);
        command.add(Files.createDirectories(root.resolve(".local")).toString());
        command.addAll(launcher());
        assertThat(launched(command, Map.of()))
                .matches("2: Only 6\\d MB are left on the disk of .*/\\.local, and 2048 MB are needed: free some space,"
                        + " or remove old data with \\./up --clean\\.");
    }

    @Test
    void a_second_launcher_of_the_same_folder_is_one_sentence_with_the_remedy() throws Exception {
        var local = Files.createDirectories(root.resolve(".local"));
        try (var channel = FileChannel.open(
                        local.resolve("up.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                var lock = channel.lock()) {
            assertThat(lock.isValid()).isTrue();
            assertThat(launched(Map.of()))
                    .isEqualTo("2: Another ./up runs from this folder: stop it with Ctrl-C in its window first.");
        }
    }

    private String launched(Map<String, String> environment) throws Exception {
        return launched(launcher(), environment);
    }

    private List<String> launcher() {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Dbistand.root=" + root,
                "-cp",
                System.getProperty("java.class.path"),
                Launcher.class.getName());
    }

    /// @return the exit code and everything that was said
    private String launched(List<String> command, Map<String, String> environment) throws Exception {
        Files.createDirectories(root.resolve("deploy/topics"));
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().putAll(environment);
        var launcher = builder.start();
        var said = new String(launcher.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return launcher.waitFor() + ": " + said.strip();
    }
}

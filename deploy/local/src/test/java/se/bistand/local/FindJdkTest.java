package se.bistand.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FindJdkTest {
    @TempDir
    Path machine;

    @Test
    void java_home_is_taken_when_it_is_a_jdk_25() throws Exception {
        var home = jdk("home", "25.0.1");
        var other = jdk("other", "25");

        assertThat(found(Map.of("JAVA_HOME", home.toString(), "BISTAND_JDK_FOLDERS", other.toString())))
                .isEqualTo(home.toString());
    }

    @Test
    void a_25_beside_another_java_is_found() throws Exception {
        var seventeen = jdk("seventeen", "17.0.15");
        var twentyFive = jdk("twenty-five", "25.0.3");

        assertThat(found(
                        Map.of("JAVA_HOME", seventeen.toString(), "BISTAND_JDK_FOLDERS", seventeen + ":" + twentyFive)))
                .isEqualTo(twentyFive.toString());
    }

    @Test
    void a_folder_with_a_space_in_its_name_is_found() throws Exception {
        var home = jdk("Java Virtual Machines", "25.0.1");

        assertThat(found(Map.of("BISTAND_JDK_FOLDERS", home.toString()))).isEqualTo(home.toString());
    }

    @Test
    void a_runtime_without_a_compiler_does_not_count() throws Exception {
        var runtime = jdk("runtime", "25.0.1");
        Files.delete(runtime.resolve("bin/javac"));

        assertThat(found(Map.of("BISTAND_JDK_FOLDERS", runtime.toString()))).isEmpty();
    }

    @Test
    void up_says_in_one_sentence_that_no_jdk_25_was_found() throws Exception {
        var up = shell("exec bash ./up", Map.of("BISTAND_JDK_FOLDERS", machine.toString()));

        assertThat(output(up).lines())
                .hasSize(1)
                .first()
                .asString()
                .contains("No JDK 25")
                .contains("JAVA_HOME");
        assertThat(up.waitFor()).isEqualTo(2);
    }

    private Path jdk(String name, String version) throws IOException {
        var home = Files.createDirectories(machine.resolve(name));
        Files.createDirectories(home.resolve("bin"));
        for (var program : new String[] {"java", "javac"}) {
            var file = Files.writeString(home.resolve("bin").resolve(program), "#!/bin/sh\nexit 1\n");
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
        Files.writeString(home.resolve("release"), "JAVA_VERSION=\"" + version + "\"\n");
        return home;
    }

    private String found(Map<String, String> environment) throws Exception {
        var shell = shell("set -euo pipefail; . deploy/local/find-jdk.sh; printf %s \"$JDK\"", environment);
        var output = output(shell);
        assertThat(shell.waitFor()).as(output).isZero();
        return output;
    }

    private static String output(Process process) throws IOException {
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    private Process shell(String script, Map<String, String> environment) throws IOException {
        var builder = new ProcessBuilder("/bin/bash", "-c", script)
                .directory(Installation.find().root().toFile())
                .redirectErrorStream(true);
        // No javac on the path and nothing of this machine's own settings.
        var tools = Files.createDirectories(machine.resolve("tools"));
        for (var tool : new String[] {"bash", "dirname", "grep", "readlink", "tr"}) {
            var place = Path.of("/usr/bin", tool);
            if (!Files.exists(tools.resolve(tool))) {
                Files.createSymbolicLink(tools.resolve(tool), Files.exists(place) ? place : Path.of("/bin", tool));
            }
        }
        builder.environment().keySet().removeIf(name -> name.startsWith("JAVA_HOME") || name.equals("JDK_25"));
        builder.environment().put("PATH", tools.toString());
        builder.environment().putAll(environment);
        return builder.start();
    }
}

package se.bistand.endtoend.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The compiler's rules can fail: each wrong example is compiled with the very arguments of the build.
class CompilerRulesTest {
    private static final Pattern ARGUMENT = Pattern.compile("<arg>(.*?)</arg>");

    @TempDir
    private Path folder;

    @Test
    void a_class_that_keeps_the_rules_is_compiled() throws Exception {
        assertThat(complaints("@NullMarked class Good { String name(@Nullable String given) {"
                        + " return given == null ? \"nobody\" : given; } }"))
                .isEmpty();
    }

    @Test
    void a_warning_stops_the_build() throws Exception {
        assertThat(complaints("class Raw { java.util.List names; }")).contains("[rawtypes]", "-Werror");
    }

    @Test
    void what_may_be_null_is_not_used_unasked() throws Exception {
        assertThat(complaints("@NullMarked class Unasked { int length(@Nullable String given) {"
                        + " return given.length(); } }"))
                .contains("[NullAway]", "given");
    }

    @Test
    void what_error_prone_holds_for_a_fault_stops_the_build() throws Exception {
        assertThat(complaints("class Lost { void lose() { new IllegalStateException(); } }"))
                .contains("[DeadException]");
    }

    /// What javac says about the source; nothing when it is content.
    private String complaints(String source) throws IOException, InterruptedException {
        var type = source.replaceFirst(".*?class (\\w+) .*", "$1");
        var file = Files.writeString(
                folder.resolve(type + ".java"),
                "package se.bistand.example;\n"
                        + "import org.jspecify.annotations.NullMarked;\n"
                        + "import org.jspecify.annotations.Nullable;\n"
                        + source + "\n");
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "javac").toString());
        command.addAll(argumentsOfTheBuild());
        command.addAll(List.of("-processorpath", jars(".*"), "-cp", jars(".*jspecify.*")));
        command.addAll(List.of("-d", folder.toString(), file.toString()));
        var javac = new ProcessBuilder(command).redirectErrorStream(true).start();
        var said = new String(javac.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(javac.waitFor() == 0).as(said).isEqualTo(said.isBlank());
        return said;
    }

    private static List<String> argumentsOfTheBuild() {
        var arguments = ARGUMENT.matcher(Sources.text(Sources.ROOT.resolve("pom.xml")))
                .results()
                .map(found -> found.group(1))
                .toList();
        assertThat(arguments).contains("-Werror").anyMatch(argument -> argument.contains("NullAway:ERROR"));
        return arguments;
    }

    private static String jars(String name) {
        return String.join(
                File.pathSeparator,
                Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                        .filter(jar -> jar.endsWith(".jar") && jar.matches(name))
                        .toList());
    }
}

package se.bistand.endtoend.rules;

import static org.assertj.core.api.Assertions.assertThat;

import com.palantir.javaformat.java.Main;
import java.io.ByteArrayInputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// One format for all Java, that of palantir-java-format. With `-Dformat=fix` the test writes it.
class FormattingTest {
    private static final String MEND =
            "mvn -q -pl end-to-end -am test -Dtest=FormattingTest -Dsurefire.failIfNoSpecifiedTests=false"
                    + " -Dformat=fix";

    @Test
    void every_java_file_has_the_one_format() throws Exception {
        boolean fix = "fix".equals(System.getProperty("format"));
        var changed = format(Sources.java(), fix);
        if (!fix) {
            assertThat(changed).as("Not formatted. This mends it: " + MEND).isEmpty();
        }
    }

    @Test
    void a_file_in_another_format_is_found(@TempDir Path folder) throws Exception {
        var file = Files.writeString(folder.resolve("Wrong.java"), "class  Wrong{int a ;}\n");
        assertThat(format(List.of(file), false)).containsExactly(file.toString());
    }

    /// @return the files that are not in the format
    private static List<String> format(List<Path> files, boolean write) throws Exception {
        var out = new StringWriter();
        var problems = new StringWriter();
        var arguments = new ArrayList<String>();
        arguments.add("--palantir");
        arguments.add(write ? "--replace" : "--dry-run");
        files.forEach(file -> arguments.add(file.toString()));
        new Main(new PrintWriter(out), new PrintWriter(problems), new ByteArrayInputStream(new byte[0]))
                .format(arguments.toArray(String[]::new));
        assertThat(problems.toString()).isEmpty();
        return out.toString().lines().toList();
    }
}

package se.bistand.registercheck;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import se.bistand.registercheck.domain.Answer;
import se.bistand.registercheck.domain.Reason;
import se.bistand.registercheck.domain.control.Control;

/// The table of failures in `docs/ssbtek.md` tells of every state the code knows and of none that it does not,
/// names a test for each that is there, and quotes what the caseworker really reads.
class FailureTableTest {
    private static final Path ROOT = Path.of(System.getProperty("bistand.root"));
    private static final List<Path> TESTS =
            List.of(ROOT.resolve("register-check-service/src/test"), ROOT.resolve("decision-support-service/src/test"));
    private static final Path QUESTIONS =
            ROOT.resolve("decision-support-service/src/main/java/se/bistand/decision/domain/norm/Question.java");
    private static final Pattern CODE = Pattern.compile("`([A-Z_]+)(?::[A-Za-z0-9_]+)?`");
    private static final Pattern TEST = Pattern.compile("`([A-Za-z]+(?:Test|IT))`( [A-Za-z_]+)?");
    private static final Pattern QUOTED = Pattern.compile("\"([^\"]+)\"");

    private record Row(String agency, String failure, String answer, String seen, String test) {}

    private final List<Row> rows = rows();

    @Test
    void the_table_tells_of_every_outcome_reason_and_warning_of_the_code_and_of_no_other() {
        var known = new TreeSet<>(constants(Reason.class));
        known.addAll(constants(Answer.Warning.class));
        Arrays.stream(Answer.Outcome.values()).map(Enum::name).forEach(known::add);
        var told = rows.stream()
                .flatMap(row -> CODE.matcher(row.answer()).results().map(found -> found.group(1)))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(told).isEqualTo(known);
    }

    @Test
    void no_reason_is_made_beside_those_the_code_has_in_one_place() throws IOException {
        var made =
                Pattern.compile("(?:failed|refused|notEntitled|Failed|not|given|reason)\\([^;)\"]*\"[A-Z_]{2,}[\":]");
        try (var files = Files.walk(ROOT.resolve("register-check-service/src/main/java"))) {
            for (var file : files.filter(it -> it.toString().endsWith(".java")).toList())
                assertThat(made.matcher(text(file)).results().map(MatchResult::group))
                        .as(file.getFileName().toString())
                        .allMatch(call -> call.contains("Reason.BT, \"INTERNT_FEL\""));
        }
    }

    @Test
    void each_row_names_a_test_that_is_there_and_speaks_of_it() throws IOException {
        var tests = tests();
        for (var row : rows) {
            var named = TEST.matcher(row.test()).results().toList();
            assertThat(named).as(row.failure()).isNotEmpty();
            for (var name : named) {
                assertThat(tests).as(row.failure()).containsKey(name.group(1));
                if (name.group(2) != null)
                    assertThat(tests.get(name.group(1)))
                            .as("%s: %s", row.failure(), name.group())
                            .contains(name.group(2).strip());
            }
        }
    }

    @Test
    void what_the_caseworker_sees_is_quoted_as_it_stands() {
        var questions = text(QUESTIONS);
        for (var row : rows)
            assertThat(QUOTED.matcher(row.seen()).results().map(quoted -> quoted.group(1)))
                    .as(row.failure())
                    .filteredOn(quoted -> !quoted.equals("inget fanns"))
                    .allMatch(questions::contains);
        assertThat(rows).filteredOn(row -> QUOTED.matcher(row.seen()).find()).hasSizeGreaterThan(4);
    }

    @Test
    void each_control_stands_there_with_the_section_it_serves() {
        var controls = text(ROOT.resolve("docs/ssbtek.md"))
                .lines()
                .filter(line -> line.startsWith("| REG-"))
                .map(line -> line.split("\\|"))
                .collect(Collectors.toMap(cells -> cells[1].strip(), cells -> cells[3].strip()));
        assertThat(controls).hasSameSizeAs(Control.values());
        for (var control : Control.values())
            assertThat(control.title()).as(control.id()).endsWith(" (" + controls.get(control.id()) + ")");
    }

    private static Set<String> constants(Class<?> type) {
        return Arrays.stream(type.getDeclaredFields())
                .filter(field -> Modifier.isPublic(field.getModifiers()) && Modifier.isStatic(field.getModifiers()))
                .map(FailureTableTest::value)
                .collect(Collectors.toSet());
    }

    private static String value(Field field) {
        try {
            return String.valueOf(field.get(null));
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<Row> rows() {
        var rows = text(ROOT.resolve("docs/ssbtek.md"))
                .lines()
                .dropWhile(line -> !line.startsWith("| agency | failure |"))
                .skip(2)
                .takeWhile(line -> line.startsWith("|"))
                .map(line -> line.split("\\|"))
                .map(cells -> new Row(cells[1], cells[2].strip(), cells[3], cells[4], cells[5]))
                .toList();
        assertThat(rows).hasSizeGreaterThan(20);
        return rows;
    }

    private static Map<String, String> tests() throws IOException {
        var tests = new HashMap<String, String>();
        for (var folder : TESTS)
            try (Stream<Path> files = Files.walk(folder)) {
                files.filter(file -> file.toString().endsWith(".java"))
                        .forEach(file -> tests.put(file.getFileName().toString().replace(".java", ""), text(file)));
            }
        return tests;
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

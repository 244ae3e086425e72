package se.bistand.endtoend.rules;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A file and a method are small enough to be read in one go, and messaging stays too small to become a framework.
class SourceSizeTest {
    private static final int FILE_LINES = 250;
    private static final int METHOD_LINES = 40;
    private static final int MESSAGING_CLASSES = 10;
    private static final int MESSAGING_LINES = 600;
    private static final Pattern STAR = Pattern.compile("(?m)^import\\s+(static\\s+)?[\\w.]+\\.\\*;");

    @Test
    void no_file_is_longer_than_250_lines() {
        assertThat(longFiles(Sources.java())).isEmpty();
    }

    @Test
    void a_long_file_is_found(@TempDir Path folder) throws IOException {
        var file = Files.writeString(folder.resolve("Long.java"), "\n".repeat(FILE_LINES + 1));
        assertThat(longFiles(List.of(file))).containsExactly(file);
    }

    @Test
    void nothing_is_imported_with_a_star() {
        assertThat(Sources.java())
                .allSatisfy(file -> assertThat(STAR.matcher(Sources.text(file)).find())
                        .as(Sources.name(file))
                        .isFalse());
        assertThat(STAR.matcher("import static java.util.*;").find()).isTrue();
    }

    @Test
    void no_method_is_longer_than_40_lines() throws IOException {
        assertThat(longMethods(Sources.java())).isEmpty();
    }

    @Test
    void a_long_method_is_found(@TempDir Path folder) throws IOException {
        var file = Files.writeString(
                folder.resolve("Long.java"), "class Long { void run() {" + "\n;".repeat(METHOD_LINES) + "} }");
        assertThat(longMethods(List.of(file))).singleElement().asString().contains("run");
    }

    @Test
    void messaging_stays_within_ten_classes_and_600_lines() {
        var messaging = Sources.java().stream()
                .filter(file -> Sources.name(file).startsWith("messaging/src/main/java/")
                        && !file.endsWith("package-info.java"))
                .toList();
        assertThat(messaging).isNotEmpty();
        assertThat(isSmall(messaging))
                .as("wanting more is an ADR whose first alternative is to replace the relay by a library")
                .isTrue();
    }

    @Test
    void a_messaging_that_has_grown_is_found(@TempDir Path folder) throws IOException {
        var files = new ArrayList<Path>();
        for (int n = 0; n <= MESSAGING_CLASSES; n++)
            files.add(Files.writeString(folder.resolve(n + ".java"), "class C" + n + " {}"));
        assertThat(isSmall(files.subList(1, files.size()))).isTrue();
        assertThat(isSmall(files)).as("eleven classes").isFalse();
        Files.writeString(files.getFirst(), "\n".repeat(MESSAGING_LINES));
        assertThat(isSmall(files.subList(0, 1))).isTrue();
        assertThat(isSmall(files.subList(0, 2))).as("601 lines").isFalse();
    }

    private static boolean isSmall(List<Path> classes) {
        return classes.size() <= MESSAGING_CLASSES
                && classes.stream().mapToLong(SourceSizeTest::lines).sum() <= MESSAGING_LINES;
    }

    private static List<Path> longFiles(List<Path> files) {
        return files.stream().filter(file -> lines(file) > FILE_LINES).toList();
    }

    private static long lines(Path file) {
        return Sources.text(file).lines().count();
    }

    private static List<String> longMethods(List<Path> files) throws IOException {
        var compiler = ToolProvider.getSystemJavaCompiler();
        var found = new ArrayList<String>();
        try (var manager = compiler.getStandardFileManager(null, null, null)) {
            var task = (JavacTask) compiler.getTask(
                    null, manager, null, List.of("-proc:none"), null, manager.getJavaFileObjectsFromPaths(files));
            var positions = Trees.instance(task).getSourcePositions();
            for (var file : task.parse()) {
                new LongMethods(file, positions, found).scan(file, null);
            }
        }
        return found;
    }

    private static final class LongMethods extends TreePathScanner<Void, Void> {
        private final CompilationUnitTree file;
        private final SourcePositions positions;
        private final List<String> found;

        LongMethods(CompilationUnitTree file, SourcePositions positions, List<String> found) {
            this.file = file;
            this.positions = positions;
            this.found = found;
        }

        @Override
        public Void visitMethod(MethodTree method, Void nothing) {
            var lines = file.getLineMap();
            long end = positions.getEndPosition(file, method);
            if (end > 0) {
                long count =
                        lines.getLineNumber(end) - lines.getLineNumber(positions.getStartPosition(file, method)) + 1;
                if (count > METHOD_LINES) {
                    found.add(file.getSourceFile().getName() + " " + method.getName() + ": " + count + " lines");
                }
            }
            return super.visitMethod(method, nothing);
        }
    }
}

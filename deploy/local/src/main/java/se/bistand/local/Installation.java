package se.bistand.local;

import java.io.File;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Where the repository and what the build unpacked into it are found.
record Installation(Path root) {
    static Installation find() {
        var named = System.getProperty("bistand.root");
        var start =
                Path.of(named == null ? System.getProperty("user.dir") : named).toAbsolutePath();
        for (var folder = start; folder != null; folder = folder.getParent()) {
            if (Files.isDirectory(folder.resolve("deploy/topics"))) {
                return new Installation(folder);
            }
        }
        throw new IllegalStateException("No folder deploy/topics at or above " + start
                + ". Run from the repository or set -Dbistand.root to its folder.");
    }

    /// A folder that the build of this module filled.
    Path runtime(String name) {
        var folder = root.resolve("deploy/local/target/runtime").resolve(name);
        if (!Files.isDirectory(folder)) {
            throw new IllegalStateException(
                    folder + " is missing. Run mvn -pl deploy/local -am install -DskipTests first.");
        }
        return folder;
    }

    /// The class path of the Java processes of this module: its own classes and what the build copied.
    String classPath() {
        return own() + File.pathSeparator + runtime("lib") + "/*";
    }

    /// The classes of this module, a folder or a jar: [Guarded] lies there.
    static String own() {
        try {
            var source = Guarded.class.getProtectionDomain().getCodeSource();
            return Path.of(source.getLocation().toURI()).toString();
        } catch (URISyntaxException e) {
            throw new IllegalStateException("The classes of this module have no place on disk.", e);
        }
    }

    /// The command line of a guarded Java process.
    ///
    /// Ten processes that live for minutes would spend most of that time in the optimizing compiler, so it is
    /// left out here (docs/benchmarks.md); an installation that runs for weeks wants it. The variable
    /// BISTAND_JAVA_OPTIONS has the last word: the benchmark names the optimizing compiler there.
    static List<String> java(List<String> flags, String classPath, String mainClass, String... arguments) {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of(
                "-XX:+UseSerialGC",
                "-XX:+UseCompactObjectHeaders",
                "-XX:TieredStopAtLevel=1",
                "-Dfile.encoding=UTF-8"));
        command.addAll(flags);
        command.addAll(options());
        command.addAll(List.of("-cp", classPath, Guarded.class.getName(), mainClass));
        command.addAll(List.of(arguments));
        return command;
    }

    private static List<String> options() {
        var chosen = System.getenv("BISTAND_JAVA_OPTIONS");
        return chosen == null || chosen.isBlank()
                ? List.of()
                : List.of(chosen.strip().split("\\s+"));
    }
}

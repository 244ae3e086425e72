package se.bistand.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.jar.Attributes;
import java.util.jar.JarFile;

/// A service's executable jar taken apart by Spring Boot's own tool, beside the jar: loading classes from jars in a jar
/// costs a third more time at the start.
/// @param path the jar of the service's own classes; its manifest names the libraries beside it
record Extracted(Path path, String mainClass) {
    private static final int PATIENCE_SECONDS = 120;

    static Extracted of(Path executable) {
        var folder = executable.resolveSibling("extracted");
        var jar = folder.resolve(executable.getFileName());
        // Written last: Ctrl-C in the midst reaches the tool too and leaves half of the libraries.
        var whole = folder.resolve("whole");
        try {
            if (!Files.exists(whole)
                    || Files.getLastModifiedTime(whole).compareTo(Files.getLastModifiedTime(executable)) < 0) {
                Files.deleteIfExists(whole);
                extract(executable, folder);
                Files.createFile(whole);
            }
            try (var opened = new JarFile(jar.toFile())) {
                return new Extracted(
                        jar, opened.getManifest().getMainAttributes().getValue(Attributes.Name.MAIN_CLASS));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Could not read " + executable + ": run ./up --build.", e);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Stopped while extracting " + executable, stopping);
        }
    }

    private static void extract(Path executable, Path folder) throws IOException, InterruptedException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var tool = new ProcessBuilder(List.of(
                        java,
                        "-XX:TieredStopAtLevel=1",
                        "-Djarmode=tools",
                        "-jar",
                        executable.toString(),
                        "extract",
                        "--force",
                        "--destination",
                        folder.toString()))
                .redirectErrorStream(true)
                .start();
        tool.getOutputStream().close();
        var said = new String(tool.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (!tool.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS) || tool.exitValue() != 0) {
            throw new IOException("Extracting " + executable + " failed: " + said);
        }
    }
}

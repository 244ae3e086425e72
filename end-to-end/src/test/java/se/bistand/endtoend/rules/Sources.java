package se.bistand.endtoend.rules;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// The files of the repository, without what a build or a run puts there.
final class Sources {
    static final Path ROOT = root();
    private static final Set<String> NOT_SOURCES =
            Set.of("target", ".git", ".local", ".idea", ".vscode", "node_modules");

    private Sources() {}

    static List<Path> all() {
        var found = new ArrayList<Path>();
        try {
            Files.walkFileTree(ROOT, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult preVisitDirectory(Path dir, BasicFileAttributes attributes) {
                    return NOT_SOURCES.contains(dir.getFileName().toString())
                            ? FileVisitResult.SKIP_SUBTREE
                            : FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    found.add(file);
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        found.sort(null);
        return found;
    }

    static List<Path> java() {
        return all().stream().filter(file -> file.toString().endsWith(".java")).toList();
    }

    static String name(Path file) {
        return ROOT.relativize(file).toString();
    }

    static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(name(file) + " is not UTF-8 text", e);
        }
    }

    private static Path root() {
        for (var folder = Path.of(System.getProperty("bistand.root", "")).toAbsolutePath();
                folder != null;
                folder = folder.getParent()) {
            if (Files.isDirectory(folder.resolve("deploy/topics"))) {
                return folder;
            }
        }
        throw new IllegalStateException("Run from the repository or set -Dbistand.root to its folder");
    }
}

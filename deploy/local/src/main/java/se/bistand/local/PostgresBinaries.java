package se.bistand.local;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.zip.ZipInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/// PostgreSQL's own programs, unpacked once beside the jar they came in.
final class PostgresBinaries {
    private PostgresBinaries() {}

    /// The folder that holds `bin/postgres`. Several JVMs may ask at once; one unpacks, the others wait.
    static Path unpacked(Installation installation) {
        var folder = installation.runtime("postgres");
        var server = folder.resolve("server");
        try (var channel = FileChannel.open(
                        folder.resolve("unpacking.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                var lock = channel.lock()) {
            if (lock.isValid() && !Files.exists(server.resolve("unpacked"))) {
                unpack(folder.resolve("binaries.jar"), server);
                Files.createFile(server.resolve("unpacked"));
            }
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException("PostgreSQL could not be unpacked into " + server + ".", e);
        }
    }

    private static void unpack(Path jar, Path into) throws IOException {
        try (var zip = new ZipInputStream(new BufferedInputStream(Files.newInputStream(jar)))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().endsWith(".txz")) {
                    unpackTar(zip, into);
                    return;
                }
            }
        }
        throw new IOException(jar + " holds no PostgreSQL.");
    }

    private static void unpackTar(InputStream compressed, Path into) throws IOException {
        var tar = new TarArchiveInputStream(new XZInputStream(compressed));
        for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
            var target = into.resolve(entry.getName()).normalize();
            if (!target.startsWith(into)) {
                throw new IOException("An entry points outside: " + entry.getName());
            }
            place(tar, entry, target);
        }
    }

    private static void place(InputStream content, TarArchiveEntry entry, Path target) throws IOException {
        if (entry.isDirectory()) {
            Files.createDirectories(target);
            return;
        }
        Files.createDirectories(target.resolveSibling("."));
        Files.deleteIfExists(target);
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
        } else {
            Files.copy(content, target);
            var runs = (entry.getMode() & 0111) != 0;
            Files.setPosixFilePermissions(target, PosixFilePermissions.fromString(runs ? "rwxr-xr-x" : "rw-r--r--"));
        }
    }
}

package se.bistand.local;

import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig2026;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;

/// The keys of one installation on one machine. Made once, kept with the data they protect.
final class Keys {
    private static final int REFERENCE_KEY_BYTES = 32;

    private Keys() {}

    /// `sealing.json` is a Tink keyset (AES-256-GCM) in clear text, `reference.key` 32 random bytes in base64.
    static Path folder(Path dir) {
        try {
            var folder = Files.createDirectories(dir.resolve("keys"));
            write(folder.resolve("sealing.json"), sealingKeyset());
            var random = new byte[REFERENCE_KEY_BYTES];
            new SecureRandom().nextBytes(random);
            write(folder.resolve("reference.key"), Base64.getEncoder().encodeToString(random));
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException("The keys could not be written below " + dir + ".", e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The keys could not be made.", e);
        }
    }

    private static String sealingKeyset() throws GeneralSecurityException {
        var keyset = KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM, AeadConfig2026.get());
        return TinkJsonProtoKeysetFormat.serializeKeyset(keyset, AeadConfig2026.get(), InsecureSecretKeyAccess.get());
    }

    /// The file gets its name when it is whole: half a key would be found, and believed, by the next start.
    private static void write(Path file, String content) throws IOException {
        if (Files.exists(file)) {
            return;
        }
        var forOwner = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        var beginning = file.resolveSibling(file.getFileName() + ".beginning");
        Files.deleteIfExists(beginning);
        Files.writeString(Files.createFile(beginning, forOwner), content);
        Files.move(beginning, file, StandardCopyOption.ATOMIC_MOVE);
    }
}

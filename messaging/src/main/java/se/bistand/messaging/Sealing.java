package se.bistand.messaging;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig2026;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.util.function.ThrowingFunction;

/// Seals identifying values (name, number, address, account, free text) with AES-256-GCM, bound to case and field:
/// a value moved to another case or field does not open.
public final class Sealing {
    private final Aead aead;

    /// @param keyset a Tink keyset in JSON; in production a file mounted from the secret store
    public Sealing(@Value("${bistand.keys}/sealing.json") Path keyset) {
        try {
            var config = AeadConfig2026.get();
            var json = Files.readString(keyset);
            var handle = TinkJsonProtoKeysetFormat.parseKeyset(json, config, InsecureSecretKeyAccess.get());
            aead = handle.getPrimitive(config, Aead.class);
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException("No Tink AEAD keyset at " + keyset + ": set BISTAND_KEYS to its folder", e);
        }
    }

    public byte[] seal(UUID caseId, String field, String plain) {
        return bound(caseId, field, to -> aead.encrypt(plain.getBytes(UTF_8), to));
    }

    /// @throws IllegalStateException when the value was sealed for another case or field, altered, or with other keys
    public String open(UUID caseId, String field, ByteBuffer sealed) {
        var bytes = new byte[sealed.remaining()];
        sealed.duplicate().get(bytes);
        return new String(bound(caseId, field, to -> aead.decrypt(bytes, to)), UTF_8);
    }

    private static byte[] bound(UUID caseId, String field, ThrowingFunction<byte[], byte[]> crypto) {
        var failed = "Could not seal or open " + field + " of case " + caseId;
        var to = (caseId + "/" + field).getBytes(UTF_8);
        return crypto.apply(to, (message, cause) -> new IllegalStateException(failed, cause));
    }
}

package se.bistand.endtoend.checker;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;

/// The first half of a SHA-256, enough to tell records apart and small enough for millions of them.
final class Digest {
    private Digest() {}

    static UUID of(byte[] key, byte[] value) {
        try {
            var sha = MessageDigest.getInstance("SHA-256");
            sha.update(ByteBuffer.allocate(4).putInt(key.length).array());
            sha.update(key);
            var hash = ByteBuffer.wrap(sha.digest(value));
            return new UUID(hash.getLong(), hash.getLong());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }
}

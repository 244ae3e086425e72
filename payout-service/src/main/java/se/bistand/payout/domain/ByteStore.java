package se.bistand.payout.domain;

import java.io.InputStream;
import java.io.OutputStream;
import java.util.UUID;

/// Keeps files whole and unchanged, without ever holding one in memory.
public interface ByteStore {
    /// Takes a new file inside the caller's transaction; the file is complete when the sink is closed.
    Sink sink(UUID owner);

    /// Reads a file part by part.
    InputStream open(UUID owner);

    void delete(UUID owner);

    /// Collects bytes, their number and their SHA-256.
    abstract class Sink extends OutputStream {
        @Override
        public abstract void write(byte[] bytes, int offset, int length);

        @Override
        public void write(int b) {
            write(new byte[] {(byte) b}, 0, 1);
        }

        @Override
        public abstract void close();

        public abstract long size();

        /// SHA-256 in hexadecimal. Once, after closing.
        public abstract String sha256Hex();
    }
}

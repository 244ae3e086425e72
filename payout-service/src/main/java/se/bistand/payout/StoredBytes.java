package se.bistand.payout;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.bistand.payout.domain.ByteStore;

/// Files in the database, written and read in parts of one mebibyte, so that no file has to fit into memory.
@Component
final class StoredBytes implements ByteStore {
    private static final int PART = 1 << 20;

    private final JdbcClient jdbc;

    StoredBytes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Sink sink(UUID owner) {
        return new PartSink(owner);
    }

    @Override
    public InputStream open(UUID owner) {
        return new Parts(owner);
    }

    @Override
    public void delete(UUID owner) {
        jdbc.sql("delete from stored_part where owner = ?").param(owner).update();
    }

    private final class PartSink extends Sink {
        private final UUID owner;
        private final MessageDigest digest = sha256();
        private final byte[] part = new byte[PART];
        private int filled;
        private int parts;
        private long size;

        PartSink(UUID owner) {
            this.owner = owner;
        }

        @Override
        public void write(byte[] bytes, int offset, int length) {
            digest.update(bytes, offset, length);
            size += length;
            for (var left = length; left > 0; ) {
                var taken = Math.min(left, PART - filled);
                System.arraycopy(bytes, offset + length - left, part, filled, taken);
                filled += taken;
                left -= taken;
                if (filled == PART) {
                    store();
                }
            }
        }

        @Override
        public void close() {
            if (filled > 0) {
                store();
            }
        }

        @Override
        public long size() {
            return size;
        }

        @Override
        public String sha256Hex() {
            return HexFormat.of().formatHex(digest.digest());
        }

        private void store() {
            jdbc.sql("insert into stored_part (owner, part_no, bytes) values (?, ?, ?)")
                    .params(owner, parts++, Arrays.copyOf(part, filled))
                    .update();
            filled = 0;
        }
    }

    private final class Parts extends InputStream {
        private final UUID owner;
        private byte[] part = {};
        private int at;
        private int next;

        Parts(UUID owner) {
            this.owner = owner;
        }

        @Override
        public int read() throws IOException {
            var one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] into, int offset, int length) {
            if (length == 0) {
                return 0;
            }
            if (at == part.length && !load()) {
                return -1;
            }
            var taken = Math.min(length, part.length - at);
            System.arraycopy(part, at, into, offset, taken);
            at += taken;
            return taken;
        }

        private boolean load() {
            var found = jdbc.sql("select bytes from stored_part where owner = ? and part_no = ?")
                    .params(owner, next)
                    .query(byte[].class)
                    .optional();
            found.ifPresent(bytes -> {
                part = bytes;
                at = 0;
                next++;
            });
            return found.isPresent();
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}

package se.bistand.payout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.bistand.payout.domain.BankFolders.Remote;
import se.bistand.simulators.Simulators;

/// Two instances of the service at the same bank.
class BankConnectionIT {
    private static final Duration LONG = Duration.ofMinutes(1);
    /// Not a name that the simulated bank takes in, so that it stays where it is.
    private static final String NAME = "file.txt";

    @TempDir
    private Path folder;

    @Test
    void two_transfers_of_the_same_file_that_overlap_leave_it_whole() throws IOException {
        var content = new byte[300_000];
        Arrays.fill(content, (byte) 'x');
        try (var world = Simulators.start(folder, 0, 0)) {
            var one = at(world, LONG);
            var other = at(world, LONG);
            one.upload(NAME, new Meanwhile(content, () -> other.upload(NAME, new ByteArrayInputStream(content))));
            var found = other.answers();
            assertThat(found).extracting(Remote::name).containsExactly(NAME);
            var read = new ByteArrayOutputStream();
            other.download(found.getFirst(), read);
            assertThat(read.toByteArray()).isEqualTo(content);
            one.destroy();
            other.destroy();
        }
    }

    @Test
    void a_transfer_that_takes_too_long_ends_and_leaves_nothing_at_the_bank() throws IOException {
        try (var world = Simulators.start(folder, 0, 0)) {
            var hurried = at(world, Duration.ofMillis(500));
            var slow = new Meanwhile(new byte[300_000], () -> sleep(1_000));
            assertThatThrownBy(() -> hurried.upload(NAME, slow)).isInstanceOf(InterruptedIOException.class);
            hurried.destroy();
            try (var files = java.nio.file.Files.list(folder.resolve("bank/sftp/inbound"))) {
                assertThat(files).isEmpty();
            }
        }
    }

    private static BankConnection at(Simulators world, Duration transfer) {
        return new BankConnection(new BankSettings(
                "localhost",
                world.sftpPort(),
                "bistand",
                "bistand",
                "any",
                "/inbound",
                "/inbound",
                Duration.ofSeconds(20),
                transfer));
    }

    private static void sleep(long millis) throws IOException {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
    }

    /// What happens while a file is read.
    @FunctionalInterface
    private interface Event {
        void happens() throws IOException;
    }

    /// Bytes in the middle of which something happens once.
    private static final class Meanwhile extends InputStream {
        private final ByteArrayInputStream bytes;
        private final int half;
        private final Event event;
        private boolean happened;

        Meanwhile(byte[] content, Event event) {
            bytes = new ByteArrayInputStream(content);
            half = content.length / 2;
            this.event = event;
        }

        @Override
        public int read() {
            return bytes.read();
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            if (!happened && bytes.available() < half) {
                happened = true;
                event.happens();
            }
            return bytes.read(into, offset, length);
        }
    }
}

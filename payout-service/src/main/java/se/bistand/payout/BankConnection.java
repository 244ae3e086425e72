package se.bistand.payout;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.net.SocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.PublicKey;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.apache.sshd.client.SshClient;
import org.apache.sshd.client.session.ClientSession;
import org.apache.sshd.common.config.keys.KeyUtils;
import org.apache.sshd.common.digest.BuiltinDigests;
import org.apache.sshd.sftp.client.SftpClient;
import org.apache.sshd.sftp.client.SftpClient.CopyMode;
import org.apache.sshd.sftp.client.SftpClient.OpenMode;
import org.apache.sshd.sftp.client.SftpClientFactory;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;
import se.bistand.payout.domain.BankFolders;

/// The folders at the bank, over SFTP. One session is kept open and made anew after any failure.
@Component
class BankConnection implements BankFolders, DisposableBean {
    private static final Logger log = LoggerFactory.getLogger(BankConnection.class);
    private static final String ANY = "any";
    private static final int BLOCK = 32 * 1024;

    /// Work with an open session.
    @FunctionalInterface
    private interface Work<T> {
        T on(SftpClient sftp, Deadline end) throws IOException;
    }

    /// When work must have come to its end. A single command at the bank has its own, shorter limit in the client.
    private record Deadline(long nanoTime) {
        static Deadline in(Duration duration) {
            return new Deadline(System.nanoTime() + duration.toNanos());
        }

        void check() throws IOException {
            if (System.nanoTime() - nanoTime > 0) {
                throw new InterruptedIOException("the transfer takes too long");
            }
        }
    }

    private final BankSettings settings;
    private final ReentrantLock lock = new ReentrantLock();
    private @Nullable SshClient ssh;
    private @Nullable SftpClient open;

    BankConnection(BankSettings settings) {
        this.settings = settings;
        if (settings.hostKey().equals(ANY)) {
            log.warn("The bank's host key is not checked: set BANK_HOST_KEY to its fingerprint outside local use");
        }
    }

    @Override
    public String inbound() {
        return settings.inbound();
    }

    @Override
    public void upload(String name, InputStream bytes) throws IOException {
        work((sftp, end) -> {
            var target = settings.inbound() + "/" + name;
            // A name of its own for every attempt: two that overlap never write into the same part.
            var part = target + "." + UUID.randomUUID() + ".part";
            try {
                write(sftp, part, bytes, end);
                rename(sftp, part, target);
            } catch (IOException e) {
                removePart(sftp, part, e);
                throw e;
            }
            return target;
        });
    }

    private static void write(SftpClient sftp, String part, InputStream bytes, Deadline end) throws IOException {
        try (var file = sftp.open(part, EnumSet.of(OpenMode.Create, OpenMode.Exclusive, OpenMode.Write))) {
            var block = new byte[BLOCK];
            var at = 0L;
            for (var read = bytes.read(block); read >= 0; read = bytes.read(block)) {
                end.check();
                sftp.write(file, at, block, 0, read);
                at += read;
            }
        }
        // After it another instance may have taken over: nothing is renamed then.
        end.check();
    }

    private static void removePart(SftpClient sftp, String part, IOException why) {
        try {
            sftp.remove(part);
        } catch (IOException unreachable) {
            why.addSuppressed(unreachable);
        }
    }

    @Override
    public List<Remote> answers() throws IOException {
        return work((sftp, end) -> {
            var found = new ArrayList<Remote>();
            for (var entry : sftp.readDir(settings.outbound())) {
                var attributes = entry.getAttributes();
                var name = entry.getFilename();
                if (attributes.isRegularFile() && !name.endsWith(".part") && !name.startsWith(".")) {
                    found.add(new Remote(
                            name,
                            attributes.getSize(),
                            attributes.getModifyTime().toInstant()));
                }
            }
            found.sort(java.util.Comparator.comparing(Remote::time).thenComparing(Remote::name));
            return found;
        });
    }

    @Override
    public void download(Remote remote, java.io.OutputStream into) throws IOException {
        work((sftp, end) -> {
            try (var in = sftp.read(settings.outbound() + "/" + remote.name(), BLOCK)) {
                var block = new byte[BLOCK];
                for (var read = in.read(block); read >= 0; read = in.read(block)) {
                    end.check();
                    into.write(block, 0, read);
                }
            }
            return remote;
        });
    }

    private static void rename(SftpClient sftp, String part, String target) throws IOException {
        try {
            sftp.rename(part, target, CopyMode.Overwrite);
        } catch (UnsupportedOperationException | IOException refused) {
            // Protocol version 3 has no overwriting rename: the copy of an earlier try goes first.
            try {
                sftp.remove(target);
            } catch (IOException notThere) {
                log.debug("no earlier copy", notThere);
            }
            sftp.rename(part, target);
        }
    }

    private <T> T work(Work<T> work) throws IOException {
        var end = Deadline.in(settings.transfer());
        waitForOthers();
        try {
            return work.on(session(), end);
        } catch (IOException | RuntimeException e) {
            close();
            throw e;
        } finally {
            lock.unlock();
        }
    }

    private void waitForOthers() throws IOException {
        try {
            if (!lock.tryLock(settings.transfer().toMillis(), TimeUnit.MILLISECONDS)) {
                throw new InterruptedIOException("another transfer takes too long");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted");
        }
    }

    private SftpClient session() throws IOException {
        if (open != null && open.isOpen()) {
            return open;
        }
        close();
        var client = SshClient.setUpDefaultClient();
        ssh = client;
        client.setServerKeyVerifier(this::isTheBank);
        client.start();
        var session = client.connect(settings.user(), settings.host(), settings.port())
                .verify(settings.timeout())
                .getSession();
        session.addPasswordIdentity(settings.password());
        session.auth().verify(settings.timeout());
        var sftp = SftpClientFactory.instance().createSftpClient(session);
        sftp.getNameDecodingCharset();
        sftp.setNameDecodingCharset(StandardCharsets.UTF_8);
        open = sftp;
        return sftp;
    }

    private boolean isTheBank(ClientSession session, SocketAddress address, PublicKey key) {
        return settings.hostKey().equals(ANY)
                || settings.hostKey().equals(KeyUtils.getFingerPrint(BuiltinDigests.sha256, key));
    }

    private void close() {
        if (ssh != null) {
            ssh.stop();
        }
        ssh = null;
        open = null;
    }

    @Override
    public void destroy() {
        lock.lock();
        try {
            close();
        } finally {
            lock.unlock();
        }
    }
}

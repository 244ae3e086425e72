package se.bistand.simulators.bank;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.CopyOption;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.apache.sshd.common.file.virtualfs.VirtualFileSystemFactory;
import org.apache.sshd.server.SshServer;
import org.apache.sshd.server.keyprovider.SimpleGeneratorHostKeyProvider;
import org.apache.sshd.server.session.ServerSession;
import org.apache.sshd.sftp.server.SftpEventListener;
import org.apache.sshd.sftp.server.SftpFileSystemAccessor;
import org.apache.sshd.sftp.server.SftpSubsystemFactory;
import org.apache.sshd.sftp.server.SftpSubsystemProxy;
import org.jspecify.annotations.Nullable;
import se.bistand.simulators.Log;

/// The door to the bank: SFTP with /inbound and /outbound, one user, a host key that stays the same.
public final class BankSftp implements AutoCloseable {
    private static final String USER = "bistand";
    private final SshServer server;

    private BankSftp(SshServer server) {
        this.server = server;
    }

    public static BankSftp start(Bank bank, Path data, String host, int port) {
        var server = SshServer.setUpDefaultServer();
        server.setHost(host);
        server.setPort(port);
        var key = new SimpleGeneratorHostKeyProvider(data.resolve("hostkey"));
        key.setAlgorithm("EC");
        key.setKeySize(256);
        server.setKeyPairProvider(key);
        server.setPasswordAuthenticator((user, password, session) -> USER.equals(user) && USER.equals(password));
        server.setFileSystemFactory(new VirtualFileSystemFactory(bank.root()));
        var sftp = new SftpSubsystemFactory();
        sftp.addSftpEventListener(new Arrivals(bank));
        sftp.setFileSystemAccessor(new WithoutOwners());
        server.setSubsystemFactories(List.of(sftp));
        try {
            server.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new BankSftp(server);
    }

    public int port() {
        return server.getPort();
    }

    @Override
    public void close() {
        try {
            server.stop(true);
        } catch (IOException e) {
            Log.failed("closing SFTP", e);
        }
    }

    private record Arrivals(Bank bank) implements SftpEventListener {
        @Override
        public void moved(
                ServerSession session, Path from, Path to, Collection<CopyOption> options, @Nullable Throwable thrown) {
            if (thrown == null) bank.poke();
        }
    }

    /// Of a file it tells neither owner nor group: to look their names up for each file is most of a long listing.
    private static final class WithoutOwners implements SftpFileSystemAccessor {
        private static final String TOLD =
                "permissions,size,creationTime,lastModifiedTime,lastAccessTime,isDirectory,isRegularFile,isSymbolicLink";

        @Override
        public Map<String, ?> readFileAttributes(
                SftpSubsystemProxy subsystem, Path file, String asked, LinkOption... options) throws IOException {
            return Files.readAttributes(file, asked.replace("*", TOLD), options);
        }
    }
}

package se.bistand.simulators.tls;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Locale;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/// The certificates of the simulator as PEM files in a folder: made once, and anew when they are about to end.
///
/// `ca.pem` is what a caller trusts; `client.pem` and `client-key.pem` are what it shows. A caller with `stranger.pem`,
/// from an authority that nobody trusts, is turned away.
public final class Certificates {
    /// Whose certificate: the name of its files.
    public enum Holder {
        SERVER,
        EXPIRED,
        CLIENT,
        STRANGER;

        String file() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private static final Duration LONG = Duration.ofDays(825);
    private static final Duration MARGIN = Duration.ofDays(30);
    private static final char[] NO_PASSWORD = new char[0];
    private final Path folder;

    private Certificates(Path folder) {
        this.folder = folder;
    }

    public static Certificates in(Path folder, Instant now) throws IOException, GeneralSecurityException {
        var certificates = new Certificates(Files.createDirectories(folder));
        if (!certificates.usable(now)) certificates.make(now);
        return certificates;
    }

    public Path folder() {
        return folder;
    }

    /// What a caller needs to speak to the simulator, as one of the holders.
    public SSLContext callerContext(Holder holder) throws IOException, GeneralSecurityException {
        var context = SSLContext.getInstance("TLS");
        var managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        var store = KeyStore.getInstance("PKCS12");
        store.load(null, NO_PASSWORD);
        store.setKeyEntry(holder.file(), key(holder), NO_PASSWORD, new X509Certificate[] {certificate(holder)});
        managers.init(store, NO_PASSWORD);
        context.init(managers.getKeyManagers(), trust().getTrustManagers(), null);
        return context;
    }

    TrustManagerFactory trust() throws IOException, GeneralSecurityException {
        var store = KeyStore.getInstance("PKCS12");
        store.load(null, NO_PASSWORD);
        store.setCertificateEntry("ca", read(folder.resolve("ca.pem")));
        var factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        factory.init(store);
        return factory;
    }

    X509Certificate certificate(Holder holder) throws IOException, GeneralSecurityException {
        return read(folder.resolve(holder.file() + ".pem"));
    }

    PrivateKey key(Holder holder) throws IOException, GeneralSecurityException {
        var pem = Files.readString(folder.resolve(holder.file() + "-key.pem"));
        var bytes = Base64.getMimeDecoder().decode(pem.replaceAll("-----[A-Z ]+-----", ""));
        return KeyFactory.getInstance("EC").generatePrivate(new PKCS8EncodedKeySpec(bytes));
    }

    private boolean usable(Instant now) {
        try {
            for (var holder : Holder.values()) key(holder);
            var end = certificate(Holder.SERVER).getNotAfter().toInstant();
            return Files.exists(folder.resolve("ca.pem")) && end.isAfter(now.plus(MARGIN));
        } catch (IOException | GeneralSecurityException | IllegalArgumentException e) {
            return false;
        }
    }

    private void make(Instant now) throws IOException, GeneralSecurityException {
        var from = now.minus(Duration.ofDays(1));
        var to = now.plus(LONG);
        var authority = new Authority("SSBTEK simulator", from.minus(MARGIN), to);
        var nobody = new Authority("Nobody's authority", from, to);
        write("ca", "CERTIFICATE", authority.certificate().getEncoded());
        write(Holder.SERVER, authority.server(from, to));
        write(Holder.EXPIRED, authority.server(from.minus(MARGIN), from));
        write(Holder.CLIENT, authority.client("Lindeby kommun", from, to));
        write(Holder.STRANGER, nobody.client("Okänd kommun", from, to));
    }

    private void write(Holder holder, Authority.Issued issued) throws IOException, GeneralSecurityException {
        write(holder.file(), "CERTIFICATE", issued.certificate().getEncoded());
        write(holder.file() + "-key", "PRIVATE KEY", issued.keys().getPrivate().getEncoded());
    }

    private void write(String name, String kind, byte[] bytes) throws IOException {
        var encoded = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(bytes);
        var file = folder.resolve(name + ".pem");
        Files.deleteIfExists(file);
        if (Files.getFileStore(folder).supportsFileAttributeView("posix"))
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(file, "-----BEGIN " + kind + "-----\n" + encoded + "\n-----END " + kind + "-----\n");
    }

    private static X509Certificate read(Path file) throws IOException, GeneralSecurityException {
        InputStream pem = new ByteArrayInputStream(Files.readString(file).getBytes(StandardCharsets.US_ASCII));
        return (X509Certificate) CertificateFactory.getInstance("X.509").generateCertificate(pem);
    }
}

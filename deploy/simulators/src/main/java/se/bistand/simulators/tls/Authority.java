package se.bistand.simulators.tls;

import java.io.ByteArrayInputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Instant;
import java.util.List;

/// A test authority that issues certificates. Its own key is never stored: it is forgotten when all are issued.
final class Authority {
    /// A certificate and the key that belongs to it.
    record Issued(X509Certificate certificate, KeyPair keys) {}

    private static final String ECDSA_SHA256 = "1.2.840.10045.4.3.2";
    private static final String SERVER = "1.3.6.1.5.5.7.3.1";
    private static final String CLIENT = "1.3.6.1.5.5.7.3.2";
    private final SecureRandom random = new SecureRandom();
    private final String name;
    private final KeyPair keys;
    private final X509Certificate certificate;

    Authority(String name, Instant from, Instant to) throws GeneralSecurityException {
        this.name = name;
        keys = newKeys();
        certificate = issue(
                name,
                keys,
                List.of(from, to),
                extension("2.5.29.19", Der.sequence(Der.yes())),
                extension("2.5.29.15", Der.bits(1, new byte[] {0x06})));
    }

    X509Certificate certificate() {
        return certificate;
    }

    /// For a server on this machine.
    Issued server(Instant from, Instant to) throws GeneralSecurityException {
        var names = Der.sequence(
                Der.contextPlain(2, "localhost".getBytes(StandardCharsets.US_ASCII)),
                Der.contextPlain(7, new byte[] {127, 0, 0, 1}));
        return leaf("localhost", SERVER, List.of(from, to), extension("2.5.29.17", names));
    }

    Issued client(String subject, Instant from, Instant to) throws GeneralSecurityException {
        return leaf(subject, CLIENT, List.of(from, to));
    }

    private Issued leaf(String subject, String use, List<Instant> validity, byte[]... more)
            throws GeneralSecurityException {
        var own = newKeys();
        var extensions = new byte[more.length + 3][];
        extensions[0] = extension("2.5.29.19", Der.sequence());
        extensions[1] = extension("2.5.29.15", Der.bits(7, new byte[] {(byte) 0x80}));
        extensions[2] = extension("2.5.29.37", Der.sequence(Der.id(use)));
        System.arraycopy(more, 0, extensions, 3, more.length);
        return new Issued(issue(subject, own, validity, extensions), own);
    }

    private X509Certificate issue(String subject, KeyPair own, List<Instant> validity, byte[]... extensions)
            throws GeneralSecurityException {
        var algorithm = Der.sequence(Der.id(ECDSA_SHA256));
        var told = Der.sequence(
                Der.context(0, Der.integer(BigInteger.TWO)),
                Der.integer(new BigInteger(120, random).setBit(119)),
                algorithm,
                named(name),
                Der.sequence(Der.time(validity.getFirst()), Der.time(validity.getLast())),
                named(subject),
                own.getPublic().getEncoded(),
                Der.context(3, Der.sequence(extensions)));
        var signature = Signature.getInstance("SHA256withECDSA");
        signature.initSign(keys.getPrivate());
        signature.update(told);
        var whole = Der.sequence(told, algorithm, Der.bits(0, signature.sign()));
        return (X509Certificate)
                CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(whole));
    }

    private static byte[] named(String common) {
        var organisation = Der.set(Der.sequence(Der.id("2.5.4.10"), Der.text("Fictitious")));
        return Der.sequence(organisation, Der.set(Der.sequence(Der.id("2.5.4.3"), Der.text(common))));
    }

    private static byte[] extension(String id, byte[] value) {
        boolean critical = !id.equals("2.5.29.17") && !id.equals("2.5.29.37");
        return critical
                ? Der.sequence(Der.id(id), Der.yes(), Der.octets(value))
                : Der.sequence(Der.id(id), Der.octets(value));
    }

    private static KeyPair newKeys() throws GeneralSecurityException {
        var generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp256r1"));
        return generator.generateKeyPair();
    }
}

package se.bistand.local.identity;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.interfaces.RSAPublicKey;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// For the tests of a service: vouches for whoever a test names, with a key of its own that the service finds at
/// [#keysAt()]. The issuers are those of a developer's machine.
public final class SignedIn {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int TWO_HOURS = 7_200;
    private static final KeyPair KEY = key();
    private static final HttpServer PUBLISHED = published();

    private SignedIn() {}

    /// Where the service reads the key: the value of `OIDC_STAFF_JWKS` and `OIDC_RESIDENTS_JWKS`.
    public static String keysAt() {
        return "http://localhost:" + PUBLISHED.getAddress().getPort() + "/jwks";
    }

    /// A bearer token of somebody who works for the municipality.
    public static String staff(String id, String municipality, String role) {
        return token("staff", id, Map.of("municipality", municipality, "roles", List.of(role)));
    }

    /// A bearer token of a resident.
    public static String resident(String personalNumber) {
        return token("residents", "someone", Map.of("personal_number", personalNumber, "roles", List.of("resident")));
    }

    private static String token(String provider, String subject, Map<String, Object> says) {
        var now = Instant.now().getEpochSecond();
        var claims = new HashMap<>(says);
        claims.put("iss", "http://localhost:18082/" + provider);
        claims.put("sub", subject);
        claims.put("aud", "bistand");
        claims.put("name", "Någon");
        claims.put("iat", now);
        claims.put("exp", now + TWO_HOURS);
        var said = base64(json(Map.of("alg", "RS256", "kid", "test", "typ", "JWT"))) + "." + base64(json(claims));
        try {
            var signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(KEY.getPrivate());
            signature.update(said.getBytes(StandardCharsets.US_ASCII));
            return said + "." + base64(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static KeyPair key() {
        try {
            var generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static HttpServer published() {
        var key = (RSAPublicKey) KEY.getPublic();
        var body = json(Map.of(
                "keys",
                List.of(Map.of(
                        "kty", "RSA",
                        "kid", "test",
                        "alg", "RS256",
                        "n", base64(unsigned(key.getModulus())),
                        "e", base64(unsigned(key.getPublicExponent()))))));
        try {
            var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.createContext("/jwks", exchange -> {
                exchange.getResponseHeaders().add("Content-Type", "application/json");
                exchange.sendResponseHeaders(200, body.length);
                try (var out = exchange.getResponseBody()) {
                    out.write(body);
                }
            });
            server.start();
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Without the sign that a number in two's complement may begin with.
    private static byte[] unsigned(BigInteger number) {
        var bytes = number.toByteArray();
        return bytes[0] == 0 ? Arrays.copyOfRange(bytes, 1, bytes.length) : bytes;
    }

    private static byte[] json(Map<String, Object> value) {
        try {
            return JSON.writeValueAsBytes(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}

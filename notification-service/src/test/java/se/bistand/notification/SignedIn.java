package se.bistand.notification;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.List;

/// A provider of identities just large enough to vouch: one key, published where the service looks for it.
public final class SignedIn {
    private static final RSAKey KEY = key();
    private static final HttpServer PUBLISHED = published();

    private SignedIn() {}

    static String keysAt() {
        return "http://localhost:" + PUBLISHED.getAddress().getPort() + "/jwks";
    }

    public static String resident(String personalNumber) {
        return token(
                claims("residents").claim("personal_number", personalNumber).claim("roles", List.of("resident")));
    }

    public static String staff(String municipality, String role) {
        return token(claims("staff").claim("municipality", municipality).claim("roles", List.of(role)));
    }

    private static JWTClaimsSet.Builder claims(String provider) {
        var now = Instant.now();
        return new JWTClaimsSet.Builder()
                .issuer("http://localhost:18082/" + provider)
                .subject("someone")
                .audience("bistand")
                .claim("name", "Någon")
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plusSeconds(600)));
    }

    private static String token(JWTClaimsSet.Builder claims) {
        try {
            var header = new JWSHeader.Builder(JWSAlgorithm.RS256)
                    .keyID(KEY.getKeyID())
                    .build();
            var token = new SignedJWT(header, claims.build());
            token.sign(new RSASSASigner(KEY));
            return token.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static RSAKey key() {
        try {
            return new RSAKeyGenerator(2048).keyID("test").generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static HttpServer published() {
        try {
            var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            var body = new JWKSet(KEY.toPublicJWK()).toString().getBytes(StandardCharsets.UTF_8);
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
}

package se.bistand.web;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;

/// Remembers tokens whose signature was verified within the last minute: an e-service sends the same token with every
/// application, and the signature was a fifth of the cost of a request. Never longer than the token is valid, so that a
/// key that is withdrawn and a token that ends are noticed within that minute.
final class VerifiedTokens implements JwtDecoder {
    private static final Duration REMEMBERED = Duration.ofMinutes(1);
    private static final int MOST = 1_000;

    private record Verified(Jwt jwt, Instant until) {}

    private final JwtDecoder decoder;
    private final Clock clock;
    private final Map<String, Verified> verified = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Verified> eldest) {
            return size() > MOST;
        }
    };

    VerifiedTokens(JwtDecoder decoder, Clock clock) {
        this.decoder = decoder;
        this.clock = clock;
    }

    @Override
    public Jwt decode(String token) {
        var now = clock.instant();
        synchronized (verified) {
            var known = verified.get(token);
            if (known != null && now.isBefore(known.until())) {
                return known.jwt();
            }
        }
        var jwt = decoder.decode(token);
        var until = now.plus(REMEMBERED);
        var ends = jwt.getExpiresAt();
        synchronized (verified) {
            verified.remove(token);
            verified.put(token, new Verified(jwt, ends != null && ends.isBefore(until) ? ends : until));
        }
        return jwt;
    }
}

package se.bistand.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.AuthenticationManagerResolver;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.server.resource.authentication.BearerTokenAuthenticationToken;

/// Remembers tokens that were verified within the last minute, and whose they are: an e-service sends the same token
/// with every application, and reading and verifying it was a tenth of the cost of a request. Never longer than the
/// token is valid. A key that is withdrawn is noticed within six minutes: this one, and five that the keys are kept.
final class VerifiedTokens implements AuthenticationManagerResolver<HttpServletRequest> {
    private static final Duration REMEMBERED = Duration.ofMinutes(1);
    private static final int MOST = 1_000;

    private record Verified(Viewer viewer, Instant ends, Instant until) {}

    private final AuthenticationManagerResolver<HttpServletRequest> verifying;
    private final Clock clock;
    private final Map<String, Verified> verified = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Verified> eldest) {
            return size() > MOST;
        }
    };

    VerifiedTokens(AuthenticationManagerResolver<HttpServletRequest> verifying, Clock clock) {
        this.verifying = verifying;
        this.clock = clock;
    }

    @Override
    public AuthenticationManager resolve(HttpServletRequest request) {
        return asked -> authenticate(asked, request);
    }

    private Authentication authenticate(Authentication asked, HttpServletRequest request) {
        var token = ((BearerTokenAuthenticationToken) asked).getToken();
        var now = clock.instant();
        synchronized (verified) {
            var known = verified.get(token);
            if (known != null && now.isBefore(known.until())) {
                return new ViewerToken(known.viewer(), known.ends());
            }
        }
        var answer = verifying.resolve(request).authenticate(asked);
        if (answer instanceof ViewerToken viewer) {
            remember(token, viewer, now);
        }
        return answer;
    }

    private void remember(String token, ViewerToken viewer, Instant now) {
        var until = now.plus(REMEMBERED);
        var entry = new Verified(
                viewer.getPrincipal(), viewer.ends(), viewer.ends().isBefore(until) ? viewer.ends() : until);
        synchronized (verified) {
            verified.values().removeIf(known -> !now.isBefore(known.until()));
            verified.put(token, entry);
        }
    }
}

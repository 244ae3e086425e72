package se.bistand.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;
import org.springframework.security.oauth2.server.resource.authentication.BearerTokenAuthenticationToken;

class VerifiedTokensTest {
    private static final Instant MORNING = Instant.parse("2026-11-22T08:00:00Z");

    private final AtomicReference<Instant> now = new AtomicReference<>(MORNING);
    private final AtomicInteger verifications = new AtomicInteger();
    private final VerifiedTokens tokens = new VerifiedTokens(request -> this::verify, clock());

    @Test
    void a_token_is_verified_once_a_minute() {
        authenticate("token");
        authenticate("token");
        assertThat(verifications).hasValue(1);
        now.set(MORNING.plusSeconds(60));
        authenticate("token");
        assertThat(verifications).hasValue(2);
    }

    @Test
    void a_token_that_has_ended_is_refused_within_the_minute() {
        authenticate("token");
        authenticate("short");
        now.set(MORNING.plusSeconds(10));
        assertThatThrownBy(() -> authenticate("short")).isInstanceOf(InvalidBearerTokenException.class);
    }

    @Test
    void a_refused_token_is_not_remembered() {
        assertThatThrownBy(() -> authenticate("forged")).isInstanceOf(InvalidBearerTokenException.class);
        assertThatThrownBy(() -> authenticate("forged")).isInstanceOf(InvalidBearerTokenException.class);
        assertThat(verifications).hasValue(2);
    }

    @Test
    void only_so_many_tokens_are_remembered() {
        authenticate("first");
        for (int n = 0; n < 1_000; n++) {
            authenticate("token " + n);
        }
        authenticate("first");
        assertThat(verifications).hasValue(1_002);
    }

    @Test
    void a_remembered_token_is_the_same_person_s() {
        var first = authenticate("token");
        assertThat(authenticate("token")).isNotSameAs(first).isEqualTo(first);
    }

    private Authentication authenticate(String token) {
        return Objects.requireNonNull(
                tokens.resolve(new MockHttpServletRequest()).authenticate(new BearerTokenAuthenticationToken(token)));
    }

    /// The verification behind: `short` ends after ten seconds, `forged` never was valid.
    private Authentication verify(Authentication asked) {
        verifications.incrementAndGet();
        var token = ((BearerTokenAuthenticationToken) asked).getToken();
        var ends = MORNING.plus(token.equals("short") ? Duration.ofSeconds(10) : Duration.ofHours(1));
        if (token.equals("forged") || !now.get().isBefore(ends)) {
            throw new InvalidBearerTokenException("not valid");
        }
        return new ViewerToken(
                new Viewer(Viewer.Kind.SERVICE, token, token, "9901", Set.of("e-service"), null, null), ends);
    }

    private Clock clock() {
        return new Clock() {
            @Override
            public ZoneOffset getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return this;
            }

            @Override
            public Instant instant() {
                return now.get();
            }
        };
    }
}

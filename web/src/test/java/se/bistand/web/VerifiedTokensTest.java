package se.bistand.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;

class VerifiedTokensTest {
    private static final Instant MORNING = Instant.parse("2026-11-22T08:00:00Z");

    private final AtomicReference<Instant> now = new AtomicReference<>(MORNING);
    private final AtomicInteger verifications = new AtomicInteger();
    private final VerifiedTokens tokens = new VerifiedTokens(this::verify, clock());

    @Test
    void a_token_is_verified_once_a_minute() {
        tokens.decode("token");
        tokens.decode("token");
        assertThat(verifications).hasValue(1);
        now.set(MORNING.plusSeconds(60));
        tokens.decode("token");
        assertThat(verifications).hasValue(2);
    }

    @Test
    void a_token_that_has_ended_is_refused_within_the_minute() {
        tokens.decode("token");
        tokens.decode("short");
        now.set(MORNING.plusSeconds(10));
        assertThatThrownBy(() -> tokens.decode("short")).isInstanceOf(BadJwtException.class);
    }

    @Test
    void a_refused_token_is_not_remembered() {
        assertThatThrownBy(() -> tokens.decode("forged")).isInstanceOf(BadJwtException.class);
        assertThatThrownBy(() -> tokens.decode("forged")).isInstanceOf(BadJwtException.class);
        assertThat(verifications).hasValue(2);
    }

    @Test
    void only_so_many_tokens_are_remembered() {
        tokens.decode("first");
        for (int n = 0; n < 1_000; n++) {
            tokens.decode("token " + n);
        }
        tokens.decode("first");
        assertThat(verifications).hasValue(1_002);
    }

    /// The verification behind: `short` ends after ten seconds, `forged` never was valid.
    private Jwt verify(String token) {
        verifications.incrementAndGet();
        var ends = MORNING.plus(token.equals("short") ? Duration.ofSeconds(10) : Duration.ofHours(1));
        if (token.equals("forged") || !now.get().isBefore(ends)) {
            throw new BadJwtException("not valid");
        }
        return Jwt.withTokenValue(token)
                .header("alg", "RS256")
                .issuedAt(MORNING)
                .expiresAt(ends)
                .build();
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

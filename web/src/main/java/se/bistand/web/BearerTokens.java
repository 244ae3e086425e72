package se.bistand.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.client.SimpleClientHttpRequestFactory;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.jwt.JwtClaimNames;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtValidators;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationProvider;
import org.springframework.security.oauth2.server.resource.authentication.JwtIssuerAuthenticationManagerResolver;
import org.springframework.web.client.RestTemplate;

/// Verifies the bearer tokens of the three issuers: signature, issuer, time and audience.
///
/// Keys are fetched when the first token comes, so a provider that is down stops sign-in and nothing else.
final class BearerTokens {
    private static final String SCHEME = "Bearer ";
    private static final Duration KEY_TIMEOUT = Duration.ofSeconds(3);

    private BearerTokens() {}

    /// What follows "Bearer " in the one header a token is taken from. The framework's own tries each character with a
    /// pattern, a tenth of the cost of a request; here, what is no token is refused where it is verified.
    static @Nullable String inHeader(HttpServletRequest request) {
        var header = request.getHeader(HttpHeaders.AUTHORIZATION);
        if (header == null || !header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            return null;
        }
        var token = header.substring(SCHEME.length()).strip();
        return token.isEmpty() ? null : token;
    }

    static VerifiedTokens verifiedBy(SignIn signIn, Viewers viewers) {
        var managers = new HashMap<String, AuthenticationManager>();
        for (var entry : signIn.byKind().entrySet()) {
            var provider = new JwtAuthenticationProvider(decoder(entry.getValue(), signIn.audience()));
            provider.setJwtAuthenticationConverter(jwt -> new ViewerToken(
                    viewers.of(entry.getKey(), jwt), Objects.requireNonNullElse(jwt.getExpiresAt(), Instant.MAX)));
            managers.put(entry.getValue().issuer(), provider::authenticate);
        }
        var trusted = Map.copyOf(managers);
        var byIssuer = new JwtIssuerAuthenticationManagerResolver((String issuer) -> {
            var manager = trusted.get(issuer);
            if (manager == null) {
                throw new InvalidBearerTokenException("Unknown issuer");
            }
            return manager;
        });
        return new VerifiedTokens(byIssuer, Clock.systemUTC());
    }

    private static NimbusJwtDecoder decoder(SignIn.Provider provider, String audience) {
        var requests = new SimpleClientHttpRequestFactory();
        requests.setConnectTimeout(KEY_TIMEOUT);
        requests.setReadTimeout(KEY_TIMEOUT);
        var decoder = NimbusJwtDecoder.withJwkSetUri(provider.jwks())
                .restOperations(new RestTemplate(requests))
                .build();
        decoder.setJwtValidator(new DelegatingOAuth2TokenValidator<>(
                JwtValidators.createDefaultWithIssuer(provider.issuer()),
                new JwtClaimValidator<Collection<String>>(
                        JwtClaimNames.AUD, intended -> intended != null && intended.contains(audience))));
        return decoder;
    }
}

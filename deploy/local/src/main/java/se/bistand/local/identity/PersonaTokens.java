package se.bistand.local.identity;

import com.nimbusds.oauth2.sdk.ClientCredentialsGrant;
import com.nimbusds.oauth2.sdk.OAuth2Error;
import com.nimbusds.oauth2.sdk.ResourceOwnerPasswordCredentialsGrant;
import com.nimbusds.oauth2.sdk.TokenRequest;
import java.util.List;
import java.util.Map;
import no.nav.security.mock.oauth2.OAuth2Exception;
import no.nav.security.mock.oauth2.token.OAuth2TokenCallback;
import org.jspecify.annotations.Nullable;

/// What goes into the tokens of one issuer. An unknown persona gets no token.
///
/// After an interactive sign-in the provider itself adds the claims that the button on [PersonaPage] carried.
final class PersonaTokens implements OAuth2TokenCallback {
    private static final long ONE_HOUR = 3600;

    private final String issuer;

    PersonaTokens(String issuer) {
        this.issuer = issuer;
    }

    @Override
    public String issuerId() {
        return issuer;
    }

    @Override
    public @Nullable String subject(TokenRequest request) {
        var username = username(request);
        return username == null ? null : persona(username).id();
    }

    @Override
    public String typeHeader(TokenRequest request) {
        return "JWT";
    }

    @Override
    public List<String> audience(TokenRequest request) {
        return List.of("bistand");
    }

    @Override
    public Map<String, Object> addClaims(TokenRequest request) {
        var username = username(request);
        return username == null ? Map.of() : persona(username).claims();
    }

    @Override
    public long tokenExpiry() {
        return ONE_HOUR;
    }

    private Persona persona(String username) {
        return Personas.find(issuer, username)
                .orElseThrow(() -> new OAuth2Exception(
                        OAuth2Error.INVALID_GRANT, "No persona " + username + " at the issuer " + issuer + "."));
    }

    private static @Nullable String username(TokenRequest request) {
        return switch (request.getAuthorizationGrant()) {
            case ResourceOwnerPasswordCredentialsGrant password -> password.getUsername();
            case ClientCredentialsGrant _ -> client(request);
            default -> null;
        };
    }

    private static String client(TokenRequest request) {
        var authenticated = request.getClientAuthentication();
        return authenticated == null
                ? request.getClientID().getValue()
                : authenticated.getClientID().getValue();
    }
}

package se.bistand.local.identity;

import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import no.nav.security.mock.oauth2.MockOAuth2Server;
import no.nav.security.mock.oauth2.OAuth2Config;
import no.nav.security.mock.oauth2.http.NettyWrapper;
import no.nav.security.mock.oauth2.http.OAuth2HttpRequest;
import no.nav.security.mock.oauth2.http.OAuth2HttpResponse;
import no.nav.security.mock.oauth2.http.Route;
import no.nav.security.mock.oauth2.token.OAuth2TokenProvider;
import okhttp3.Headers;

/// The main class of the identity provider: three issuers (`/staff`, `/residents`, `/services`) on one port.
///
/// Its signing keys are public knowledge and it asks for no password, so it listens on this machine only.
public final class IdentityProvider {
    private IdentityProvider() {}

    /// Takes the port.
    public static void main(String[] args) throws Exception {
        var callbacks = Set.of(
                new PersonaTokens(Personas.STAFF),
                new PersonaTokens(Personas.RESIDENTS),
                new PersonaTokens(Personas.SERVICES));
        var config =
                new OAuth2Config(true, null, null, false, new OAuth2TokenProvider(), callbacks, new NettyWrapper());
        var server = new MockOAuth2Server(
                config,
                page(Personas.STAFF, PersonaPage.forStaff()),
                page(Personas.RESIDENTS, PersonaPage.forResidents()));
        server.start(InetAddress.getByName("localhost"), Integer.parseInt(args[0]));
        Thread.currentThread().join();
    }

    /// Routes given to the server come before its own, so these pages replace its form for any user and any claims.
    private static Route page(String issuer, String html) {
        return new Route() {
            @Override
            public boolean match(OAuth2HttpRequest request) {
                return request.getMethod().equals("GET")
                        && request.getUrl().encodedPath().equals("/" + issuer + "/authorize");
            }

            @Override
            public OAuth2HttpResponse invoke(OAuth2HttpRequest request) {
                var headers = Headers.of("Content-Type", "text/html;charset=UTF-8", "Cache-Control", "no-store");
                return new OAuth2HttpResponse(headers, 200, null, html.getBytes(StandardCharsets.UTF_8));
            }
        };
    }
}

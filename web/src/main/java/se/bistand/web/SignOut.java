package se.bistand.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.logout.LogoutSuccessHandler;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.springframework.web.util.UriComponentsBuilder;

/// Ends the session here and at the provider.
///
/// The usual `id_token_hint` is left out on purpose: it would put name and personal number into an address.
final class SignOut implements LogoutSuccessHandler {
    private final SignIn signIn;

    SignOut(SignIn signIn) {
        this.signIn = signIn;
    }

    @Override
    public void onLogoutSuccess(
            HttpServletRequest request, HttpServletResponse response, @Nullable Authentication authentication)
            throws IOException {
        var home =
                ServletUriComponentsBuilder.fromContextPath(request).path("/").toUriString();
        var viewer = Viewer.orNull(authentication);
        if (viewer == null) {
            response.sendRedirect(home);
            return;
        }
        var provider = viewer.kind() == Viewer.Kind.STAFF ? signIn.staff() : signIn.residents();
        response.sendRedirect(UriComponentsBuilder.fromUriString(provider.endSession())
                .queryParam("client_id", signIn.clientId())
                .queryParam("post_logout_redirect_uri", "{home}")
                .encode()
                .buildAndExpand(home)
                .toUriString());
    }

    static String origin(String address) {
        var uri = URI.create(address);
        return uri.getScheme() + "://" + uri.getRawAuthority();
    }
}

package se.bistand.web;

import java.util.Collection;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;

/// A person with a browser session. Its name and text never show the subject, which may be a personal number.
final class SignedInUser extends DefaultOidcUser {
    private static final long serialVersionUID = 1L;
    private final Viewer viewer;

    SignedInUser(Collection<? extends GrantedAuthority> authorities, OidcIdToken idToken, Viewer viewer) {
        super(authorities, idToken);
        this.viewer = viewer;
    }

    Viewer viewer() {
        return viewer;
    }

    @Override
    public String getName() {
        return viewer.id();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof SignedInUser user && viewer.equals(user.viewer);
    }

    @Override
    public int hashCode() {
        return viewer.hashCode();
    }

    @Override
    public String toString() {
        return viewer.toString();
    }
}

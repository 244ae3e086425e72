package se.bistand.web;

import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;

/// A request with a verified bearer token.
final class ViewerToken extends AbstractAuthenticationToken {
    private static final long serialVersionUID = 1L;
    private final Viewer viewer;

    ViewerToken(Viewer viewer) {
        super(Viewers.authorities(viewer));
        this.viewer = viewer;
        setAuthenticated(true);
    }

    @Override
    public Object getCredentials() {
        return "";
    }

    @Override
    public Viewer getPrincipal() {
        return viewer;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ViewerToken token && viewer.equals(token.viewer);
    }

    @Override
    public int hashCode() {
        return viewer.hashCode();
    }
}

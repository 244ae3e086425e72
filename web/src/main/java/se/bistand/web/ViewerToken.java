package se.bistand.web;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;

/// A request with a verified bearer token.
final class ViewerToken extends AbstractAuthenticationToken {
    private static final long serialVersionUID = 1L;
    private final Viewer viewer;
    private final Instant ends;

    /// @param ends the moment from which it is not valid
    ViewerToken(Viewer viewer, Instant ends) {
        super(Viewers.authorities(viewer));
        this.viewer = viewer;
        this.ends = ends;
        setAuthenticated(true);
    }

    Instant ends() {
        return ends;
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

package se.bistand.web;

import java.io.Serializable;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.AuthenticatedPrincipal;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;

/// The person or system behind a request, as the identity provider vouches for it.
///
/// @param kind which of the three issuers vouches
/// @param id staff and services: the subject; residents: the keyed reference, since the subject may be a personal
/// number
/// @param name for showing on the person's own pages; never logged
/// @param municipality four-digit code; null for residents; `0000` for operators, who belong to no municipality
/// @param roles caseworker, team-leader, finance, operator, auditor, e-service, resident
/// @param personRef residents: [PersonReference] of their personal number, the value events carry as applicantRefs
/// @param personalNumber residents: twelve digits, to fill in their own form; never logged, shown or stored elsewhere
public record Viewer(
        Kind kind,
        String id,
        String name,
        @Nullable String municipality,
        Set<String> roles,
        @Nullable String personRef,
        @Nullable String personalNumber)
        implements AuthenticatedPrincipal, Serializable {

    /// Which issuer vouches for the viewer.
    public enum Kind {
        STAFF,
        RESIDENT,
        SERVICE
    }

    public Viewer {
        roles = Set.copyOf(roles);
    }

    /// The viewer of the request this thread serves; refuses with 401 where nobody has signed in.
    public static Viewer current() {
        var viewer = orNull(SecurityContextHolder.getContext().getAuthentication());
        if (viewer == null) {
            throw Refusal.notSignedIn();
        }
        return viewer;
    }

    /// The viewer in an authentication; refuses with 401 where nobody has signed in.
    public static Viewer of(@Nullable Authentication authentication) {
        var viewer = orNull(authentication);
        if (viewer == null) {
            throw Refusal.notSignedIn();
        }
        return viewer;
    }

    /// The viewer in an authentication; null where nobody has signed in.
    public static @Nullable Viewer orNull(@Nullable Authentication authentication) {
        if (authentication == null) {
            return null;
        }
        return switch (authentication.getPrincipal()) {
            case Viewer viewer -> viewer;
            case SignedInUser user -> user.viewer();
            case null, default -> null;
        };
    }

    public boolean has(String role) {
        return roles.contains(role);
    }

    /// Refuses with 403 unless the viewer has one of the roles.
    public void require(String... anyOf) {
        for (var role : anyOf) {
            if (roles.contains(role)) {
                return;
            }
        }
        throw Refusal.forbidden();
    }

    /// Another municipality's data is not admitted to exist: refuses with 404.
    public void requireMunicipality(String code) {
        if (!code.equals(municipality)) {
            throw Refusal.notFound();
        }
    }

    @Override
    public String getName() {
        return id;
    }

    @Override
    public String toString() {
        return "Viewer[" + kind + " " + roles + "]";
    }
}

package se.bistand.web;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.oauth2.core.ClaimAccessor;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;

/// From the claims of a verified token to the viewer they describe.
final class Viewers {
    private static final Set<String> STAFF_ROLES =
            Set.of("caseworker", "team-leader", "finance", "operator", "auditor");
    private final PersonReference references;

    Viewers(PersonReference references) {
        this.references = references;
    }

    /// A role counts only from the issuer that may give it: the provider for e-services makes nobody a caseworker.
    Viewer of(Viewer.Kind kind, ClaimAccessor claims) {
        var subject = required(claims, "sub");
        var name = Objects.requireNonNullElse(claims.getClaimAsString("name"), subject);
        return switch (kind) {
            case STAFF ->
                new Viewer(
                        kind, subject, name, required(claims, "municipality"), roles(claims, STAFF_ROLES), null, null);
            case SERVICE ->
                new Viewer(
                        kind,
                        subject,
                        name,
                        required(claims, "municipality"),
                        roles(claims, Set.of("e-service")),
                        null,
                        null);
            case RESIDENT -> {
                var personalNumber = required(claims, "personal_number");
                if (!personalNumber.matches("\\d{12}")) {
                    throw new OAuth2AuthenticationException("personal_number_malformed");
                }
                var reference = references.of(personalNumber);
                yield new Viewer(kind, reference, name, null, Set.of("resident"), reference, personalNumber);
            }
        };
    }

    static Collection<GrantedAuthority> authorities(Viewer viewer) {
        return viewer.roles().stream()
                .<GrantedAuthority>map(role -> new SimpleGrantedAuthority("ROLE_" + role))
                .toList();
    }

    private static Set<String> roles(ClaimAccessor claims, Set<String> allowed) {
        var stated = claims.getClaimAsStringList("roles");
        var roles = new HashSet<>(stated == null ? List.<String>of() : stated);
        roles.retainAll(allowed);
        return roles;
    }

    private static String required(ClaimAccessor claims, String claim) {
        var value = claims.getClaimAsString(claim);
        if (value == null || value.isBlank()) {
            throw new OAuth2AuthenticationException("claim_missing_" + claim);
        }
        return value;
    }
}

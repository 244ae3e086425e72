package se.bistand.web;

import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;

/// Where people and systems sign in. Every address is explicit, so that a service starts while the provider is down.
///
/// @param audience what a token must be meant for
/// @param clientId this installation at both providers for people
/// @param clientSecret its secret
/// @param staff the municipality's own provider
/// @param residents the broker of e-identities
/// @param services the provider for systems such as an e-service
@ConfigurationProperties("bistand.sign-in")
record SignIn(
        String audience, String clientId, String clientSecret, Provider staff, Provider residents, Provider services) {

    /// @param issuer as it stands in the tokens; the other values are full addresses
    record Provider(String issuer, String authorize, String token, String jwks, String endSession) {}

    Map<Viewer.Kind, Provider> byKind() {
        return Map.of(Viewer.Kind.STAFF, staff, Viewer.Kind.RESIDENT, residents, Viewer.Kind.SERVICE, services);
    }
}

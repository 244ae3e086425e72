package se.bistand.decision.approval;

import java.util.Map;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import se.bistand.web.Viewer;

/// Who may see the cases of people with a protected identity: staff named one by one, by municipality.
///
/// @param handlers staff identities by municipality code; a municipality that is not here has nobody
@ConfigurationProperties("bistand.protected-identity")
record ProtectedIdentity(Map<String, Set<String>> handlers) {
    ProtectedIdentity {
        handlers = handlers == null ? Map.of() : Map.copyOf(handlers);
    }

    boolean handles(Viewer viewer) {
        return viewer.municipality() != null
                && handlers.getOrDefault(viewer.municipality(), Set.of()).contains(viewer.id());
    }
}

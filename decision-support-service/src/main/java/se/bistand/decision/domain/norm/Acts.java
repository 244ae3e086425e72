package se.bistand.decision.domain.norm;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;

/// The acts that rules cite, by their identity. They are read once, from where the installation keeps its dated data.
public final class Acts {
    /// Whoever reads the data.
    public interface Data {
        /// @throws IllegalStateException with every fault found
        List<Act> acts();
    }

    private final Map<String, Act> byId = new HashMap<>();

    public Acts(List<Act> acts) {
        for (var act : acts) {
            byId.put(act.id(), act);
        }
    }

    /// The acts of this installation.
    public static Acts installed() {
        return Installed.ACTS;
    }

    /// @throws IllegalStateException for an act that is not in the data
    Act get(String id) {
        var act = byId.get(id);
        if (act == null) {
            throw new IllegalStateException("No act " + id);
        }
        return act;
    }

    boolean has(String id) {
        return byId.containsKey(id);
    }

    private static final class Installed {
        private static final Acts ACTS = new Acts(ServiceLoader.load(Data.class, Acts.class.getClassLoader())
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("Nobody reads the acts"))
                .acts());

        private Installed() {}
    }
}

package se.bistand.endtoend.rules;

import com.tngtech.archunit.core.domain.JavaClass;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Which of the five services a class belongs to.
final class Services {
    private static final Set<String> NAMES = Set.of("intake", "registercheck", "decision", "payout", "notification");

    /// The fixtures lie one level deeper.
    private static final String ROOT = "se\\.bistand\\.(?:endtoend\\.wrong\\.)?";

    private Services() {}

    static @Nullable String of(JavaClass type) {
        var name = path(type)[0];
        return type.getPackageName().startsWith("se.bistand.") && NAMES.contains(name) ? name : null;
    }

    /// The stage of its service's work that a class belongs to; none for what all stages share.
    static @Nullable String stage(JavaClass type) {
        var path = path(type);
        return of(type) == null || path.length == 1 || path[1].equals("domain") ? null : path[0] + "." + path[1];
    }

    private static String[] path(JavaClass type) {
        return type.getPackageName().replaceFirst("^" + ROOT, "").split("\\.");
    }
}

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
        var name = type.getPackageName().replaceFirst("^" + ROOT, "").replaceFirst("\\..*", "");
        return type.getPackageName().startsWith("se.bistand.") && NAMES.contains(name) ? name : null;
    }
}

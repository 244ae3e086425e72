package se.bistand.web;

import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.Environment;

/// What makes a developer's machine easy and would leave a municipality open: with `BISTAND_MODE=production` a service
/// does not start while one of the settings under `bistand.local-defaults` still has its local value.
final class LocalDefaults {
    private LocalDefaults() {}

    /// @throws IllegalStateException in production, with every setting that still is as on a developer's machine
    static void refuseInProduction(Environment environment) {
        var mode = environment.getProperty("bistand.mode", "development");
        if (!mode.equals("production") && !mode.equals("development")) {
            throw new IllegalStateException("BISTAND_MODE is development or production, not " + mode);
        }
        var open = Binder.get(environment)
                .bind("bistand.local-defaults", Bindable.mapOf(String.class, String.class))
                .orElse(Map.of())
                .entrySet()
                .stream()
                .filter(local -> local.getValue().equals(environment.getProperty(local.getKey())))
                .map(Map.Entry::getKey)
                .sorted()
                .collect(Collectors.joining(", "));
        if (mode.equals("production") && !open.isEmpty()) {
            throw new IllegalStateException("In production these settings must not be as on a developer's machine: "
                    + open + ". docs/runbook.md names their variables.");
        }
    }
}

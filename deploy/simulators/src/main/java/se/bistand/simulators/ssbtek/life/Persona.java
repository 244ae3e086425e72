package se.bistand.simulators.ssbtek.life;

import java.text.Normalizer;
import java.util.Locale;
import java.util.stream.Collectors;
import se.bistand.simulators.Json;

/// A fictitious person with a story, Swedish and English.
///
/// @param id a name for addresses, which never hold a personal number
public record Persona(String id, String number, String swedish, String english, Life life) {
    public String name() {
        return life.one(Fact.Name.class)
                .map(name -> name.given() + " " + name.family())
                .orElse(id.isEmpty() ? "–" : id.substring(0, 1).toUpperCase(Locale.ROOT) + id.substring(1));
    }

    public String json() {
        var facts = life.facts().stream().map(FactJson::write).collect(Collectors.joining(",\n  ", "[\n  ", "]"));
        return "{\"id\":%s,\"number\":%s,\"name\":%s,\"swedish\":%s,\"english\":%s,\n \"facts\":%s}"
                .formatted(
                        Json.quote(id),
                        Json.quote(number),
                        Json.quote(name()),
                        Json.quote(swedish),
                        Json.quote(english),
                        facts);
    }

    /// A given name as it can stand in an address.
    static String id(String given) {
        var plain = Normalizer.normalize(given.toLowerCase(Locale.ROOT), Normalizer.Form.NFD);
        var id = plain.replaceAll("\\p{M}", "").replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        return id.isEmpty() ? "person" : id;
    }
}

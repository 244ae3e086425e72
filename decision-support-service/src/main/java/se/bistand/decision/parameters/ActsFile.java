package se.bistand.decision.parameters;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.bistand.decision.domain.norm.Act;
import se.bistand.decision.domain.norm.Acts;

/// Reads the file of acts. Every fault is noted and reading goes on, so that all of them are said at once.
public final class ActsFile implements Acts.Data {
    static final String NAME = "norm/national/acts.yml";

    @Override
    public List<Act> acts() {
        var faults = new ArrayList<String>();
        try (var file = ActsFile.class.getResourceAsStream("/" + NAME)) {
            var yaml = file == null ? "" : new String(file.readAllBytes(), StandardCharsets.UTF_8);
            var acts = read(NAME, yaml, faults);
            if (!faults.isEmpty()) {
                throw new IllegalStateException("The acts cannot be used:\n" + String.join("\n", faults));
            }
            return acts;
        } catch (IOException e) {
            throw new IllegalStateException(NAME + " cannot be read", e);
        }
    }

    /// The acts of a file.
    /// @param faults where faults are added; an act that cannot be used is left out
    static List<Act> read(String file, String yaml, List<String> faults) {
        var found = new ArrayList<String>();
        var acts = new ArrayList<Act>();
        var replacements = new HashMap<String, String>();
        for (var document : YamlFile.documents(file, yaml, faults)) {
            if (YamlFile.day(document.get("checkedOn")) == null) {
                found.add("does not say when it was checked (checkedOn)");
            }
            if (document.get("acts") instanceof List<?> entries) {
                entries.forEach(entry -> add(entry, acts, replacements, found));
            } else {
                found.add("has no acts");
            }
        }
        replaced(acts, replacements, found);
        found.forEach(fault -> faults.add(file + ": " + fault));
        return List.copyOf(acts);
    }

    private static void add(
            @Nullable Object entry, List<Act> acts, Map<String, String> replacements, List<String> faults) {
        if (!(entry instanceof Map<?, ?> act) || !(act.get("id") instanceof String id)) {
            faults.add("has an act without an id: " + entry);
            return;
        }
        var number = text(act, "number");
        var name = text(act, "name");
        var source = text(act, "source");
        var from = YamlFile.day(act.get("from"));
        var to = YamlFile.day(act.get("to"));
        if (!number.matches("SFS \\d{4}:\\d+")) faults.add(id + " has no number such as SFS 2025:400");
        if (name.isEmpty()) faults.add(id + " has no name");
        if (source.isEmpty()) faults.add(id + " has no source");
        if (from == null) faults.add(id + " does not say from when it is in force (from)");
        if (to == null && act.containsKey("to")) faults.add(id + " ends on what is no day");
        if (from != null && to != null && to.isBefore(from)) faults.add(id + " ends before it begins");
        if (YamlFile.status(act.get("status")) == null)
            faults.add(id + " has no status: primary, secondary or derived");
        if (acts.stream()
                .anyMatch(other -> other.id().equals(id) || other.number().equals(number)))
            faults.add(id + " stands twice");
        if (act.get("replacedBy") instanceof String other) replacements.put(id, other);
        if (from != null) acts.add(new Act(id, number, name, from, to, source));
    }

    /// An act that ends says what takes over, and that begins the day after.
    private static void replaced(List<Act> acts, Map<String, String> replacements, List<String> faults) {
        for (var act : acts) {
            var other = replacements.get(act.id());
            if (act.to() == null) {
                if (other != null) faults.add(act.id() + " is replaced and does not say to when it is in force (to)");
                continue;
            }
            var next = acts.stream().filter(a -> a.id().equals(other)).findFirst();
            if (other == null) faults.add(act.id() + " ends and does not say what replaces it (replacedBy)");
            else if (next.isEmpty()) faults.add(act.id() + " is replaced by " + other + ", which is not here");
            else if (!next.get().from().equals(act.to().plusDays(1)))
                faults.add(act.id() + " ends on " + act.to() + " and " + other + " begins on "
                        + next.get().from());
        }
    }

    private static String text(Map<?, ?> act, String name) {
        return act.get(name) instanceof String text ? text.strip() : "";
    }
}

package se.bistand.decision.parameters;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;
import se.bistand.decision.domain.norm.Parameter;

/// How the files of dated data are written: YAML documents, days, and how sure a value is.
final class YamlFile {
    private YamlFile() {}

    /// The documents of a file; what is no document is a fault.
    static List<Map<?, ?>> documents(String file, String yaml, List<String> faults) {
        var options = new LoaderOptions();
        options.setAllowDuplicateKeys(false);
        options.setMaxAliasesForCollections(1000);
        var documents = new ArrayList<Map<?, ?>>();
        try {
            for (var document : new Yaml(new SafeConstructor(options)).loadAll(yaml)) {
                if (document instanceof Map<?, ?> map) {
                    documents.add(map);
                } else {
                    faults.add(file + ": has a document without content");
                }
            }
            if (documents.isEmpty()) {
                faults.add(file + ": is empty");
            }
        } catch (YAMLException e) {
            faults.add(file + ": is not YAML: " + e.getMessage());
        }
        return documents;
    }

    /// A day in YAML becomes a `Date` at midnight UTC.
    static @Nullable LocalDate day(@Nullable Object value) {
        return value instanceof Date date ? LocalDate.ofInstant(date.toInstant(), ZoneOffset.UTC) : null;
    }

    /// Null for what is no status.
    static Parameter.@Nullable Status status(@Nullable Object text) {
        for (var status : Parameter.Status.values()) {
            if (status.name().toLowerCase(Locale.ROOT).equals(text)) {
                return status;
            }
        }
        return null;
    }
}

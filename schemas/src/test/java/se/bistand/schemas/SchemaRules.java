package se.bistand.schemas;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.apache.avro.SchemaValidationException;
import org.apache.avro.SchemaValidatorBuilder;

/// What every contract must keep to. Each method lists what breaks the rule, in words that say what to do.
final class SchemaRules {
    private static final List<String> ENVELOPE =
            List.of("eventId", "occurredAt", "municipality", "caseId", "applicationId");

    private SchemaRules() {}

    static Schema parse(String avsc) {
        return new Schema.Parser().parse(avsc);
    }

    static List<String> incompatible(Schema current, List<Schema> released) {
        var broken = new ArrayList<String>();
        var validator = new SchemaValidatorBuilder().mutualReadStrategy().validateAll();
        for (var old : released) {
            try {
                validator.validate(current, List.of(old));
            } catch (SchemaValidationException e) {
                broken.add(current.getName() + " cannot be read as, or cannot read, a released version."
                        + " A breaking change is a new topic, never a new version.");
            }
        }
        return broken;
    }

    static List<String> withoutDoc(Schema schema) {
        var broken = new ArrayList<String>();
        withoutDoc(schema, broken, new HashSet<>());
        return broken;
    }

    private static void withoutDoc(Schema schema, List<String> broken, Set<String> seen) {
        switch (schema.getType()) {
            case RECORD -> {
                if (!seen.add(schema.getFullName())) return;
                if (isBlank(schema.getDoc())) broken.add(schema.getName() + " needs a doc");
                for (var field : schema.getFields()) {
                    if (isBlank(field.doc()) || !field.doc().matches("(?s).*\\([^()]+\\).*"))
                        broken.add(schema.getName() + "." + field.name()
                                + " needs a doc with its Swedish term in brackets");
                    withoutDoc(field.schema(), broken, seen);
                }
            }
            case ENUM -> {
                if (isBlank(schema.getDoc())) broken.add(schema.getName() + " needs a doc");
                if (schema.getEnumDefault() == null)
                    broken.add(schema.getName() + " needs a default, so that a new symbol can be read by old readers");
            }
            case ARRAY -> withoutDoc(schema.getElementType(), broken, seen);
            case MAP -> withoutDoc(schema.getValueType(), broken, seen);
            case UNION -> schema.getTypes().forEach(type -> withoutDoc(type, broken, seen));
            default -> {}
        }
    }

    private static boolean isBlank(@org.jspecify.annotations.Nullable String text) {
        return text == null || text.isBlank();
    }

    static List<String> wrongEnvelope(Schema schema) {
        var first = schema.getFields().stream().limit(5).map(Schema.Field::name).toList();
        return first.equals(ENVELOPE) ? List.of() : List.of(schema.getName() + " must start with " + ENVELOPE);
    }

    /// Money is a long in öre: a binary fraction cannot hold an öre.
    static List<String> fractions(Schema schema) {
        return schema.toString().matches("(?s).*\"(float|double)\".*")
                ? List.of(schema.getName() + " holds a float or double; money is a long in öre")
                : List.of();
    }

    static List<String> withoutTopicFile(Schema schema, Path topics) {
        var topic = schema.getProp("topic");
        if (topic == null || !topic.matches("ekb\\.[a-z-]+\\.v[0-9]+"))
            return List.of(schema.getName() + " must name its topic, ekb.<what-happened>.v<major>");
        var file = topics.resolve(topic + ".yaml");
        try {
            if (Files.exists(file) && Files.readString(file).contains("event: " + schema.getFullName() + "\n"))
                return List.of();
        } catch (IOException e) {
            return List.of(file + " cannot be read");
        }
        return List.of(topic + " needs its file in deploy/topics, naming " + schema.getFullName());
    }

    /// A released file is never edited: its checksum stands in released/SHA256SUMS.
    static List<String> edited(Path released) throws IOException {
        var sums = Files.readAllLines(released.resolve("SHA256SUMS"));
        var broken = new ArrayList<String>();
        for (var file : releasedFiles(released)) {
            var line = sha256(Files.readString(file)) + "  "
                    + released.relativize(file).toString().replace('\\', '/');
            if (!sums.contains(line))
                broken.add(file.getFileName() + " of " + file.getParent().getFileName()
                        + " was edited after its release, or is missing in SHA256SUMS: add a new version instead");
        }
        if (sums.size() != releasedFiles(released).size()) broken.add("A released file is gone: " + sums.size());
        return broken;
    }

    static List<Path> releasedFiles(Path released) throws IOException {
        try (Stream<Path> files = Files.walk(released)) {
            return files.filter(file -> file.toString().endsWith(".avsc"))
                    .sorted()
                    .toList();
        }
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}

package se.bistand.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// A form as it was filled in, by field name. Rows that are left empty are not part of what is made of it, so
/// the place of a row in the form and in the result differ: who reads the form says with [#place] which field
/// became what.
public final class FilledForm {
    /// Of one kind, such as children.
    private static final int MOST_ROWS = 18;

    private static final Pattern KRONOR = Pattern.compile("(\\d{1,9})(?:[,.](\\d{1,2}))?");

    private final Map<String, String> values;
    private final Map<String, String> fieldOf = new HashMap<>();
    private final List<Problem> problems = new ArrayList<>();

    public FilledForm(Map<String, String> values) {
        this.values = Map.copyOf(values);
    }

    /// What was typed, for showing it again; empty where nothing was.
    public String value(String field) {
        return values.getOrDefault(field, "").strip();
    }

    /// As many rows as were shown, and two more where they were asked for.
    public int rows(String kind, int least) {
        var stated = value(kind + "-rader");
        var rows = stated.matches("\\d{1,2}") ? Integer.parseInt(stated) : least;
        return Math.clamp(rows + (kind.equals(value("fler")) ? 2 : 0), least, MOST_ROWS);
    }

    public boolean filled(String... fields) {
        for (var field : fields) {
            if (!value(field).isEmpty()) {
                return true;
            }
        }
        return false;
    }

    public @Nullable String text(String field) {
        var value = value(field);
        return value.isEmpty() ? null : value;
    }

    /// `ja` or `nej`; null where neither was chosen.
    public @Nullable Boolean choice(String field) {
        return switch (value(field)) {
            case "ja" -> true;
            case "nej" -> false;
            default -> null;
        };
    }

    public @Nullable Long whole(String field) {
        var value = value(field);
        if (value.isEmpty() || value.matches("\\d{1,9}")) {
            return value.isEmpty() ? null : Long.valueOf(value);
        }
        problems.add(new Problem(field, "NOT_A_WHOLE_NUMBER", "Skriv ett heltal.", "Write a whole number."));
        return null;
    }

    /// `7 800`, `7800,50`, `7800.50` and `7800 kr`, in öre.
    ///
    /// @param path what the field becomes
    public @Nullable Long kronor(String field, String path) {
        place(path, field);
        var typed = value(field).replaceAll("[\\s\\u00a0]|kr$", "");
        var written = KRONOR.matcher(typed);
        if (written.matches()) {
            var ore = written.group(2) == null ? "00" : (written.group(2) + "0").substring(0, 2);
            return Long.parseLong(written.group(1)) * 100 + Long.parseLong(ore);
        }
        if (!typed.isEmpty()) {
            problems.add(new Problem(
                    path,
                    "NOT_AN_AMOUNT",
                    "Skriv beloppet i kronor, till exempel 7800 eller 7800,50.",
                    "Write the amount in kronor, for example 7800 or 7800.50."));
        }
        return null;
    }

    /// Says what a field of the form becomes.
    public void place(String path, String field) {
        fieldOf.put(path, id(field));
    }

    /// Says so of several fields of one row, whose names are the same on both sides.
    public void place(String path, String row, String... fields) {
        for (var field : fields) {
            place(path + field, row + field);
        }
    }

    /// What was wrong with numbers and amounts, at what the field becomes.
    public List<Problem> problems() {
        return List.copyOf(problems);
    }

    /// The same problems, at the form's own fields.
    public List<Problem> atForm(List<Problem> found) {
        return found.stream()
                .map(p -> new Problem(
                        p.field() == null ? null : fieldOf.getOrDefault(p.field(), id(p.field())),
                        p.code(),
                        p.sv(),
                        p.en()))
                .toList();
    }

    /// The first problem of each field, for showing it there.
    public static Map<String, Problem> byField(List<Problem> problems) {
        return problems.stream()
                .filter(problem -> problem.field() != null)
                .collect(
                        Collectors.toMap(problem -> String.valueOf(problem.field()), it -> it, (first, more) -> first));
    }

    /// The id that the error summary links to.
    private static String id(String field) {
        return field.replace("[", "-").replace("]", "").replace('.', '-');
    }
}

package se.bistand.decision.cases;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.bistand.decision.domain.Money;

/// The cells of one row, read so that a fault says the row and the column in words a caseworker understands.
/// @param row as the spreadsheet counts: the headings are row 1
record Cells(int row, Map<String, String> values) {
    private static final Pattern KRONOR = Pattern.compile("(-?)(\\d+)(?:,(\\d{2}))?");

    String text(String column) {
        var value = values.get(column);
        if (value == null) {
            throw new AssertionError("Tabellen saknar kolumnen " + column);
        }
        return value;
    }

    /// The parts of a cell, apart by `|`; none for an empty cell.
    List<List<String>> parts(String column) {
        return Stream.of(text(column).split("\\|"))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .map(part -> List.of(part.split("\\s+")))
                .toList();
    }

    LocalDate day(String column, String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw fault(column, text + " är ingen dag (åååå-mm-dd)");
        }
    }

    @Nullable
    LocalDate dayOrNone(String column) {
        return text(column).isEmpty() ? null : day(column, text(column));
    }

    Money kronor(String column, String text) {
        var written = KRONOR.matcher(text.replaceAll("[\\s\\u00a0]", ""));
        if (!written.matches()) {
            throw fault(column, text + " är inget belopp i kronor (12220 eller 12220,50)");
        }
        var ore = Long.parseLong(written.group(2)) * 100
                + (written.group(3) == null ? 0 : Long.parseLong(written.group(3)));
        return new Money(written.group(1).isEmpty() ? ore : -ore);
    }

    /// The constant whose Swedish word the text is.
    <E extends Enum<E>> E word(String column, String text, Class<E> kind, Function<E, String> swedish) {
        return Arrays.stream(kind.getEnumConstants())
                .filter(constant -> swedish.apply(constant).equals(text))
                .findFirst()
                .orElseThrow(() -> fault(
                        column,
                        text + " finns inte bland: "
                                + String.join(
                                        ", ",
                                        Arrays.stream(kind.getEnumConstants())
                                                .map(swedish)
                                                .toList())));
    }

    AssertionError fault(String column, String what) {
        return new AssertionError("Rad " + row + ", kolumnen " + column + ": " + what);
    }
}

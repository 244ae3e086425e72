package se.bistand.local.demonstration;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Who applies and for which month. The numbers are published test persons; names and addresses are invented.
record Household(String applicant, String name, YearMonth month) {
    private record Person(String personalNumber, String name) {}

    /// The first is used six times (one month each), then the next.
    private static final List<Person> APPLICANTS = List.of(
            new Person("198606262395", "Olle Påhittad"),
            new Person("199905252392", "Elis Påhittad"),
            new Person("199609142386", "Vera Påhittad"));

    /// Months that can be applied for, the usual one first, counted from the month of today.
    private static final List<Integer> MONTHS = List.of(1, 0, 2, -1, -2, -3);

    /// The next household and month that no earlier demonstration with this data has used.
    ///
    /// @param notes where the number of demonstrations so far is kept
    static Household next(Path notes, YearMonth now) {
        try {
            var earlier = Files.exists(notes)
                    ? Integer.parseInt(Files.readString(notes).strip())
                    : 0;
            Files.writeString(notes, Integer.toString(earlier + 1));
            var person = APPLICANTS.get(Math.floorMod(earlier / MONTHS.size(), APPLICANTS.size()));
            var month = now.plusMonths(MONTHS.get(earlier % MONTHS.size()));
            return new Household(person.personalNumber(), person.name(), month);
        } catch (IOException e) {
            throw new UncheckedIOException("The notes of earlier demonstrations could not be used.", e);
        }
    }

    String email() {
        return name.split(" ", 2)[0].toLowerCase(Locale.ROOT) + "." + month + "@invanare.example";
    }

    /// The application as an e-service sends it: one adult, two children, a rented flat, no income stated.
    Map<String, Object> application() {
        return Map.ofEntries(
                Map.entry("municipality", "9901"),
                Map.entry("month", month.toString()),
                Map.entry("kind", "NEW"),
                Map.entry(
                        "people",
                        List.of(
                                person("APPLICANT", applicant, name),
                                person("CHILD", "201508292396", "Tage Påhittad"),
                                person("CHILD", "201709222382", "Lo Påhittad"))),
                Map.entry("housing", Map.of("form", "RENTAL", "peopleInDwelling", 3)),
                Map.entry(
                        "costs",
                        List.of(
                                Map.of("kind", "RENT", "amountOre", 790_000),
                                Map.of("kind", "ELECTRICITY", "amountOre", 42_000),
                                Map.of("kind", "HOME_INSURANCE", "amountOre", 14_500))),
                Map.entry("incomes", List.of()),
                Map.entry("email", email()),
                // A personkonto: its number is the holder's ten digits.
                Map.entry("account", Map.of("clearing", "3300", "number", applicant.substring(2))),
                Map.entry("language", "sv"),
                Map.entry("attested", true));
    }

    private static Map<String, Object> person(String role, String personalNumber, String name) {
        return Map.of("role", role, "personalNumber", personalNumber, "name", name, "lunchOutsideHome", false);
    }
}

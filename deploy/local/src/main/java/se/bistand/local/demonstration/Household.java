package se.bistand.local.demonstration;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Who applies and for which month. The numbers are of published test persons, or of a
/// series that is never given to anyone; names and addresses are invented.
record Household(String applicant, String name, YearMonth month) {
    private record Person(String personalNumber, String name) {}

    private static final List<Person> APPLICANTS = List.of(
            new Person("198606262395", "Olle Påhittad"),
            new Person("199905252392", "Elis Påhittad"),
            new Person("199609142386", "Vera Påhittad"));

    /// No adult of the benchmark is born as late.
    private static final LocalDate FIRST_BIRTHDAY = LocalDate.of(2000, 1, 1);

    /// The next household and month that no earlier demonstration with this data has used: a second grant for the same
    /// month would be held as a possible duplicate. After the test persons come made ones, as many as it takes.
    ///
    /// @param notes where it is kept who has applied for what
    /// @param months to choose from, the usual one first
    static Household next(Path notes, List<YearMonth> months) {
        try {
            var earlier = Files.exists(notes) ? Set.copyOf(Files.readAllLines(notes)) : Set.of();
            var testPersons =
                    APPLICANTS.stream().flatMap(person -> months.stream().map(month -> of(person, month)));
            var made = IntStream.iterate(1, n -> n + 1).mapToObj(n -> of(made(n), months.getFirst()));
            var next = Stream.concat(testPersons, made)
                    .filter(household -> !earlier.contains(household.note()))
                    .findFirst()
                    .orElseThrow();
            Files.write(notes, List.of(next.note()), StandardOpenOption.CREATE, StandardOpenOption.APPEND);
            return next;
        } catch (IOException e) {
            throw new UncheckedIOException("The notes of earlier demonstrations could not be used.", e);
        }
    }

    private static Household of(Person person, YearMonth month) {
        return new Household(person.personalNumber, person.name, month);
    }

    /// Birth serials 980-999 are never given to anyone.
    private static Person made(int n) {
        var day = FIRST_BIRTHDAY.plusDays(n - 1).format(DateTimeFormatter.BASIC_ISO_DATE);
        var nine = day.substring(2) + "980";
        int sum = 0;
        for (int i = 0; i < nine.length(); i++) {
            int doubled = (nine.charAt(i) - '0') * (i % 2 == 0 ? 2 : 1);
            sum += doubled / 10 + doubled % 10;
        }
        return new Person(day + "980" + (10 - sum % 10) % 10, "Testperson" + n + " Påhittad");
    }

    private String note() {
        return month + " " + name;
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

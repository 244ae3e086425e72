package se.bistand.endtoend.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// No living person's number stands in the repository. Allowed are numbers with a birth serial of 980-999, which are
/// never given to anyone, and the test numbers Skatteverket publishes, those of them that are listed in
/// `test-personal-numbers.txt`.
class PersonalNumbersTest {
    private static final Path ALLOWED = Sources.ROOT.resolve("end-to-end/src/test/resources/test-personal-numbers.txt");

    /// Twelve digits, or ten with their sign; a coordination number has 60 added to the day.
    private static final Pattern NUMBER = Pattern.compile(
            "(?<![\\w.-])((?:18|19|20)?\\d{2})(0[1-9]|1[0-2])(0[1-9]|[12]\\d|3[01]|6[1-9]|[78]\\d|9[01])([-+]?)(\\d{4})(?![\\w-])");

    @Test
    void every_personal_number_in_the_repository_belongs_to_nobody() {
        var allowed = allowed();
        var found = new TreeSet<String>();
        for (var file : Sources.all()) {
            for (var number : numbersIn(read(file))) {
                if (!allowed.contains(number)) {
                    found.add(Sources.name(file) + ": " + number.substring(0, number.length() - 4) + "****");
                }
            }
        }
        assertThat(found).isEmpty();
    }

    @Test
    void a_number_in_any_of_its_forms_is_found() {
        // Put together here, so that this file does not hold what it forbids.
        var birth = "64" + "0823";
        var last = "32" + "34";
        assertThat(numbersIn("x 19" + birth + last + ",")).hasSize(1);
        assertThat(numbersIn("\"19" + birth + "-" + last + "\"")).hasSize(1);
        assertThat(numbersIn(birth + "-" + last)).hasSize(1);
        assertThat(numbersIn(birth + "+" + last)).hasSize(1);
    }

    @Test
    void numbers_that_are_never_given_to_anyone_are_not_found() {
        assertThat(numbersIn("199002" + "052380 19640823" + "3235"))
                .as("serial and check digit")
                .hasSize(1);
        assertThat(numbersIn("1990020" + "59807")).isEmpty();
    }

    @Test
    void every_listed_test_number_is_a_number() {
        assertThat(allowed()).allSatisfy(number -> assertThat(number).matches("\\d{10}|\\d{12}"));
    }

    /// Valid numbers of someone, in twelve digits where the century is written and ten where it is not.
    private static Set<String> numbersIn(String text) {
        var found = new LinkedHashSet<String>();
        var matcher = NUMBER.matcher(text);
        while (matcher.find()) {
            var year = matcher.group(1);
            var rest = matcher.group(2) + matcher.group(3);
            var last = matcher.group(5);
            boolean written = year.length() == 4 || !matcher.group(4).isEmpty();
            var ten = year.substring(year.length() - 2) + rest + last;
            if (written && lastDigitFits(ten) && Integer.parseInt(last.substring(0, 3)) < 980) {
                found.add(year + rest + last);
            }
        }
        return found;
    }

    private static boolean lastDigitFits(String ten) {
        int sum = 0;
        for (int i = 0; i < ten.length(); i++) {
            int doubled = (ten.charAt(i) - '0') * (i % 2 == 0 ? 2 : 1);
            sum += doubled / 10 + doubled % 10;
        }
        return sum % 10 == 0;
    }

    private static Set<String> allowed() {
        var all = new LinkedHashSet<String>();
        read(ALLOWED)
                .lines()
                .map(line -> line.replaceFirst("#.*", "").strip())
                .filter(line -> !line.isEmpty())
                .forEach(number -> {
                    all.add(number);
                    all.add(number.substring(2));
                });
        return all;
    }

    /// As Latin-1, so that a binary file is searched too.
    private static String read(Path file) {
        try {
            return Files.readString(file, StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package se.bistand.local.demonstration;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// Months that can be applied for and calculated. Before a year begins, and until its norm is adopted and entered, the
/// platform calculates none of its months: what it shows must then be about an earlier one.
public final class MonthsWithNorm {
    /// What can be applied for, the usual month first, counted from the month of today.
    private static final List<Integer> AROUND_NOW = List.of(1, 0, 2, -1, -2, -3);

    private MonthsWithNorm() {}

    /// The month to apply for: the next one, if the test calculation of decision-support, which is open to all, has a
    /// norm for it.
    ///
    /// @param decision the address of decision-support, without a slash at the end
    public static YearMonth usual(YearMonth now, String decision) {
        return usual(now, asking(decision));
    }

    static YearMonth usual(YearMonth now, Predicate<YearMonth> isKnown) {
        return around(now).filter(isKnown).findFirst().orElse(now.plusMonths(1));
    }

    /// The usual month first; all that can be applied for when none of them has a norm.
    static List<YearMonth> all(YearMonth now, Predicate<YearMonth> isKnown) {
        var known = around(now).filter(isKnown).toList();
        return known.isEmpty() ? around(now).toList() : known;
    }

    private static Stream<YearMonth> around(YearMonth now) {
        return AROUND_NOW.stream().map(now::plusMonths);
    }

    static Predicate<YearMonth> asking(String decision) {
        var api = Api.asNobody();
        return month -> {
            var answer = api.post(decision + "/api/test-calculations", household(month), Map.of());
            if (answer.status() != 200) {
                throw new Failed("The test calculation of " + month + " was refused: " + answer.problem());
            }
            return !answer.body().path("result").asText().equals("UNCLEAR");
        };
    }

    /// One adult, of whom nothing is unclear but for what the month itself leaves so.
    private static Map<String, Object> household(YearMonth month) {
        return Map.of(
                "municipality", "9901",
                "month", month.toString(),
                "people", List.of(Map.of("role", "APPLICANT", "birthDate", "1990-02-05", "lunchOutsideHome", false)),
                "housing", Map.of("form", "RENTAL", "peopleInDwelling", 1));
    }
}

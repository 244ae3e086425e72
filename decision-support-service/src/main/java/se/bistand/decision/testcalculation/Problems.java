package se.bistand.decision.testcalculation;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.bistand.decision.domain.Month;
import se.bistand.web.Problem;

/// Collects what is wrong, each with what is allowed; a field that is already wrong is not complained about twice.
final class Problems {
    static final long MOST_ORE = 100_000_000L;

    private final List<Problem> found = new ArrayList<>();
    private final Set<String> fields = new HashSet<>();

    Problems(List<Problem> alreadyFound) {
        alreadyFound.forEach(this::add);
    }

    private void add(Problem problem) {
        if (fields.add(String.valueOf(problem.field()))) {
            found.add(problem);
        }
    }

    void add(String field, String code, String sv, String en) {
        add(new Problem(field, code, sv, en));
    }

    List<Problem> all() {
        return List.copyOf(found);
    }

    /// One of the allowed, or null with a problem that names them.
    @Nullable
    String oneOf(@Nullable String value, List<String> allowed, String field) {
        if (value != null && allowed.contains(value)) {
            return value;
        }
        var choices = String.join(", ", allowed);
        add(
                field,
                value == null || value.isBlank() ? "MISSING" : "NOT_A_CHOICE",
                "Välj ett av alternativen: " + choices + ".",
                "Choose one of: " + choices + ".");
        return null;
    }

    /// A day from the first to the last, or null with a problem.
    @Nullable
    LocalDate day(@Nullable String text, LocalDate first, LocalDate last, String field) {
        if (text != null && text.matches("\\d{4}-\\d{2}-\\d{2}")) {
            try {
                var day = LocalDate.parse(text);
                if (!day.isBefore(first) && !day.isAfter(last)) {
                    return day;
                }
                add(
                        field,
                        "DAY_OUT_OF_RANGE",
                        "Dagen ska ligga från " + first + " till " + last + ".",
                        "The day must lie from " + first + " to " + last + ".");
                return null;
            } catch (DateTimeException noSuchDay) {
                add(field, "NO_SUCH_DAY", "Dagen finns inte i kalendern.", "There is no such day in the calendar.");
                return null;
            }
        }
        add(
                field,
                text == null || text.isBlank() ? "MISSING" : "NOT_A_DAY",
                "Skriv dagen som år, månad och dag, till exempel 2026-11-25.",
                "Write the day as year, month and day, for example 2026-11-25.");
        return null;
    }

    /// A month from the first to the last, or null with a problem.
    @Nullable
    Month month(@Nullable String text, Month first, Month last, String field) {
        try {
            var month = text == null ? null : Month.parse(text);
            if (month != null && month.compareTo(first) >= 0 && month.compareTo(last) <= 0) {
                return month;
            }
        } catch (DateTimeException notAMonth) {
            // said below, with what is allowed
        }
        add(
                field,
                text == null || text.isBlank() ? "MISSING" : "NOT_A_MONTH",
                "Skriv månaden som år och månad från " + first + ", till exempel 2026-12.",
                "Write the month as year and month from " + first + ", for example 2026-12.");
        return null;
    }

    /// A number from least to most, or null with a problem.
    @Nullable
    Integer number(@Nullable Long value, int least, int most, String field) {
        if (value != null && value >= least && value <= most) {
            return value.intValue();
        }
        add(
                field,
                value == null ? "MISSING" : "OUT_OF_RANGE",
                "Skriv ett heltal från " + least + " till " + most + ".",
                "Write a whole number from " + least + " to " + most + ".");
        return null;
    }

    /// An amount from 0 to a million kronor, or null with a problem.
    @Nullable
    Long amount(@Nullable Long ore, String field) {
        if (ore != null && ore >= 0 && ore <= MOST_ORE) {
            return ore;
        }
        add(
                field,
                ore == null ? "MISSING" : ore < 0 ? "NEGATIVE" : "TOO_HIGH",
                "Skriv ett belopp från 0 till 1 000 000 kronor.",
                "State an amount from SEK 0 to 1,000,000.");
        return null;
    }

    /// Notes a list that is longer than allowed.
    void atMost(int size, int most, String field) {
        if (size > most) {
            add(field, "TOO_MANY", "Högst " + most + " får anges.", "At most " + most + " may be stated.");
        }
    }
}

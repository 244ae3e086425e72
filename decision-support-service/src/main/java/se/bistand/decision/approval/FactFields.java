package se.bistand.decision.approval;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import se.bistand.decision.domain.Money;
import se.bistand.decision.domain.Month;
import se.bistand.web.Problem;

/// Reads the fields of a fact one by one, notes everything that is wrong with what is allowed, and keeps what is right.
final class FactFields {
    /// A million kronor: above it a slip of the hand is likelier than a month's assistance.
    static final long MOST_ORE = 100_000_000;

    private static final Pattern REFERENCE = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N} ./:-]{0,59}");
    private static final Pattern PERSONAL_NUMBER = Pattern.compile(".*\\d{6}[-+ ]?\\d{4}.*");
    private static final Pattern IDENTITY = Pattern.compile("\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12}");

    private final FactRequest request;
    private final List<Problem> problems = new ArrayList<>();
    private final Map<String, String> value = new TreeMap<>();

    FactFields(FactRequest request) {
        this.request = request;
    }

    List<Problem> problems() {
        return List.copyOf(problems);
    }

    /// What was right, as it is kept.
    Map<String, String> value() {
        return value;
    }

    void problem(String field, String code, String sv, String en) {
        problems.add(new Problem(field, code, sv, en));
    }

    /// An amount in öre within limits; null with a problem otherwise.
    @Nullable
    Long amount(String field, long least, long most) {
        var text = request.given(field);
        if (text.matches("-?\\d{1,12}")) {
            var ore = Long.parseLong(text);
            if (ore >= least && ore <= most) {
                value.put(field, Long.toString(ore));
                return ore;
            }
        }
        problem(
                "value." + field,
                text.isEmpty() ? "MISSING" : "AMOUNT",
                "Skriv ett belopp från " + kronor(least) + " till " + kronor(most) + ".",
                "State an amount from SEK " + inEnglish(least) + " to SEK " + inEnglish(most) + ".");
        return null;
    }

    /// The constant of that name; null with a problem that names the allowed.
    <E extends Enum<E>> @Nullable E choice(String field, Class<E> type) {
        var text = request.given(field);
        for (var constant : type.getEnumConstants()) {
            if (constant.name().equals(text)) {
                value.put(field, text);
                return constant;
            }
        }
        notChosen(field, Arrays.stream(type.getEnumConstants()).map(Enum::name).toList());
        return null;
    }

    void yesOrNo(String field) {
        var text = request.given(field);
        if (text.equals("true") || text.equals("false")) {
            value.put(field, text);
        } else {
            notChosen(field, List.of("true", "false"));
        }
    }

    private void notChosen(String field, List<String> allowed) {
        var choices = String.join(", ", allowed);
        problem(
                "value." + field,
                request.given(field).isEmpty() ? "MISSING" : "NOT_A_CHOICE",
                "Välj ett av alternativen.",
                "Choose one of: " + choices + ".");
    }

    /// A day from the first to the last; null with a problem otherwise.
    @Nullable
    LocalDate day(String field, LocalDate first, LocalDate last) {
        try {
            var day = LocalDate.parse(request.given(field));
            if (!day.isBefore(first) && !day.isAfter(last)) {
                value.put(field, day.toString());
                return day;
            }
        } catch (DateTimeException notADay) {
            // said below, with what is allowed
        }
        problem(
                "value." + field,
                request.given(field).isEmpty() ? "MISSING" : "DAY",
                "Skriv en dag från " + first + " till " + last + " som år, månad och dag, till exempel " + last + ".",
                "State a day from " + first + " to " + last + " as year, month and day, for example " + last + ".");
        return null;
    }

    /// A month from the first to the last; null with a problem otherwise.
    @Nullable
    Month month(String field, Month first, Month last) {
        try {
            var month = Month.parse(request.given(field));
            if (month.compareTo(first) >= 0 && month.compareTo(last) <= 0) {
                value.put(field, month.toString());
                return month;
            }
        } catch (DateTimeException notAMonth) {
            // said below, with what is allowed
        }
        problem(
                "value." + field,
                request.given(field).isEmpty() ? "MISSING" : "MONTH",
                "Skriv en månad från " + first + " till " + last + " som år och månad, till exempel " + first + ".",
                "State a month from " + first + " to " + last + " as year and month, for example " + first + ".");
        return null;
    }

    /// The reference of a document: it stands unsealed in the calculation, so it may not hold a personal number.
    void reference(String field) {
        var text = request.given(field);
        var isReference = REFERENCE.matcher(text).matches();
        if (isReference
                && (IDENTITY.matcher(text).matches()
                        || !PERSONAL_NUMBER.matcher(text).matches())) {
            value.put(field, text);
            return;
        }
        problem(
                "value." + field,
                text.isEmpty() ? "MISSING" : isReference ? "PERSONAL_NUMBER" : "REFERENCE",
                "Skriv beslutets beteckning: högst 60 bokstäver, siffror och tecknen . / : - och inget personnummer.",
                "State the decision's reference: at most 60 letters, digits and . / : - and no personal number.");
    }

    private static String inEnglish(long ore) {
        var kronor = String.format(Locale.ENGLISH, "%,d", ore / 100);
        return ore % 100 == 0 ? kronor : kronor + String.format(Locale.ENGLISH, ".%02d", Math.abs(ore % 100));
    }

    private static String kronor(long ore) {
        return new Money(ore).inSwedish();
    }
}

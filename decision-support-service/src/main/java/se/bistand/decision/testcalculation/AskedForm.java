package se.bistand.decision.testcalculation;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import se.bistand.web.Problem;

/// The form as it was filled in, by field name. Rows left empty are not part of what is asked, so the place of a row in
/// the form and in the question differ; this class knows both ways.
final class AskedForm {
    static final int FIRST_CHILDREN = 2;
    static final int FIRST_INCOMES = 2;
    static final int MOST_ROWS = 18;
    private static final int MOST_MONTHS = 60;
    private static final Pattern KRONOR = Pattern.compile("(\\d{1,9})(?:[,.](\\d{1,2}))?");

    private final Map<String, String> values;
    private final Map<String, String> formFieldOf = new HashMap<>();
    private final List<Problem> problems = new ArrayList<>();

    AskedForm(Map<String, String> values) {
        this.values = values;
    }

    /// What was typed, for showing it again; public because the page's expressions call it.
    public String value(String field) {
        return values.getOrDefault(field, "").strip();
    }

    int rows(String kind, int least) {
        var stated = value(kind + "-rader");
        var rows = stated.matches("\\d{1,2}") ? Integer.parseInt(stated) : least;
        var more = kind.equals(value("fler")) ? 2 : 0;
        return Math.clamp(rows + more, least, MOST_ROWS);
    }

    /// Problems found while reading: an amount that is not a number.
    List<Problem> problems() {
        return List.copyOf(problems);
    }

    Asked asked() {
        var people = people();
        return new Asked(
                text("municipality"),
                text("month"),
                people,
                new Asked.Housing(text("housing.form"), whole("housing.peopleInDwelling")),
                costs(),
                incomes(people.size()),
                savings(),
                support());
    }

    /// The same problems, at the form's own fields.
    List<Problem> atForm(List<Problem> found) {
        return found.stream()
                .map(p -> new Problem(
                        p.field() == null ? null : formFieldOf.getOrDefault(p.field(), id(p.field())),
                        p.code(),
                        p.sv(),
                        p.en()))
                .toList();
    }

    private List<Asked.Person> people() {
        var people = new ArrayList<Asked.Person>();
        person(people, "APPLICANT", "applicant");
        if (!value("co.birthDate").isEmpty()) {
            person(people, "CO_APPLICANT", "co");
        }
        for (int row = 0; row < rows("barn", FIRST_CHILDREN); row++) {
            if (!value("barn-" + row + ".birthDate").isEmpty()) {
                person(people, "CHILD", "barn-" + row);
            }
        }
        return people;
    }

    private void person(List<Asked.Person> people, String role, String row) {
        for (var field : List.of("birthDate", "days", "lunchOutsideHome")) {
            formFieldOf.put("people[" + people.size() + "]." + field, id(row + "." + field));
        }
        people.add(new Asked.Person(
                role,
                text(row + ".birthDate"),
                yesOrNo(row + ".lunchOutsideHome"),
                "ja".equals(value(row + ".school")) ? "ATTENDS" : null,
                whole(row + ".days")));
    }

    private List<Asked.Cost> costs() {
        var costs = new ArrayList<Asked.Cost>();
        for (var choice : Choices.COSTS) {
            var field = "kostnad-" + choice.code();
            if (!value(field).isEmpty()) {
                var path = "costs[" + costs.size() + "].amountOre";
                formFieldOf.put(path, id(field));
                costs.add(new Asked.Cost(choice.code(), kronor(field, path)));
            }
        }
        return costs;
    }

    private List<Asked.Income> incomes(int people) {
        var incomes = new ArrayList<Asked.Income>();
        for (int row = 0; row < rows("inkomst", FIRST_INCOMES); row++) {
            var at = "inkomst-" + row;
            if (value(at + ".amount").isEmpty() && value(at + ".receivedOn").isEmpty()) {
                continue;
            }
            var path = "incomes[" + incomes.size() + "].";
            for (var field : List.of("personNo", "kind", "receivedOn")) {
                formFieldOf.put(path + field, id(at + "." + field));
            }
            formFieldOf.put(path + "amountOre", id(at + ".amount"));
            incomes.add(new Asked.Income(
                    "co".equals(value(at + ".personNo")) ? coApplicantNo(people) : 0L,
                    text(at + ".kind"),
                    kronor(at + ".amount", path + "amountOre"),
                    text(at + ".receivedOn")));
        }
        return incomes;
    }

    private List<Asked.Asset> savings() {
        if (value("savings").isEmpty()) {
            return List.of();
        }
        formFieldOf.put("assets[0].valueOre", "savings");
        return List.of(new Asked.Asset("SAVINGS", kronor("savings", "assets[0].valueOre")));
    }

    /// So many months in a row before the month asked for.
    private List<String> support() {
        var months = new ArrayList<String>();
        var inARow = whole("support");
        if (inARow != null && value("month").matches("\\d{4}-(0[1-9]|1[0-2])")) {
            var month = YearMonth.parse(value("month"));
            for (var back = 1; back <= Math.min(inARow, MOST_MONTHS); back++) {
                months.add(month.minusMonths(back).toString());
            }
        }
        return months;
    }

    /// The co-applicant is the second person; where there is none, a number that belongs to nobody.
    private long coApplicantNo(int people) {
        return value("co.birthDate").isEmpty() ? people : 1;
    }

    private @Nullable String text(String field) {
        var value = value(field);
        return value.isEmpty() ? null : value;
    }

    private @Nullable Boolean yesOrNo(String field) {
        return switch (value(field)) {
            case "ja" -> true;
            case "nej" -> false;
            default -> null;
        };
    }

    private @Nullable Long whole(String field) {
        var value = value(field);
        if (value.isEmpty() || value.matches("\\d{1,9}")) {
            return value.isEmpty() ? null : Long.valueOf(value);
        }
        problems.add(new Problem(field, "NOT_A_WHOLE_NUMBER", "Skriv ett heltal.", "Write a whole number."));
        return null;
    }

    /// `7 800`, `7800,50` and `7800.50` kronor, in öre.
    private @Nullable Long kronor(String field, String path) {
        var written = KRONOR.matcher(value(field).replaceAll("[\\s\\u00a0]|kr$", ""));
        if (!written.matches()) {
            problems.add(new Problem(
                    path,
                    "NOT_AN_AMOUNT",
                    "Skriv beloppet i kronor, till exempel 7800 eller 7800,50.",
                    "Write the amount in kronor, for example 7800 or 7800.50."));
            return null;
        }
        var ore = written.group(2) == null ? "00" : (written.group(2) + "0").substring(0, 2);
        return Long.parseLong(written.group(1)) * 100 + Long.parseLong(ore);
    }

    /// The id that the error summary links to.
    static String id(String field) {
        return field.replace("[", "-").replace("]", "").replace('.', '-');
    }
}

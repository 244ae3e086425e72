package se.bistand.intake.apply;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.bistand.intake.domain.Draft;
import se.bistand.intake.domain.Fault;
import se.bistand.web.Problem;
import se.bistand.web.Viewer;

/// The form as it was filled in, by field name. Rows that are left empty are not part of the application, so the place
/// of
/// a row in the form and in the draft differ; this class knows both ways.
final class ApplyForm {
    static final int FIRST_CHILDREN = 2;
    static final int FIRST_INCOMES = 2;
    static final int MOST_ROWS = 18;
    private static final BigDecimal ORE = BigDecimal.valueOf(100);

    private final Map<String, String> values;
    private final Viewer viewer;
    private final Map<String, String> formFieldOf = new HashMap<>();
    private final List<Fault> faults = new ArrayList<>();

    ApplyForm(Map<String, String> values, Viewer viewer) {
        this.values = values;
        this.viewer = viewer;
    }

    /// What was typed, for showing it again; public because the page's expressions call it.
    public String value(String field) {
        return values.getOrDefault(field, "").strip();
    }

    int rows(String kind, int least) {
        var stated = value(kind + "-rader");
        var rows = stated.matches("\\d{1,2}") ? Integer.parseInt(stated) : least;
        return Math.clamp(rows, least, MOST_ROWS);
    }

    /// Faults found while reading: an amount that is not a number.
    List<Fault> faults() {
        return List.copyOf(faults);
    }

    Draft draft() {
        var people = people();
        return new Draft(
                text("municipality"),
                text("month"),
                text("kind"),
                people,
                new Draft.Housing(
                        text("housing.form"), whole("housing.peopleInDwelling"), choice("housing.subletConsent")),
                costs(),
                incomes(people.size()),
                assets(),
                text("email"),
                new Draft.Account(digits("account.clearing"), digits("account.number")),
                text("language"),
                "ja".equals(value("attested")));
    }

    /// The same problems, at the form's own fields.
    List<Problem> atForm(List<Problem> problems) {
        return problems.stream()
                .map(p -> new Problem(
                        p.field() == null ? null : formFieldOf.getOrDefault(p.field(), id(p.field())),
                        p.code(),
                        p.sv(),
                        p.en()))
                .toList();
    }

    private List<Draft.Person> people() {
        var people = new ArrayList<Draft.Person>();
        people.add(new Draft.Person("APPLICANT", viewer.personalNumber(), viewer.name(), null, null, null));
        if (filled("co.personalNumber", "co.name")) {
            person(people, "CO_APPLICANT", "co");
        }
        for (int row = 0; row < rows("barn", FIRST_CHILDREN); row++) {
            if (filled("barn-" + row + ".personalNumber", "barn-" + row + ".name")) {
                person(people, "CHILD", "barn-" + row);
            }
        }
        return people;
    }

    private void person(List<Draft.Person> people, String role, String row) {
        var path = "people[" + people.size() + "].";
        place(path, row + ".", "personalNumber", "name", "school", "lunchOutsideHome");
        people.add(new Draft.Person(
                role,
                digits(row + ".personalNumber"),
                text(row + ".name"),
                choice(row + ".lunchOutsideHome"),
                text(row + ".school"),
                residence(row, path)));
    }

    private Draft.@Nullable Residence residence(String row, String path) {
        var kind = text(row + ".residence");
        formFieldOf.put(path + "residence.kind", id(row + ".residence"));
        formFieldOf.put(path + "residence.days", id(row + ".days"));
        return kind == null && !filled(row + ".days")
                ? null
                : new Draft.Residence(kind, whole(row + ".days"), List.of());
    }

    private List<Draft.Cost> costs() {
        var costs = new ArrayList<Draft.Cost>();
        for (var choices : List.of(Choices.COSTS, Choices.MORE_COSTS)) {
            for (var choice : choices) {
                var field = "kostnad-" + choice.code();
                if (filled(field)) {
                    var path = "costs[" + costs.size() + "].amountOre";
                    formFieldOf.put(path, id(field));
                    costs.add(new Draft.Cost(choice.code(), kronor(field, path)));
                }
            }
        }
        return costs;
    }

    /// Assets of the household; the form does not ask which of the two adults owns them.
    private List<Draft.Asset> assets() {
        var assets = new ArrayList<Draft.Asset>();
        for (var choice : Choices.ASSETS) {
            var field = "tillgang-" + choice.code();
            if (filled(field)) {
                var path = "assets[" + assets.size() + "].valueOre";
                formFieldOf.put(path, id(field));
                var needed = choice.code().equals("VEHICLE") ? choice("tillgang-VEHICLE-needed") : null;
                assets.add(new Draft.Asset(0L, choice.code(), kronor(field, path), needed));
            }
        }
        return assets;
    }

    private @Nullable Boolean choice(String field) {
        var value = text(field);
        return value == null ? null : Boolean.valueOf(value.equals("ja"));
    }

    private List<Draft.Income> incomes(int people) {
        var incomes = new ArrayList<Draft.Income>();
        for (int row = 0; row < rows("inkomst", FIRST_INCOMES); row++) {
            var at = "inkomst-" + row;
            if (!filled(at + ".amount", at + ".receivedOn")) {
                continue;
            }
            var path = "incomes[" + incomes.size() + "].";
            place(path, at + ".", "personNo", "kind", "receivedOn");
            formFieldOf.put(path + "amountOre", id(at + ".amount"));
            var co = "co".equals(value(at + ".personNo"));
            incomes.add(new Draft.Income(
                    co ? coApplicantNo(people) : 0L,
                    text(at + ".kind"),
                    kronor(at + ".amount", path + "amountOre"),
                    text(at + ".receivedOn"),
                    null));
        }
        return incomes;
    }

    /// The co-applicant is the second person; where there is none, a number that belongs to nobody.
    private long coApplicantNo(int people) {
        return filled("co.personalNumber", "co.name") ? 1 : people;
    }

    private void place(String path, String row, String... fields) {
        for (var field : fields) {
            formFieldOf.put(path + field, id(row + field));
        }
    }

    private boolean filled(String... fields) {
        for (var field : fields) {
            if (!value(field).isEmpty()) {
                return true;
            }
        }
        return false;
    }

    private @Nullable String text(String field) {
        var value = value(field);
        return value.isEmpty() ? null : value;
    }

    private @Nullable String digits(String field) {
        var value = text(field);
        return value == null ? null : value.replaceAll("[\\s-]", "");
    }

    private @Nullable Long whole(String field) {
        var value = text(field);
        if (value == null) {
            return null;
        }
        if (!value.matches("\\d{1,9}")) {
            faults.add(new Fault(field, "NOT_A_WHOLE_NUMBER", "Skriv ett heltal.", "Write a whole number."));
            return null;
        }
        return Long.parseLong(value);
    }

    /// `7 800`, `7800,50` and `7800.50` kronor, in öre.
    private @Nullable Long kronor(String field, String path) {
        var typed = value(field).replaceAll("[\\s\\u00a0]", "").replace(',', '.');
        if (!typed.matches("\\d{1,9}(\\.\\d{1,2})?")) {
            if (!typed.isEmpty()) {
                faults.add(new Fault(
                        path,
                        "NOT_AN_AMOUNT",
                        "Skriv beloppet i kronor, till exempel 7800.",
                        "Write the amount in kronor."));
            }
            return null;
        }
        return new BigDecimal(typed).multiply(ORE).longValueExact();
    }

    /// The id that the error summary links to.
    static String id(String field) {
        return field.replace("[", "-").replace("]", "").replace('.', '-');
    }
}

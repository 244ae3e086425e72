package se.bistand.intake.apply;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.bistand.intake.domain.Draft;
import se.bistand.web.FilledForm;
import se.bistand.web.Viewer;

/// What the form of an application becomes.
final class ApplyForm {
    static final int FIRST_CHILDREN = 2;
    static final int FIRST_INCOMES = 2;

    private final FilledForm filled;
    private final Viewer viewer;

    ApplyForm(Map<String, String> values, Viewer viewer) {
        this.filled = new FilledForm(values);
        this.viewer = viewer;
    }

    FilledForm filled() {
        return filled;
    }

    Draft draft() {
        var people = people();
        return new Draft(
                filled.text("municipality"),
                filled.text("month"),
                filled.text("kind"),
                people,
                new Draft.Housing(
                        filled.text("housing.form"),
                        filled.whole("housing.peopleInDwelling"),
                        filled.choice("housing.subletConsent")),
                costs(),
                incomes(people.size()),
                assets(),
                filled.text("email"),
                new Draft.Account(digits("account.clearing"), digits("account.number")),
                filled.text("language"),
                "ja".equals(filled.value("attested")));
    }

    private List<Draft.Person> people() {
        var people = new ArrayList<Draft.Person>();
        people.add(new Draft.Person("APPLICANT", viewer.personalNumber(), viewer.name(), null, null, null));
        if (filled.filled("co.personalNumber", "co.name")) {
            person(people, "CO_APPLICANT", "co");
        }
        for (int row = 0; row < filled.rows("barn", FIRST_CHILDREN); row++) {
            if (filled.filled("barn-" + row + ".personalNumber", "barn-" + row + ".name")) {
                person(people, "CHILD", "barn-" + row);
            }
        }
        return people;
    }

    private void person(List<Draft.Person> people, String role, String row) {
        var path = "people[" + people.size() + "].";
        filled.place(path, row + ".", "personalNumber", "name", "school", "lunchOutsideHome");
        people.add(new Draft.Person(
                role,
                digits(row + ".personalNumber"),
                filled.text(row + ".name"),
                filled.choice(row + ".lunchOutsideHome"),
                filled.text(row + ".school"),
                residence(row, path)));
    }

    private Draft.@Nullable Residence residence(String row, String path) {
        var kind = filled.text(row + ".residence");
        filled.place(path + "residence.kind", row + ".residence");
        filled.place(path + "residence.days", row + ".days");
        return kind == null && !filled.filled(row + ".days")
                ? null
                : new Draft.Residence(kind, filled.whole(row + ".days"), List.of());
    }

    private List<Draft.Cost> costs() {
        var costs = new ArrayList<Draft.Cost>();
        for (var choices : List.of(Choices.COSTS, Choices.MORE_COSTS)) {
            for (var choice : choices) {
                var field = "kostnad-" + choice.code();
                if (filled.filled(field)) {
                    var path = "costs[" + costs.size() + "].amountOre";
                    costs.add(new Draft.Cost(choice.code(), filled.kronor(field, path)));
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
            if (filled.filled(field)) {
                var path = "assets[" + assets.size() + "].valueOre";
                var needed = choice.code().equals("VEHICLE") ? filled.choice("tillgang-VEHICLE-needed") : null;
                assets.add(new Draft.Asset(0L, choice.code(), filled.kronor(field, path), needed));
            }
        }
        return assets;
    }

    private List<Draft.Income> incomes(int people) {
        var incomes = new ArrayList<Draft.Income>();
        for (int row = 0; row < filled.rows("inkomst", FIRST_INCOMES); row++) {
            var at = "inkomst-" + row;
            if (!filled.filled(at + ".amount", at + ".receivedOn")) {
                continue;
            }
            var path = "incomes[" + incomes.size() + "].";
            filled.place(path, at + ".", "personNo", "kind", "receivedOn");
            var co = "co".equals(filled.value(at + ".personNo"));
            incomes.add(new Draft.Income(
                    co ? coApplicantNo(people) : 0L,
                    filled.text(at + ".kind"),
                    filled.kronor(at + ".amount", path + "amountOre"),
                    filled.text(at + ".receivedOn"),
                    null));
        }
        return incomes;
    }

    /// The co-applicant is the second person; where there is none, a number that belongs to nobody.
    private long coApplicantNo(int people) {
        return filled.filled("co.personalNumber", "co.name") ? 1 : people;
    }

    private @Nullable String digits(String field) {
        var value = filled.text(field);
        return value == null ? null : value.replaceAll("[\\s-]", "");
    }
}

package se.bistand.decision.testcalculation;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import se.bistand.web.FilledForm;

/// What the form of a test calculation asks.
final class AskedForm {
    static final int FIRST_CHILDREN = 2;
    static final int FIRST_INCOMES = 2;
    private static final int MOST_MONTHS = 60;

    private final FilledForm filled;
    /// The number of the person in each row of a child.
    private final Map<String, Long> children = new HashMap<>();

    AskedForm(Map<String, String> values) {
        this.filled = new FilledForm(values);
    }

    FilledForm filled() {
        return filled;
    }

    Asked asked() {
        var people = people();
        return new Asked(
                filled.text("municipality"),
                filled.text("month"),
                people,
                new Asked.Housing(filled.text("housing.form"), filled.whole("housing.peopleInDwelling")),
                costs(),
                incomes(people.size()),
                savings(),
                support());
    }

    private List<Asked.Person> people() {
        var people = new ArrayList<Asked.Person>();
        person(people, "APPLICANT", "applicant");
        if (filled.filled("co.birthDate")) {
            person(people, "CO_APPLICANT", "co");
        }
        for (int row = 0; row < filled.rows("barn", FIRST_CHILDREN); row++) {
            if (filled.filled("barn-" + row + ".birthDate")) {
                children.put("barn-" + row, (long) people.size());
                person(people, "CHILD", "barn-" + row);
            }
        }
        return people;
    }

    private void person(List<Asked.Person> people, String role, String row) {
        filled.place("people[" + people.size() + "].", row + ".", "birthDate", "days", "lunchOutsideHome");
        people.add(new Asked.Person(
                role,
                filled.text(row + ".birthDate"),
                filled.choice(row + ".lunchOutsideHome"),
                "ja".equals(filled.value(row + ".school")) ? "ATTENDS" : null,
                filled.whole(row + ".days")));
    }

    private List<Asked.Cost> costs() {
        var costs = new ArrayList<Asked.Cost>();
        for (var choice : Choices.COSTS) {
            var field = "kostnad-" + choice.code();
            if (filled.filled(field)) {
                var path = "costs[" + costs.size() + "].amountOre";
                costs.add(new Asked.Cost(choice.code(), filled.kronor(field, path)));
            }
        }
        return costs;
    }

    private List<Asked.Income> incomes(int people) {
        var incomes = new ArrayList<Asked.Income>();
        for (int row = 0; row < filled.rows("inkomst", FIRST_INCOMES); row++) {
            var at = "inkomst-" + row;
            if (!filled.filled(at + ".amount", at + ".receivedOn")) {
                continue;
            }
            var path = "incomes[" + incomes.size() + "].";
            filled.place(path, at + ".", "personNo", "kind", "receivedOn");
            incomes.add(new Asked.Income(
                    personNo(filled.value(at + ".personNo"), people),
                    filled.text(at + ".kind"),
                    filled.kronor(at + ".amount", path + "amountOre"),
                    filled.text(at + ".receivedOn"),
                    filled.kronor(at + ".earlier", path + "earnedEarlierThisYearOre")));
        }
        return incomes;
    }

    private List<Asked.Asset> savings() {
        return filled.filled("savings")
                ? List.of(new Asked.Asset("SAVINGS", filled.kronor("savings", "assets[0].valueOre"), null))
                : List.of();
    }

    /// So many months in a row before the month asked for.
    private List<String> support() {
        var months = new ArrayList<String>();
        var inARow = filled.whole("support");
        if (inARow != null && filled.value("month").matches("\\d{4}-(0[1-9]|1[0-2])")) {
            var month = YearMonth.parse(filled.value("month"));
            for (var back = 1; back <= Math.min(inARow, MOST_MONTHS); back++) {
                months.add(month.minusMonths(back).toString());
            }
        }
        return months;
    }

    /// The co-applicant is the second person; one or a child who is not there has a number that belongs to nobody.
    private long personNo(String row, int people) {
        return switch (row) {
            case "" -> 0;
            case "co" -> filled.filled("co.birthDate") ? 1 : people;
            default -> children.getOrDefault(row, (long) people);
        };
    }
}

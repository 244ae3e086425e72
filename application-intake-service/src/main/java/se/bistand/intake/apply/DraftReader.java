package se.bistand.intake.apply;

import java.util.List;
import se.bistand.intake.domain.Draft;
import se.bistand.intake.domain.Fault;
import se.bistand.web.Problem;
import se.bistand.web.StrictJson;

/// Reads the JSON of an application strictly.
final class DraftReader {
    /// What was read, and what was wrong with its form.
    record Read(Draft draft, List<Fault> faults) {}

    private static final int MOST_TEXT = 1000;

    private DraftReader() {}

    /// Refuses with 400 what is not a JSON object.
    static Read read(byte[] body) {
        var read = StrictJson.read(body, MOST_TEXT, DraftReader::draft);
        return new Read(read.value(), faults(read.problems()));
    }

    /// The same in the words of the domain.
    static List<Fault> faults(List<Problem> problems) {
        return problems.stream()
                .map(it -> new Fault(String.valueOf(it.field()), it.code(), it.sv(), it.en()))
                .toList();
    }

    private static Draft draft(StrictJson json) {
        return new Draft(
                json.text("municipality"),
                json.text("month"),
                json.text("kind"),
                json.rows("people", DraftReader::person),
                json.object("housing", DraftReader::housing),
                json.rows("costs", row -> new Draft.Cost(row.text("kind"), row.whole("amountOre"))),
                json.rows("incomes", DraftReader::income),
                json.rows("assets", DraftReader::asset),
                json.text("email"),
                json.object("account", it -> new Draft.Account(it.text("clearing"), it.text("number"))),
                json.text("language"),
                json.flag("attested"));
    }

    private static Draft.Person person(StrictJson json) {
        return new Draft.Person(
                json.text("role"),
                json.text("personalNumber"),
                json.text("name"),
                json.flag("lunchOutsideHome"),
                json.text("school"),
                json.object("residence", DraftReader::residence));
    }

    private static Draft.Residence residence(StrictJson json) {
        return new Draft.Residence(
                json.text("kind"),
                json.whole("days"),
                json.rows("periods", row -> new Draft.Period(row.text("from"), row.text("to"))));
    }

    private static Draft.Housing housing(StrictJson json) {
        return new Draft.Housing(json.text("form"), json.whole("peopleInDwelling"), json.flag("subletConsent"));
    }

    private static Draft.Income income(StrictJson json) {
        return new Draft.Income(
                json.whole("personNo"),
                json.text("kind"),
                json.whole("amountOre"),
                json.text("receivedOn"),
                json.whole("earnedEarlierThisYearOre"));
    }

    private static Draft.Asset asset(StrictJson json) {
        return new Draft.Asset(
                json.whole("personNo"), json.text("kind"), json.whole("valueOre"), json.flag("neededForWorkOrHealth"));
    }
}

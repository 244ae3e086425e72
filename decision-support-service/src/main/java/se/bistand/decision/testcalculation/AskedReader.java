package se.bistand.decision.testcalculation;

import se.bistand.web.StrictJson;

/// Reads the JSON of a question strictly.
final class AskedReader {
    private static final int MOST_TEXT = 100;

    private AskedReader() {}

    /// Refuses with 400 what is not a JSON object.
    static StrictJson.Read<Asked> read(byte[] body) {
        return StrictJson.read(body, MOST_TEXT, AskedReader::asked);
    }

    private static Asked asked(StrictJson json) {
        return new Asked(
                json.text("municipality"),
                json.text("month"),
                json.rows("people", AskedReader::person),
                json.object("housing", it -> new Asked.Housing(it.text("form"), it.whole("peopleInDwelling"))),
                json.rows("costs", row -> new Asked.Cost(row.text("kind"), row.whole("amountOre"))),
                json.rows("incomes", AskedReader::income),
                json.rows(
                        "assets",
                        row -> new Asked.Asset(
                                row.text("kind"), row.whole("valueOre"), row.flag("neededForWorkOrHealth"))),
                json.texts("monthsWithSupport"));
    }

    private static Asked.Person person(StrictJson json) {
        return new Asked.Person(
                json.text("role"),
                json.text("birthDate"),
                json.flag("lunchOutsideHome"),
                json.text("school"),
                json.whole("days"));
    }

    private static Asked.Income income(StrictJson json) {
        return new Asked.Income(
                json.whole("personNo"),
                json.text("kind"),
                json.whole("amountOre"),
                json.text("receivedOn"),
                json.whole("earnedEarlierThisYearOre"));
    }
}

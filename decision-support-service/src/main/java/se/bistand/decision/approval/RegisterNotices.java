package se.bistand.decision.approval;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.JsonNode;

/// What the controls of the register answers found, and what has changed between reads, for the caseworker to see.
@Repository
class RegisterNotices {
    /// @param personNo null when it is about the household
    record Notice(
            String control, String title, @Nullable Integer personNo, boolean asks, String explanation, String facts) {}

    record Changed(String register, String what) {}

    /// @param read which read of the registers, and whether more follow
    /// @param checks questions first, then controls that could not be made; those without remark are counted
    record Shown(String read, List<Notice> checks, int passed, List<Changed> changes) {
        public boolean isEmpty() {
            return read.isEmpty() && checks.isEmpty() && passed == 0 && changes.isEmpty();
        }
    }

    private final JdbcClient jdbc;

    RegisterNotices(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Of the latest read, with the changes of all reads.
    Shown of(UUID applicationId) {
        var rounds = jdbc.sql(
                        "select answers from register_check where application_id = ? order by occurred_at, event_id")
                .param(applicationId)
                .query(String.class)
                .list();
        var changes = new ArrayList<Changed>();
        for (var round : rounds) BasisTree.json(round).path("changes").forEach(change -> changes.add(changed(change)));
        if (rounds.isEmpty()) return new Shown("", List.of(), 0, changes);
        var questions = new ArrayList<Notice>();
        var others = new ArrayList<Notice>();
        int passed = 0;
        var latest = BasisTree.json(rounds.getLast());
        for (var check : latest.path("checks")) {
            switch (check.path("outcome").asString("QUESTION")) {
                case "PASSED" -> passed++;
                case "NOTICE", "NOT_POSSIBLE" -> others.add(notice(check, false));
                default -> questions.add(notice(check, true));
            }
        }
        questions.addAll(others);
        return new Shown(read(latest), questions, passed, changes);
    }

    private static String read(JsonNode round) {
        var number = round.path("readNumber").asInt(0);
        return number == 0 ? "" : "Avläsning " + number + whole(round);
    }

    private static String whole(JsonNode round) {
        if (round.path("complete").asBoolean(true)) return ", fullständig.";
        for (var answer : round.path("answers"))
            if (answer.path("outcome").asString("").equals("COULD_NOT_ANSWER"))
                return ". Något register har inte svarat.";
        return ". Kontrollperioden var inte slut: registren läses igen när den är det.";
    }

    private static Notice notice(JsonNode check, boolean asks) {
        var facts = new ArrayList<String>();
        for (var fact : check.path("facts"))
            facts.add(fact.path("name").asString("") + ": " + fact.path("value").asString("") + " ("
                    + fact.path("source").asString("") + ")");
        var person = check.path("personNo");
        return new Notice(
                check.path("name").asString(""),
                check.path("title").asString(""),
                person.isInt() ? person.asInt() : null,
                asks,
                check.path("explanation").asString(""),
                String.join("; ", facts));
    }

    private static Changed changed(JsonNode change) {
        var code = change.path("code").asString("");
        return new Changed(
                change.path("register").asString(""),
                switch (change.path("what").asString("OTHER")) {
                    case "OUTCOME" ->
                        "svaret har ändrats: " + outcome(change.path("after").asString(""));
                    case "INCOME_ADDED" -> code + " har tillkommit, " + kronor(change.path("afterOre"));
                    case "INCOME_GONE" -> code + " finns inte längre, var " + kronor(change.path("beforeOre"));
                    case "AMOUNT" ->
                        code + " är nu " + kronor(change.path("afterOre")) + ", var "
                                + kronor(change.path("beforeOre"));
                    default -> "andra uppgifter har ändrats";
                });
    }

    private static String outcome(String code) {
        return switch (code) {
            case "ANSWERED" -> "svar har kommit";
            case "NOTHING_FOUND" -> "inget fanns";
            case "NOT_ENTITLED" -> "uppgifterna får inte lämnas ut till kommunen";
            case "PROTECTED_IDENTITY" -> "personen har skyddade personuppgifter";
            default -> "kunde inte svara";
        };
    }

    private static String kronor(JsonNode ore) {
        return BasisPage.kronor(ore.asLong(0));
    }
}

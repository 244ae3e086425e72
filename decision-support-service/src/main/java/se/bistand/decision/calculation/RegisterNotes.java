package se.bistand.decision.calculation;

import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.bistand.decision.domain.Register;
import se.bistand.decision.domain.RegisterFacts.Remark;
import se.bistand.event.v1.RegisterAnswer;
import se.bistand.event.v1.RegisterChange;
import se.bistand.event.v1.RegisterIncome;
import se.bistand.event.v1.RegistersChecked;

/// What register-check noted beside the answers, as it is kept for the page and, of a few, for the calculation.
final class RegisterNotes {
    private static final String UNKNOWN_CODE = "UNKNOWN_CODE";

    private RegisterNotes() {}

    static List<RegisterContent.Check> checks(RegistersChecked event) {
        return event.getChecks().stream()
                .map(check -> new RegisterContent.Check(
                        check.getName(),
                        check.getTitle(),
                        check.getPersonNo(),
                        check.getOutcome().name(),
                        check.getExplanation(),
                        check.getFacts().stream()
                                .map(fact -> new RegisterContent.CheckFact(
                                        fact.getName(), fact.getValue(), fact.getSource()))
                                .toList(),
                        check.getQuestion()))
                .toList();
    }

    /// What the population register, passed on with this answer, says that does not fit the application.
    static List<Remark> remarks(RegisterContent.Answer answer, @Nullable List<RegisterContent.Check> checks) {
        if (checks == null || answer.register() != Register.FORSAKRINGSKASSAN) {
            return List.of();
        }
        return checks.stream()
                .filter(check -> Integer.valueOf(answer.personNo()).equals(check.personNo()))
                .mapMulti((RegisterContent.Check check, Consumer<Remark> found) -> {
                    var what = what(check);
                    if (what != null) {
                        found.accept(new Remark(what, told(check)));
                    }
                })
                .toList();
    }

    /// Rows from before the code of the question was kept have the name of what the question rests on.
    private static Remark.@Nullable What what(RegisterContent.Check check) {
        var asked = check.question() != null ? check.question() : first(check, RegisterContent.CheckFact::name);
        return switch (check.outcome().equals("QUESTION") ? asked : "") {
            case "PERSON_DEAD", "avliden" -> Remark.What.DEAD;
            case "MARRIED_APPLIES_ALONE", "civilstånd" -> Remark.What.MARRIED_APPLIES_ALONE;
            default -> null;
        };
    }

    /// A day as it is; a civil status has a code.
    private static String told(RegisterContent.Check check) {
        var value = first(check, RegisterContent.CheckFact::value);
        return switch (value) {
            case "2" -> "gift";
            case "3" -> "registrerad partner";
            default -> value;
        };
    }

    private static String first(RegisterContent.Check check, Function<RegisterContent.CheckFact, String> part) {
        return check.facts().stream().findFirst().map(part).orElse("");
    }

    static List<RegisterContent.Change> changes(RegistersChecked event) {
        return event.getChanges().stream().map(RegisterNotes::change).toList();
    }

    private static RegisterContent.Change change(RegisterChange change) {
        var fund = change.getFund();
        return new RegisterContent.Change(
                fund == null ? change.getRegister().name() : fund,
                change.getWhat().name(),
                change.getCode(),
                change.getAfter(),
                change.getBeforeOre(),
                change.getAfterOre());
    }

    /// An unknown code that comes with its income asks by itself, once.
    static boolean hasUnseenWarning(RegisterAnswer answer) {
        Set<String> codes =
                answer.getIncomes().stream().map(RegisterIncome::getCode).collect(Collectors.toSet());
        return answer.getWarnings().stream()
                .anyMatch(warning -> !(warning.getCode().equals(UNKNOWN_CODE)
                        && warning.getSubject() != null
                        && codes.contains(warning.getSubject())));
    }
}

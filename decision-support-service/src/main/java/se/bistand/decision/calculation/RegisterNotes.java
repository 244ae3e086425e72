package se.bistand.decision.calculation;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import se.bistand.event.v1.RegisterAnswer;
import se.bistand.event.v1.RegisterChange;
import se.bistand.event.v1.RegisterIncome;
import se.bistand.event.v1.RegistersChecked;

/// What register-check noted beside the answers, as it is kept for the page.
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
                                .toList()))
                .toList();
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

package se.bistand.registercheck.domain.control;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a control found about a person or the household.
///
/// @param personNo null when it is about the household
/// @param question code of what a person must answer; null when nothing is asked
/// @param explanation Swedish, made from the facts alone; names no person
public record Result(
        Control control,
        @Nullable Integer personNo,
        @Nullable String subject,
        Outcome outcome,
        @Nullable String question,
        String explanation,
        List<Fact> facts) {

    /// utan anmärkning, fråga, kunde inte göras
    public enum Outcome {
        PASSED,
        QUESTION,
        NOT_POSSIBLE
    }

    /// Something a control rests on, with where it comes from.
    public record Fact(String name, String value, String source) {}

    public Result {
        facts = List.copyOf(facts);
    }

    static Result passed(Control control, @Nullable Integer personNo, String explanation) {
        return new Result(control, personNo, null, Outcome.PASSED, null, explanation, List.of());
    }

    static Result notPossible(Control control, @Nullable Integer personNo, String explanation) {
        return new Result(control, personNo, null, Outcome.NOT_POSSIBLE, null, explanation, List.of());
    }

    static Result question(
            Control control,
            @Nullable Integer personNo,
            @Nullable String subject,
            String question,
            String explanation,
            List<Fact> facts) {
        return new Result(control, personNo, subject, Outcome.QUESTION, question, explanation, facts);
    }
}

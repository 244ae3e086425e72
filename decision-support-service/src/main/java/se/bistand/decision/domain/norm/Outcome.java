package se.bistand.decision.domain.norm;

import java.util.List;
import se.bistand.decision.domain.Money;

/// What a rule found. Only an amount has an amount: what is unclear has questions instead.
public sealed interface Outcome {
    /// @param amount incomes negative
    record Amount(Money amount) implements Outcome {}

    record Fulfilled() implements Outcome {}

    record NotFulfilled() implements Outcome {}

    record Unclear(List<Question> questions) implements Outcome {
        public Unclear {
            questions = List.copyOf(questions);
            if (questions.isEmpty()) {
                throw new IllegalArgumentException("What is unclear must say what a person has to answer");
            }
        }
    }

    /// What the calculation proposes; a person decides.
    record Proposed(Proposal proposal) implements Outcome {}

    default String code() {
        return switch (this) {
            case Amount(var amount) -> "AMOUNT";
            case Fulfilled() -> "FULFILLED";
            case NotFulfilled() -> "NOT_FULFILLED";
            case Unclear(var questions) -> "UNCLEAR";
            case Proposed(var proposal) -> "PROPOSED";
        };
    }
}

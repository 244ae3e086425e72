package se.bistand.payout.domain;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/// One payment to one household.
///
/// The rule against double payment, chosen so that a doubt costs a person a look and never a household its rent twice:
/// - one decision is one payment, as the identity follows from the decision;
/// - one household and month is paid once of itself. A second grant for the same case and month, or for another case of
///   the same municipality with an adult in common, is [PaymentState#HELD] until a person in finance releases or
///   cancels it. That goes for another application too: a supplementary application is a legitimate second payment, but
///   the event does not tell it from the same application handed in twice, so the question differs and the answer is
///   the person's;
/// - a payment the bank refused or returned, or that a person cancelled, is no longer in the way of a new decision
///   unless there has been a difference with the bank about it;
/// - one the bank refused or returned may be replaced, once, by a successor on the same decision with an account
///   that two people have entered. The rules above go for the successor too.
///
/// @param question why the payment is held, empty unless it is
/// @param duplicateOf the live payment of the same household and month that this one was held for
public record Payment(
        UUID paymentId,
        Grant grant,
        LocalDate executionDate,
        PaymentState state,
        Optional<Question> question,
        Optional<UUID> duplicateOf) {

    /// What is already there for a household and month.
    public record Earlier(UUID paymentId, UUID caseId, UUID applicationId) {}

    public Payment {
        if (question.isPresent() != (state == PaymentState.HELD)) {
            throw new IllegalArgumentException("a payment is held exactly when there is a question");
        }
    }

    public static Payment of(Grant grant, LocalDate executionDate, Optional<Earlier> earlier) {
        return waiting(PaymentId.of(grant.decisionId()), grant, executionDate, earlier);
    }

    /// @param replaced a payment of the same decision that was refused or came back
    public static Payment successor(UUID replaced, Grant grant, LocalDate executionDate, Optional<Earlier> earlier) {
        return waiting(PaymentId.successorOf(replaced), grant, executionDate, earlier);
    }

    private static Payment waiting(UUID id, Grant grant, LocalDate executionDate, Optional<Earlier> earlier) {
        var question = earlier.map(e -> question(grant, e));
        var state = question.isPresent() ? PaymentState.HELD : PaymentState.SCHEDULED;
        return new Payment(id, grant, executionDate, state, question, earlier.map(Earlier::paymentId));
    }

    private static Question question(Grant grant, Earlier earlier) {
        if (!earlier.caseId().equals(grant.caseId())) {
            return Question.SECOND_GRANT_FOR_ADULT;
        }
        return earlier.applicationId().equals(grant.applicationId())
                ? Question.SECOND_DECISION_ON_APPLICATION
                : Question.SECOND_GRANT_FOR_MONTH;
    }

    public Earlier asEarlier() {
        return new Earlier(paymentId, grant.caseId(), grant.applicationId());
    }
}

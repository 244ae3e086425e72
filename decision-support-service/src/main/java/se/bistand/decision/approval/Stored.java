package se.bistand.decision.approval;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.bistand.decision.domain.EstablishedFact;
import se.bistand.decision.domain.Role;
import se.bistand.web.ProtectedIdentity;
import se.bistand.web.Refusal;
import se.bistand.web.Viewer;

/// What is read from the database for a person to decide on.
final class Stored {
    private Stored() {}

    /// An application whose ApplicationSubmitted has come.
    ///
    /// @param monthGranted another application of the case has been granted for the month
    /// @param isProtected a person has a protected identity: named people alone may see it
    record Application(
            UUID id,
            UUID caseId,
            String municipality,
            String month,
            String kind,
            Instant submittedAt,
            boolean answersAfterDecision,
            boolean monthGranted,
            boolean isProtected,
            List<Person> people,
            PassedOn passedOn) {

        /// To people of other municipalities, and of a protected case to all who are not named, it does not
        /// exist.
        ///
        /// @throws Refusal 404
        void requireShownTo(Viewer viewer, ProtectedIdentity protectedIdentity) {
            viewer.requireMunicipality(municipality);
            if (isProtected && !protectedIdentity.handles(viewer)) throw Refusal.notFound();
        }
    }

    /// @param sealedName opened only to be shown, with an entry in the access log
    record Person(int no, Role role, ByteBuffer sealedName) {}

    /// What the decision passes on unopened.
    record PassedOn(
            List<String> applicantRefs, ByteBuffer email, ByteBuffer account, ByteBuffer payeeName, String language) {}

    record Calculation(
            UUID id,
            int number,
            Result result,
            long needOre,
            long meansOre,
            @Nullable Long differenceOre,
            boolean cutsSomething,
            List<String> questions,
            BasisTree tree,
            String proposedReasons) {

        enum Result {
            DEFICIT,
            SURPLUS,
            UNCLEAR
        }

        /// What the calculation speaks for; null when a person must find out more. Never more than a proposal.
        @Nullable
        Outcome proposal() {
            if (tree.proposesDismissal()) {
                return Outcome.DISMISSAL;
            }
            return switch (result) {
                case UNCLEAR -> null;
                case SURPLUS -> Outcome.REJECTION;
                case DEFICIT -> cutsSomething ? Outcome.PARTIAL : Outcome.GRANT;
            };
        }
    }

    record Decision(
            UUID id,
            UUID calculationId,
            Outcome outcome,
            long amountOre,
            String decidedBy,
            ByteBuffer sealedDecisionMaker,
            ByteBuffer sealedReasons,
            List<String> answeredQuestions,
            Instant decidedAt) {}

    /// What a caseworker has established. A later fact about the same supersedes it.
    ///
    /// @param withdrawn it no longer holds; the value is the one that was withdrawn
    /// @param supersedes the fact before it about the same
    record Fact(
            UUID id,
            EstablishedFact content,
            boolean withdrawn,
            @Nullable UUID supersedes,
            ByteBuffer sealedReason,
            ByteBuffer sealedByName,
            Instant at) {}

    /// @param waitingSince when the application came
    record QueueRow(
            UUID applicationId,
            UUID caseId,
            String month,
            UUID calculationId,
            Calculation.Result result,
            @Nullable Long differenceOre,
            List<String> questions,
            Instant waitingSince) {}
}

package se.bistand.notification.domain;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// A decision as it stands in the letter, opened for one who may read it.
///
/// @param month the month applied for, yyyy-MM
/// @param amountOre granted amount in öre, 0 when rejected or dismissed
public record Decision(
        UUID decisionId,
        UUID caseId,
        UUID applicationId,
        String municipality,
        String month,
        Instant decidedAt,
        Outcome outcome,
        long amountOre,
        String legalBasis,
        Words words,
        List<Line> lines) {

    /// What was sealed in the event.
    ///
    /// @param reasons the reasons in the caseworker's words, 32 § FL
    public record Words(String applicant, String decisionMaker, String reasons) {}

    public Decision {
        lines = List.copyOf(lines);
    }

    /// Whether anything in it went against the household: then the letter must say how to appeal, 33 § FL.
    /// An outcome this version does not know is taken as such, so that the right to appeal is never left out.
    public boolean againstTheHousehold() {
        return outcome != Outcome.GRANT || lines.stream().anyMatch(Line::refusedInPart);
    }
}

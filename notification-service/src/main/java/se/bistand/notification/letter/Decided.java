package se.bistand.notification.letter;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.bistand.notification.domain.Line;
import se.bistand.notification.domain.Outcome;

/// A decision as it is kept, its identifying values still sealed.
///
/// @param notifiedAt when the household was told, null until then
record Decided(
        UUID decisionId,
        UUID caseId,
        UUID applicationId,
        String municipality,
        String month,
        Instant decidedAt,
        Outcome outcome,
        long amountOre,
        String legalBasis,
        Sealed sealed,
        List<Line> lines,
        @Nullable Instant notifiedAt) {

    // Bytes that are only carried on; nobody compares two of them.
    @SuppressWarnings("ArrayRecordComponent")
    record Sealed(byte[] payeeName, byte[] decisionMaker, byte[] reasons) {}
}

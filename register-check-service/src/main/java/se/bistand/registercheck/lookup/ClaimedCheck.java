package se.bistand.registercheck.lookup;

import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.bistand.registercheck.domain.ControlPeriod;
import se.bistand.registercheck.domain.Register;

/// One person to look up, claimed until its lease ends.
///
/// @param subject keyed reference of the person; null of a check made before there was one
/// @param claim fencing number: the row takes results of this claim alone
/// @param attempts tries made before
/// @param missing registers that have not answered
/// @param asked those of them that are asked now, as noted: none that is away, none when all tries are used up
/// @param reread a later read, after the application has gone on
/// @param readNumber which read this is
/// @param probe the single question that tries registers that were away
@SuppressWarnings("ArrayRecordComponent") // the sealed bytes are handed on, never compared
record ClaimedCheck(
        UUID applicationId,
        int personNo,
        UUID caseId,
        String municipality,
        String month,
        byte[] sealedPersonalNumber,
        @Nullable String subject,
        int claim,
        int attempts,
        Set<Register> missing,
        Set<Register> asked,
        Instant receivedAt,
        boolean reread,
        int readNumber,
        boolean probe) {

    /// How long it has waited. A later read counts from when all could be read: an application for a month ahead came
    /// long before its control period was over, and a failure then must be read again as long as any other.
    Duration waited(Instant now) {
        var over = new ControlPeriod(YearMonth.parse(month)).over();
        return Duration.between(reread && over.isAfter(receivedAt) ? over : receivedAt, now);
    }
}

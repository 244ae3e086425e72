package se.bistand.registercheck.lookup;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.bistand.registercheck.domain.Answer;
import se.bistand.registercheck.domain.Register;

/// What came of one claimed check.
///
/// @param asked registers that were asked; the others were away
/// @param sealedRaw the answers as they came, sealed
/// @param subject keyed reference of the person; null when the number could not be opened
@SuppressWarnings("ArrayRecordComponent") // the sealed bytes are handed on, never compared
record LookedUp(
        ClaimedCheck check,
        Set<Register> asked,
        List<Answer> answers,
        List<byte[]> sealedRaw,
        @Nullable String subject,
        Instant at) {}

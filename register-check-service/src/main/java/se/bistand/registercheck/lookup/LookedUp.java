package se.bistand.registercheck.lookup;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import se.bistand.registercheck.domain.Answer;
import se.bistand.registercheck.domain.Register;

/// What came of one claimed check.
///
/// @param asked registers that were asked; the others were away
/// @param sealedRaw the answers as they came, sealed
@SuppressWarnings("ArrayRecordComponent") // the sealed bytes are handed on, never compared
record LookedUp(ClaimedCheck check, Set<Register> asked, List<Answer> answers, List<byte[]> sealedRaw, Instant at) {}

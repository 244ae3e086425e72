package se.bistand.registercheck.lookup;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import se.bistand.registercheck.domain.Answer;
import se.bistand.registercheck.domain.Register;

/// What came of one claimed check.
///
/// @param asked registers that were asked; the others were away
/// @param raw the answers as they came, about a person; sealed by [RawAnswers] before they are kept
@SuppressWarnings("ArrayRecordComponent") // the bytes are handed on, never compared
record LookedUp(ClaimedCheck check, Set<Register> asked, List<Answer> answers, List<byte[]> raw, Instant at) {}

package se.bistand.registercheck.lookup;

import java.time.Instant;
import java.util.List;
import se.bistand.registercheck.domain.Answer;

/// What came of one claimed check.
record LookedUp(ClaimedCheck check, List<Answer> answers, Instant at) {}

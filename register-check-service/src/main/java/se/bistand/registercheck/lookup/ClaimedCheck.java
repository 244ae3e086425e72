package se.bistand.registercheck.lookup;

import java.util.Set;
import java.util.UUID;
import se.bistand.registercheck.domain.Register;

/// One adult to look up, claimed until its lease ends.
///
/// @param claim fencing number: the row takes results of this claim alone
/// @param attempts tries made before
@SuppressWarnings("ArrayRecordComponent") // the sealed bytes are handed on, never compared
record ClaimedCheck(
        UUID applicationId,
        int personNo,
        UUID caseId,
        String municipality,
        String month,
        byte[] sealedPersonalNumber,
        int claim,
        int attempts,
        Set<Register> missing) {}

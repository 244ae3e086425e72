package se.bistand.payout.answers;

import java.util.Optional;
import java.util.UUID;
import se.bistand.payout.domain.BankAnswer;
import se.bistand.payout.domain.Judgement;

/// The bank and the ledger do not agree about something.
///
/// @param municipality whose files it stops; empty stops all
/// @param reference the bank's words for what it is about
record Difference(
        Judgement.Difference kind,
        Optional<String> municipality,
        Optional<UUID> paymentId,
        String reference,
        long expectedOre,
        long statedOre) {
    /// @param municipality whose account the entry is on
    static Difference of(BankAnswer.UnclearEntry entry, Optional<String> municipality) {
        return new Difference(
                entry.kind(),
                municipality,
                Optional.empty(),
                Stated.reference(entry),
                entry.expectedOre(),
                entry.amountOre().orElse(0));
    }
}

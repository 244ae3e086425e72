package se.bistand.payout.file;

import java.time.Instant;
import java.util.UUID;

/// A stored bank file.
///
/// @param sumOre in öre
/// @param state `FROZEN` until the bank has it, then `SENT`
record PaymentFile(
        UUID fileId,
        String municipality,
        String messageId,
        String format,
        int payments,
        long sumOre,
        String sha256,
        Instant createdAt,
        String state) {
    /// Name at the bank: one name per message, so that handing over again replaces the file by itself.
    String name() {
        return name(format, messageId);
    }

    static String name(String format, String messageId) {
        return format + "." + messageId + ".xml";
    }
}

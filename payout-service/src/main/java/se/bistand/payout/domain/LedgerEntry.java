package se.bistand.payout.domain;

import static se.bistand.payout.domain.LedgerAccount.BANK;
import static se.bistand.payout.domain.LedgerAccount.GRANTED_ASSISTANCE;
import static se.bistand.payout.domain.LedgerAccount.OWED_TO_HOUSEHOLDS;
import static se.bistand.payout.domain.LedgerAccount.PAYMENTS_IN_TRANSIT;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// One entry in double entry: the same amount on one debit and one credit account, so every entry sums to 0 by its
/// shape.
/// A payment has at most one entry of each kind, which the database holds as a key.
public record LedgerEntry(UUID paymentId, Kind kind, LedgerAccount debit, LedgerAccount credit, long amountOre) {

    /// What happened to the money.
    public enum Kind {
        GRANTED,
        IN_FILE,
        REJECTED,
        SETTLED,
        RETURNED,
        CANCELLED,
        /// What was owed by this payment is owed by its successor.
        REPLACED
    }

    public LedgerEntry {
        if (amountOre <= 0 || debit == credit) {
            throw new IllegalArgumentException("an entry moves more than 0 öre between two accounts");
        }
    }

    public static LedgerEntry granted(UUID paymentId, long amountOre) {
        return new LedgerEntry(paymentId, Kind.GRANTED, GRANTED_ASSISTANCE, OWED_TO_HOUSEHOLDS, amountOre);
    }

    /// Of a refused or returned payment: its successor is granted anew, so that the cost is counted once.
    public static LedgerEntry replaced(UUID paymentId, long amountOre) {
        return new LedgerEntry(paymentId, Kind.REPLACED, OWED_TO_HOUSEHOLDS, GRANTED_ASSISTANCE, amountOre);
    }

    /// The entry that follows from a payment's change of state; empty when no money moves in the books.
    ///
    /// @throws IllegalStateException when a payment may not go that way
    public static Optional<LedgerEntry> of(UUID paymentId, long amountOre, PaymentState from, PaymentState to) {
        if (!from.mayBecome(to)) {
            throw new IllegalStateException("payment " + paymentId + " cannot go from " + from + " to " + to);
        }
        return switch (to) {
            case HELD, SCHEDULED, SENT, ACCEPTED -> Optional.empty();
            case IN_FILE -> entry(paymentId, Kind.IN_FILE, OWED_TO_HOUSEHOLDS, PAYMENTS_IN_TRANSIT, amountOre);
            case REJECTED -> entry(paymentId, Kind.REJECTED, PAYMENTS_IN_TRANSIT, OWED_TO_HOUSEHOLDS, amountOre);
            case SETTLED -> entry(paymentId, Kind.SETTLED, PAYMENTS_IN_TRANSIT, BANK, amountOre);
            // A return that overtakes its own booking leaves the bank account as it was: both notices cancel out.
            case RETURNED ->
                entry(
                        paymentId,
                        Kind.RETURNED,
                        from == PaymentState.SETTLED ? BANK : PAYMENTS_IN_TRANSIT,
                        OWED_TO_HOUSEHOLDS,
                        amountOre);
            case CANCELLED -> entry(paymentId, Kind.CANCELLED, OWED_TO_HOUSEHOLDS, GRANTED_ASSISTANCE, amountOre);
        };
    }

    /// Öre per account, debit positive.
    public Map<LedgerAccount, Long> postings() {
        return Map.of(debit, amountOre, credit, -amountOre);
    }

    private static Optional<LedgerEntry> entry(
            UUID paymentId, Kind kind, LedgerAccount debit, LedgerAccount credit, long amountOre) {
        return Optional.of(new LedgerEntry(paymentId, kind, debit, credit, amountOre));
    }
}

package se.bistand.payout.domain;

import java.time.LocalDate;
import java.util.UUID;

/// One payment as it stands in a bank file: everything opened and checked.
///
/// @param payeeName in the bank's characters, not empty
public record Transfer(
        UUID paymentId, LocalDate executionDate, long amountOre, String payeeName, AccountNumber.Valid account) {
    public Transfer {
        if (payeeName.isBlank()) {
            throw new IllegalArgumentException("banks refuse a payment without the payee's name");
        }
    }

    /// Never a name in a log.
    @Override
    public String toString() {
        return "Transfer " + paymentId;
    }
}

package se.bistand.payout.domain;

import java.util.Map;
import java.util.Optional;

/// The municipalities on this installation, each with its own account at the bank.
///
/// @param municipalities by municipality code
public record Debtors(Map<String, Debtor> municipalities) {
    public Debtors {
        municipalities = Map.copyOf(municipalities);
    }

    public Optional<Debtor> of(String municipality) {
        return Optional.ofNullable(municipalities.get(municipality));
    }

    /// The municipality whose account it is.
    public Optional<String> ofAccount(String iban) {
        return municipalities.entrySet().stream()
                .filter(m -> m.getValue().iban().equals(iban))
                .map(Map.Entry::getKey)
                .findFirst();
    }
}

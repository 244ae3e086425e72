package se.bistand.payout.domain;

/// Accounts of payout's own ledger.
public enum LedgerAccount {
    /// What has been granted: the municipality's cost.
    GRANTED_ASSISTANCE,
    /// What households are owed and no bank file carries: scheduled, held, refused or returned.
    OWED_TO_HOUSEHOLDS,
    /// What stands in bank files and is not booked yet.
    PAYMENTS_IN_TRANSIT,
    /// The municipality's account at the bank.
    BANK
}

package se.bistand.payout.domain;

/// The municipality as its bank knows it.
///
/// @param organisationId identity given by the bank, or the organisation number
/// @param organisationScheme ISO 20022 code of that identity: `BANK` given by the bank, `CUST` own number
/// @param categoryPurpose ISO 20022 code such as `SSBE` or `SALA`, as agreed with the bank; empty for none
public record Debtor(
        String name,
        String town,
        String organisationId,
        String organisationScheme,
        String iban,
        String bic,
        String categoryPurpose) {}

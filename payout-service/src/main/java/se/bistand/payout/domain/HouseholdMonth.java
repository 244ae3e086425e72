package se.bistand.payout.domain;

import java.time.YearMonth;
import java.util.UUID;

/// The business fingerprint of a payment: one household's assistance for one month is paid once unless a person says
/// otherwise.
public record HouseholdMonth(UUID caseId, YearMonth month) {}

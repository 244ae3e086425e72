package se.bistand.payout.domain;

import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/// The business fingerprint of a payment: one household's assistance for one month is paid once unless a person says
/// otherwise. A household is known by its case, and by each of its adults: two adults who both apply, each with the
/// other as co-applicant, have a case each.
public sealed interface HouseholdMonth {
    /// The month of a case.
    record OfCase(UUID caseId, YearMonth month) implements HouseholdMonth {}

    /// The month of an adult in a municipality.
    ///
    /// @param applicantRef keyed reference, no personal number
    record OfAdult(String municipality, String applicantRef, YearMonth month) implements HouseholdMonth {}

    /// All by which the month of a household is known, the case first.
    static List<HouseholdMonth> all(String municipality, UUID caseId, List<String> applicantRefs, YearMonth month) {
        return Stream.concat(
                        Stream.<HouseholdMonth>of(new OfCase(caseId, month)),
                        applicantRefs.stream().map(ref -> new OfAdult(municipality, ref, month)))
                .toList();
    }
}

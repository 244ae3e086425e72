package se.bistand.payout.domain;

import java.time.YearMonth;
import java.util.List;
import java.util.UUID;

/// What payout needs to know of a decision that grants money.
///
/// @param applicantRefs keyed references of the household's adults, applicant first
/// @param amountOre granted amount in öre, more than 0
/// @param decidedBy identity of the person who decided; a decision without a person is never paid
public record Grant(
        UUID decisionId,
        String municipality,
        UUID caseId,
        UUID applicationId,
        List<String> applicantRefs,
        YearMonth month,
        long amountOre,
        String decidedBy) {
    public Grant {
        applicantRefs = List.copyOf(applicantRefs);
        if (amountOre <= 0) {
            throw new IllegalArgumentException("a grant is more than 0 öre, this is " + amountOre);
        }
        if (decidedBy.isBlank()) {
            throw new IllegalArgumentException("a grant is decided by a person");
        }
    }

    public List<HouseholdMonth> householdMonths() {
        return HouseholdMonth.all(municipality, caseId, applicantRefs, month);
    }
}

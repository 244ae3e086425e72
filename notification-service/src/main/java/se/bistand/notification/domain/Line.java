package se.bistand.notification.domain;

import org.jspecify.annotations.Nullable;

/// One line of the calculation sheet.
///
/// @param subject what it is about, such as person/1, shared, cost/RENT or income/0
/// @param appliedOre applied amount in öre, null where nothing was applied for
/// @param approvedOre approved amount in öre, incomes negative, null when it could not be settled
public record Line(
        String ruleId,
        String law,
        String subject,
        @Nullable Long appliedOre,
        @Nullable Long approvedOre) {

    /// True when less was approved than the household applied for.
    public boolean refusedInPart() {
        return appliedOre != null && (approvedOre == null || approvedOre < appliedOre);
    }
}

package se.bistand.decision.domain.norm;

/// How a household of more than one, living with others, shares the dwelling's costs. The ordinance speaks of the
/// single adult only.
public enum HouseholdShare {
    /// The dwelling's shared cost, divided by all who live there, times the members of the household.
    PER_PERSON
}

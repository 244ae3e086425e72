package se.bistand.decision.domain;

/// A person's role in the household (sökande, medsökande, barn); UNKNOWN is a role this version does not know.
public enum Role {
    APPLICANT,
    CO_APPLICANT,
    CHILD,
    UNKNOWN
}

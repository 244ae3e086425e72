package se.bistand.notification.domain;

/// How the decision went (bifall, delvis bifall, avslag, avvisning). UNKNOWN is an outcome of a later version of the
/// event.
public enum Outcome {
    GRANT,
    PARTIAL,
    REJECTION,
    DISMISSAL,
    UNKNOWN
}

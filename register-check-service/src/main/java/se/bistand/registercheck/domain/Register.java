package se.bistand.registercheck.domain;

/// The registers asked about each adult.
public enum Register {
    SKATTEVERKET,
    FORSAKRINGSKASSAN,
    ARBETSFORMEDLINGEN
}

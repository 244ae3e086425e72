package se.bistand.registercheck.ssbtek;

/// An agency's part does not keep to its contract. Carries no text of it: that could be about a person.
final class Unreadable extends Exception {
    private static final long serialVersionUID = 1;
}

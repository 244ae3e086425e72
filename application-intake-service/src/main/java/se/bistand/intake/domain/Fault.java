package se.bistand.intake.domain;

/// One thing wrong with an application.
///
/// @param field path in the draft, such as `people[1].personalNumber`
/// @param code stable, for programs
/// @param sv what is wrong and how to mend it, in Swedish
/// @param en the same in English
public record Fault(String field, String code, String sv, String en) {}

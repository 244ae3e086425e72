package se.bistand.web;

import org.jspecify.annotations.Nullable;

/// One thing that is wrong, said so that the reader can mend it.
///
/// @param field path such as `people[1].personalNumber`; null where it is about the whole request
/// @param code stable, for programs
/// @param sv plain Swedish
/// @param en plain English
public record Problem(@Nullable String field, String code, String sv, String en) {}

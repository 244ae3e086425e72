package se.bistand.decision.domain.norm;

/// What a finding rests on: facts with their source, parameters with theirs, and other findings.
public sealed interface Basis permits Fact, Parameter, Finding {}

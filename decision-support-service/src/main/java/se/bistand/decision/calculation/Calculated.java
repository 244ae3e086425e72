package se.bistand.decision.calculation;

import java.time.Instant;
import java.util.UUID;
import se.bistand.decision.domain.norm.NormCalculation;

/// A calculation made.
/// @param number counts the calculations of the application from 1
record Calculated(UUID id, int number, Ready of, NormCalculation calculation, Instant at) {}

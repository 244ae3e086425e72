package se.bistand.decision.calculation;

import java.time.Instant;
import java.util.UUID;
import se.bistand.decision.domain.norm.NormCalculation;

/// A calculation made.
/// @param number counts the calculations of the application from 1
/// @param parameters everything it was made with, whether it used it or not
record Calculated(
        UUID id, int number, Ready of, NormCalculation calculation, ParameterSnapshot parameters, Instant at) {}

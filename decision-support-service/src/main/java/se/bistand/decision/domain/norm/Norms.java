package se.bistand.decision.domain.norm;

import se.bistand.decision.domain.Month;

/// Where the norm of a municipality and month is found.
public interface Norms {
    /// The same question has the same answer while the service runs, but for derived values that become approved.
    Norm asOf(String municipality, Month month);
}

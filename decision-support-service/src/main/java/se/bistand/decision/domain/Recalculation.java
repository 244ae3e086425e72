package se.bistand.decision.domain;

import java.util.UUID;

/// Calculates an application again because something else than its registers is now known.
public interface Recalculation {
    /// With the register answers of the calculation that counts, in the caller's transaction, which holds the
    /// application's row.
    /// @return the identity of the new calculation, the one that counts from now on
    UUID again(UUID applicationId);
}

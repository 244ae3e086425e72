package se.bistand.decision.parameters;

import se.bistand.decision.domain.norm.Norms;

/// The parameter files of this service, for tests of other packages.
public final class RealParameters {
    private RealParameters() {}

    public static Norms load() {
        return Parameters.load();
    }
}

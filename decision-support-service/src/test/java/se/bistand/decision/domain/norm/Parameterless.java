package se.bistand.decision.domain.norm;

import java.util.HashMap;
import se.bistand.decision.domain.Month;

/// The parameters of Lindeby in December 2026, without some of them.
final class Parameterless {
    private Parameterless() {}

    static NormParameters without(String... names) {
        var all = new HashMap<>(((Norm.Complete) Example.PARAMETERS.asOf("9901", Month.of(2026, 12)))
                .parameters()
                .all());
        for (var name : names) {
            all.remove(name);
        }
        return new NormParameters(all);
    }
}

package se.bistand.decision.domain.norm;

import java.lang.management.ManagementFactory;
import java.util.Locale;
import se.bistand.decision.domain.norm.NormBenchmark.Household;

/// What a tree takes in memory: the heap in use after so many trees are kept, less the heap before, both after
/// collection. The facts and parameters are there before, so they are not counted.
public final class TreeSize {
    private static final int ROUNDS = 200;

    private TreeSize() {}

    public static void main(String[] arguments) {
        var households = new Household[NormBenchmark.HOUSEHOLDS];
        for (var i = 0; i < households.length; i++) {
            households[i] = Household.of(i);
            households[i].calculated();
        }
        var kept = new NormCalculation[households.length * ROUNDS];
        var before = used();
        for (var i = 0; i < kept.length; i++) {
            kept[i] = households[i % households.length].calculated();
        }
        var bytes = (used() - before) / kept.length;
        System.out.printf(Locale.ROOT, "%d trees kept, %d bytes each%n", kept.length, bytes);
    }

    private static long used() {
        for (var i = 0; i < 5; i++) {
            System.gc();
        }
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }
}

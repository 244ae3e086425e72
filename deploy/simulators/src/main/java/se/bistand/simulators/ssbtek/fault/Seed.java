package se.bistand.simulators.ssbtek.fault;

/// Numbers that look like chance and are always the same.
public final class Seed {
    private Seed() {}

    /// Spreads neighbouring numbers evenly (the mixing steps of SplitMix64).
    public static long mix(long number) {
        long mixed = number * 0x9E3779B97F4A7C15L;
        mixed = (mixed ^ (mixed >>> 30)) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
        return mixed ^ (mixed >>> 31);
    }

    public static long of(String person) {
        return mix(Long.parseLong(person));
    }
}

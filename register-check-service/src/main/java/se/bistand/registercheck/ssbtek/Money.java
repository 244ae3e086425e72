package se.bistand.registercheck.ssbtek;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/// Kronor as agencies write them, made öre.
final class Money {
    private Money() {}

    /// @throws NumberFormatException for what is no number, ArithmeticException for a part of an öre
    static long ore(String kronor) {
        return new BigDecimal(kronor).movePointRight(2).longValueExact();
    }

    static @Nullable Long oreOrNull(String kronor) {
        return kronor.isEmpty() ? null : ore(kronor);
    }
}

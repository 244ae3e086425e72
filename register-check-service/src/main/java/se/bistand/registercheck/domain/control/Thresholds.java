package se.bistand.registercheck.domain.control;

import java.util.Map;

/// How much the sum of a benefit may change between two months, per cent; 0 means not at all.
///
/// @param percent for what is not named
/// @param byCode the agency's code
public record Thresholds(int percent, Map<String, Integer> byCode) {
    public Thresholds {
        byCode = Map.copyOf(byCode);
    }

    int of(String code) {
        return byCode.getOrDefault(code, percent);
    }
}

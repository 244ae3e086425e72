package se.bistand.payout.domain;

import java.util.OptionalLong;
import java.util.regex.Pattern;

/// Öre to and from the decimal text of bank files, without a fraction type in between.
public final class Amounts {
    private static final Pattern DECIMAL = Pattern.compile("(\\d{1,15})(?:\\.(\\d{1,5}))?");

    private Amounts() {}

    /// @return such as `4620.00`
    public static String decimal(long ore) {
        if (ore < 0) {
            throw new IllegalArgumentException("a bank file has no negative amounts");
        }
        var rest = ore % 100;
        return ore / 100 + (rest < 10 ? ".0" : ".") + rest;
    }

    /// @return öre; empty when the text is no amount or has parts of an öre
    public static OptionalLong ore(String decimal) {
        var match = DECIMAL.matcher(decimal.strip());
        if (!match.matches()) {
            return OptionalLong.empty();
        }
        var fraction = match.group(2) == null ? "" : match.group(2);
        if (fraction.length() > 2 && !fraction.substring(2).matches("0*")) {
            return OptionalLong.empty();
        }
        var two = (fraction + "00").substring(0, 2);
        return OptionalLong.of(Long.parseLong(match.group(1)) * 100 + Long.parseLong(two));
    }
}

package se.bistand.notification.domain;

/// Money as a Swedish reader expects it: 12 345,50 kr, and 12 345 kr when there are no öre.
public final class Kronor {
    /// So that an amount is never broken over two lines.
    private static final char NO_BREAK_SPACE = '\u00a0';

    private static final char MINUS = '\u2212';

    private Kronor() {}

    /// @param ore any amount in öre, negative for an income that lowers the assistance
    public static String of(long ore) {
        var digits = Long.toUnsignedString(Math.abs(ore) / 100);
        var text = new StringBuilder();
        if (ore < 0) {
            text.append(MINUS);
        }
        for (int i = 0; i < digits.length(); i++) {
            if (i > 0 && (digits.length() - i) % 3 == 0) {
                text.append(NO_BREAK_SPACE);
            }
            text.append(digits.charAt(i));
        }
        long rest = Math.abs(ore) % 100;
        if (rest != 0) {
            text.append(',').append(rest < 10 ? "0" : "").append(rest);
        }
        return text.append(NO_BREAK_SPACE).append("kr").toString();
    }
}

package se.bistand.payout.domain;

import java.text.Normalizer;
import java.util.Map;

/// Text in the characters Swedish banks take: a–z, A–Z, 0–9, / - ? : ( ) . , ' + space, and åäöÅÄÖ.
/// Other accents are folded; letters of other scripts are left out, and what is then empty is a question to a person.
public final class BankText {
    private static final String TAKEN_SIGNS = "/-?:().,'+ ";
    private static final String SWEDISH = "åäöÅÄÖ";
    private static final Map<Character, String> LETTERS_WITHOUT_ACCENT = Map.ofEntries(
            Map.entry('æ', "ä"),
            Map.entry('Æ', "Ä"),
            Map.entry('ø', "ö"),
            Map.entry('Ø', "Ö"),
            Map.entry('œ', "oe"),
            Map.entry('Œ', "OE"),
            Map.entry('ß', "ss"),
            Map.entry('ł', "l"),
            Map.entry('Ł', "L"),
            Map.entry('đ', "d"),
            Map.entry('Đ', "D"),
            Map.entry('ð', "d"),
            Map.entry('Ð', "D"),
            Map.entry('þ', "th"),
            Map.entry('Þ', "Th"),
            Map.entry('ı', "i"),
            Map.entry('ħ', "h"),
            Map.entry('’', "'"),
            Map.entry('‘', "'"),
            Map.entry('`', "'"),
            Map.entry('´', "'"),
            Map.entry('–', "-"),
            Map.entry('—', "-"),
            Map.entry('_', "-"),
            Map.entry('&', "+"));

    private BankText() {}

    /// @return folded text of at most `longest` characters, single spaces, empty when nothing in it can be written
    public static String fold(String text, int longest) {
        var folded = new StringBuilder();
        for (var letter : Normalizer.normalize(text, Normalizer.Form.NFC).toCharArray()) {
            folded.append(fold(letter));
        }
        var tidy = folded.toString().strip().replaceAll(" {2,}", " ");
        return tidy.length() <= longest ? tidy : tidy.substring(0, longest).strip();
    }

    private static String fold(char letter) {
        if (isTaken(letter)) {
            return String.valueOf(letter);
        }
        var other = LETTERS_WITHOUT_ACCENT.get(letter);
        if (other != null) {
            return other;
        }
        if (Character.isWhitespace(letter)) {
            return " ";
        }
        var plain = new StringBuilder();
        for (var part : Normalizer.normalize(String.valueOf(letter), Normalizer.Form.NFKD)
                .toCharArray()) {
            if (isTaken(part)) {
                plain.append(part);
            }
        }
        return plain.toString();
    }

    private static boolean isTaken(char letter) {
        return (letter >= 'a' && letter <= 'z')
                || (letter >= 'A' && letter <= 'Z')
                || (letter >= '0' && letter <= '9')
                || TAKEN_SIGNS.indexOf(letter) >= 0
                || SWEDISH.indexOf(letter) >= 0;
    }

    /// True for an identity a bank takes: ASCII, 1 to 35 characters, no slash first or last and no two in a row.
    public static boolean isIdentity(String id) {
        return !id.isEmpty()
                && id.length() <= 35
                && id.chars().allMatch(c -> c < 128 && isTaken((char) c))
                && !id.startsWith("/")
                && !id.endsWith("/")
                && !id.contains("//");
    }
}

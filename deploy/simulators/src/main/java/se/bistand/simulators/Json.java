package se.bistand.simulators;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Just enough JSON for questions and settings, so that the simulators need no library at run time.
public final class Json {
    private static final int MAX_DEPTH = 32;
    private final String text;
    private int at;

    private Json(String text) {
        this.text = text;
    }

    /// An object as a map; throws IllegalArgumentException when the text is anything else.
    public static Map<String, @Nullable Object> object(String text) {
        var json = new Json(text);
        var value = json.value(0);
        json.blank();
        if (json.at != text.length() || !(value instanceof Map<?, ?>)) throw json.bad("one object expected");
        return members(value);
    }

    /// The members of a nested object, or nothing when there is none.
    public static Map<String, @Nullable Object> members(@Nullable Object value) {
        var members = new LinkedHashMap<String, @Nullable Object>();
        if (value instanceof Map<?, ?> map) map.forEach((name, member) -> members.put(String.valueOf(name), member));
        return members;
    }

    public static List<String> texts(@Nullable Object value) {
        if (!(value instanceof List<?> list)) return List.of();
        return list.stream().map(String::valueOf).toList();
    }

    public static String quote(@Nullable String plain) {
        if (plain == null) return "null";
        var quoted = new StringBuilder(plain.length() + 2).append('"');
        for (int i = 0; i < plain.length(); i++) {
            char c = plain.charAt(i);
            if (c == '"' || c == '\\') quoted.append('\\').append(c);
            else if (c < 0x20) quoted.append("\\u%04x".formatted((int) c));
            else quoted.append(c);
        }
        return quoted.append('"').toString();
    }

    private @Nullable Object value(int depth) {
        if (depth > MAX_DEPTH) throw bad("too deep");
        blank();
        if (at >= text.length()) throw bad("ended early");
        char c = text.charAt(at);
        return switch (c) {
            case '{' -> map(depth);
            case '[' -> list(depth);
            case '"' -> string();
            default -> word();
        };
    }

    private Map<String, @Nullable Object> map(int depth) {
        var map = new LinkedHashMap<String, @Nullable Object>();
        at++;
        if (next('}')) return map;
        do {
            blank();
            var name = string();
            if (!next(':')) throw bad("':' expected");
            map.put(name, value(depth + 1));
        } while (next(','));
        if (!next('}')) throw bad("'}' expected");
        return map;
    }

    private List<@Nullable Object> list(int depth) {
        var list = new ArrayList<@Nullable Object>();
        at++;
        if (next(']')) return list;
        do list.add(value(depth + 1));
        while (next(','));
        if (!next(']')) throw bad("']' expected");
        return list;
    }

    private String string() {
        if (at >= text.length() || text.charAt(at) != '"') throw bad("text expected");
        var string = new StringBuilder();
        for (at++; at < text.length() && text.charAt(at) != '"'; at++) {
            char c = text.charAt(at);
            string.append(c == '\\' ? escaped() : c);
        }
        if (at++ >= text.length()) throw bad("text not ended");
        return string.toString();
    }

    private char escaped() {
        if (++at >= text.length()) throw bad("text not ended");
        char c = text.charAt(at);
        if (c == 'u' && at + 4 < text.length()) {
            at += 4;
            return (char) Integer.parseInt(text, at - 3, at + 1, 16);
        }
        return switch (c) {
            case 'n' -> '\n';
            case 't' -> '\t';
            case 'r' -> '\r';
            case 'b' -> '\b';
            case 'f' -> '\f';
            default -> c;
        };
    }

    private @Nullable Object word() {
        int from = at;
        while (at < text.length() && ",]} \t\r\n".indexOf(text.charAt(at)) < 0) at++;
        var word = text.substring(from, at);
        return switch (word) {
            case "null" -> null;
            case "true" -> true;
            case "false" -> false;
            default -> number(word);
        };
    }

    private BigDecimal number(String word) {
        try {
            return new BigDecimal(word);
        } catch (NumberFormatException e) {
            throw (IllegalArgumentException) bad("number expected").initCause(e);
        }
    }

    private boolean next(char wanted) {
        blank();
        if (at >= text.length() || text.charAt(at) != wanted) return false;
        at++;
        return true;
    }

    private void blank() {
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) at++;
    }

    private IllegalArgumentException bad(String what) {
        return new IllegalArgumentException("JSON at " + at + ": " + what);
    }
}

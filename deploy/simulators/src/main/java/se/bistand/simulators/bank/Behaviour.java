package se.bistand.simulators.bank;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.bistand.simulators.Json;

/// How the bank behaves until told otherwise.
///
/// @param answerDelayMs how long a file waits for its answer, milliseconds
/// @param badAccounts   accounts that do not exist (AC01), with or without clearing number
public record Behaviour(long answerDelayMs, Set<String> badAccounts) {
    static final Behaviour STANDARD = new Behaviour(0, Set.of("9999999"));

    /// From the body of `PUT /bank/behaviour`; what is left out stays.
    Behaviour with(Map<String, @Nullable Object> wish) {
        long delay = wish.get("answerDelayMs") instanceof BigDecimal millis ? millis.longValue() : answerDelayMs;
        if (delay < 0) throw new IllegalArgumentException("answerDelayMs is 0 or more");
        var accounts = wish.get("badAccounts") instanceof List<?> list ? Set.copyOf(Json.texts(list)) : badAccounts;
        return new Behaviour(delay, accounts);
    }

    String json() {
        var accounts = badAccounts.stream().sorted().map(Json::quote).collect(Collectors.joining(",", "[", "]"));
        return "{\"answerDelayMs\":" + answerDelayMs + ",\"badAccounts\":" + accounts + "}";
    }
}

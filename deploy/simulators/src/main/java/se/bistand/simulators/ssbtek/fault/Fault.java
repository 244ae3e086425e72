package se.bistand.simulators.ssbtek.fault;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.bistand.simulators.Json;

/// How an agency misbehaves.
///
/// @param errorKalla SSBT or BT (an error part in the answer) or FAULT (the whole call is a SOAP fault)
/// @param amount     bytes per second for SLOW, mebibytes for OVERSIZED
/// @param percent    the share of people it strikes, always the same people
public record Fault(Latency latency, @Nullable String errorKalla, String felkod, Mode mode, int amount, int percent) {
    public static final Fault NONE = new Fault(Latency.NONE, null, "", Mode.NONE, 0, 0);
    private static final int MOST = 1_000_000;

    public static Fault error(String kalla, String felkod) {
        return new Fault(Latency.NONE, kalla, felkod, Mode.NONE, 0, 100);
    }

    public static Fault of(Mode mode) {
        return new Fault(Latency.NONE, null, "", mode, 0, 100);
    }

    /// From the body of `PUT /faults/{agency}`; IllegalArgumentException for what it cannot mean.
    static Fault from(Agency agency, Map<String, @Nullable Object> wish) {
        var kalla = wish.get("errorKalla") instanceof String text && !text.isEmpty() ? text : null;
        if (kalla != null && !kalla.matches("SSBT|BT|FAULT"))
            throw new IllegalArgumentException("errorKalla is SSBT, BT or FAULT");
        var felkod = wish.get("felkod") instanceof String text && !text.isEmpty() ? text : "SIMULATED";
        var mode = mode(wish);
        if (!mode.fits(agency)) throw new IllegalArgumentException(mode + " means nothing for " + agency);
        return new Fault(
                latency(wish),
                kalla,
                felkod,
                mode,
                number(wish, "amount", 10, MOST),
                number(wish, "percent", 100, 100));
    }

    boolean strikes(long seed) {
        return Math.floorMod(seed >>> 17, 100) < percent;
    }

    public String json() {
        return "{\"latency\":%s,\"errorKalla\":%s,\"felkod\":%s,\"mode\":\"%s\",\"amount\":%d,\"percent\":%d}"
                .formatted(latency.json(), Json.quote(errorKalla), Json.quote(felkod), mode, amount, percent);
    }

    /// `hang` and `malformed` are short for their modes.
    private static Mode mode(Map<String, @Nullable Object> wish) {
        if (Boolean.TRUE.equals(wish.get("hang"))) return Mode.HANG;
        if (Boolean.TRUE.equals(wish.get("malformed"))) return Mode.MALFORMED;
        if (!(wish.get("mode") instanceof String name)) return Mode.NONE;
        return Arrays.stream(Mode.values())
                .filter(mode -> mode.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("mode is one of " + Arrays.toString(Mode.values())));
    }

    /// `delayMs` is short for a fixed latency.
    private static Latency latency(Map<String, @Nullable Object> wish) {
        if (wish.get("latency") instanceof Map<?, ?> latency) return Latency.from(Json.members(latency));
        return new Latency.Fixed(number(wish, "delayMs", 0, Latency.LONGEST_MS));
    }

    private static int number(Map<String, @Nullable Object> wish, String name, int standard, int most) {
        if (!(wish.get(name) instanceof BigDecimal number)) return standard;
        if (number.signum() < 0 || number.compareTo(BigDecimal.valueOf(most)) > 0)
            throw new IllegalArgumentException(name + " is 0 to " + most);
        return number.intValue();
    }
}

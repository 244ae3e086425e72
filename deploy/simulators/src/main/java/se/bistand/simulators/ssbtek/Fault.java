package se.bistand.simulators.ssbtek;

import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.bistand.simulators.Json;

/// How an agency misbehaves. `errorKalla` is SSBT or BT (an error part in the answer) or FAULT (the whole call is a
/// SOAP
/// fault); `percent` is the share of people it strikes, always the same people.
record Fault(int delayMs, @Nullable String errorKalla, String felkod, boolean hang, boolean malformed, int percent) {
    static final Fault NONE = new Fault(0, null, "", false, false, 0);
    private static final int LONGEST_DELAY_MS = 600_000;

    static Fault error(String kalla, String felkod) {
        return new Fault(0, kalla, felkod, false, false, 100);
    }

    static Fault hangs() {
        return new Fault(0, null, "", true, false, 100);
    }

    static Fault garbles() {
        return new Fault(0, null, "", false, true, 100);
    }

    /// From the body of `PUT /faults/{agency}`; IllegalArgumentException for what it cannot mean.
    static Fault from(Map<String, @Nullable Object> wish) {
        var kalla = wish.get("errorKalla") instanceof String text ? text : null;
        if (kalla != null && !kalla.matches("SSBT|BT|FAULT"))
            throw new IllegalArgumentException("errorKalla is SSBT, BT or FAULT");
        var felkod = wish.get("felkod") instanceof String text ? text : "SIMULATED";
        int delay = number(wish, "delayMs", 0, LONGEST_DELAY_MS);
        boolean hang = Boolean.TRUE.equals(wish.get("hang"));
        boolean malformed = Boolean.TRUE.equals(wish.get("malformed"));
        return new Fault(delay, kalla, felkod, hang, malformed, number(wish, "percent", 100, 100));
    }

    boolean strikes(String person) {
        return Math.floorMod(Lives.seed(person) >>> 17, 100) < percent;
    }

    String json() {
        return "{\"delayMs\":%d,\"errorKalla\":%s,\"felkod\":%s,\"hang\":%b,\"malformed\":%b,\"percent\":%d}"
                .formatted(delayMs, Json.quote(errorKalla), Json.quote(felkod), hang, malformed, percent);
    }

    private static int number(Map<String, @Nullable Object> wish, String name, int standard, int most) {
        if (!(wish.get(name) instanceof BigDecimal number)) return standard;
        if (number.signum() < 0 || number.compareTo(BigDecimal.valueOf(most)) > 0)
            throw new IllegalArgumentException(name + " is 0 to " + most);
        return number.intValue();
    }
}

package se.bistand.decision.testcalculation;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The benefits a visitor can state, by the agency's own code; in a decision a register tells of them.
final class Benefits {
    private static final String REGISTER = "FORSAKRINGSKASSAN.";

    static final Map<String, String> CODES = codes();

    private Benefits() {}

    /// How a benefit is named in a request.
    static String kind(String code) {
        return REGISTER + code;
    }

    /// The agency's code; null when the kind is no benefit.
    static @Nullable String code(String kind) {
        return kind.startsWith(REGISTER) ? kind.substring(REGISTER.length()) : null;
    }

    private static Map<String, String> codes() {
        var codes = new LinkedHashMap<String, String>();
        codes.put("ABB", "barnbidrag");
        codes.put("BOB", "bostadsbidrag");
        codes.put("US", "underhållsstöd");
        codes.put("FP", "föräldrapenning");
        codes.put("SJP", "sjukpenning");
        codes.put("SA", "sjukersättning eller aktivitetsersättning");
        codes.put("AS", "aktivitetsstöd");
        codes.put("OMV", "omvårdnadsbidrag");
        codes.put("BTI", "bostadstillägg");
        codes.put("AP", "allmän pension");
        return Collections.unmodifiableMap(codes);
    }
}

package se.bistand.decision.testcalculation;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.bistand.decision.domain.Register;

/// The benefits a visitor can state, by register and the agency's own code; in a decision the registers tell of them.
final class Benefits {
    /// @param code the agency's own
    record Benefit(Register register, String code, String swedish) {}

    /// By how they are named in a request, such as FORSAKRINGSKASSAN.BOB.
    static final Map<String, Benefit> KINDS = kinds();

    private Benefits() {}

    /// Null when the kind is no benefit.
    static @Nullable Benefit of(String kind) {
        return KINDS.get(kind);
    }

    private static Map<String, Benefit> kinds() {
        var kinds = new LinkedHashMap<String, Benefit>();
        add(kinds, Register.FORSAKRINGSKASSAN, "ABB", "barnbidrag");
        add(kinds, Register.FORSAKRINGSKASSAN, "BOB", "bostadsbidrag");
        add(kinds, Register.FORSAKRINGSKASSAN, "US", "underhållsstöd");
        add(kinds, Register.FORSAKRINGSKASSAN, "FP", "föräldrapenning");
        add(kinds, Register.FORSAKRINGSKASSAN, "TFP", "tillfällig föräldrapenning");
        add(kinds, Register.FORSAKRINGSKASSAN, "SJP", "sjukpenning");
        add(kinds, Register.FORSAKRINGSKASSAN, "RBE", "rehabiliteringsersättning");
        add(kinds, Register.FORSAKRINGSKASSAN, "SA", "sjukersättning eller aktivitetsersättning");
        add(kinds, Register.FORSAKRINGSKASSAN, "AS", "aktivitetsstöd");
        add(kinds, Register.FORSAKRINGSKASSAN, "OMV", "omvårdnadsbidrag");
        add(kinds, Register.FORSAKRINGSKASSAN, "YL", "livränta");
        add(kinds, Register.FORSAKRINGSKASSAN, "BTI", "bostadstillägg");
        add(kinds, Register.FORSAKRINGSKASSAN, "AP", "allmän pension");
        add(kinds, Register.FORSAKRINGSKASSAN, "EF", "efterlevandepension");
        add(kinds, Register.A_KASSA, "AKASSA", "ersättning från a-kassa");
        add(kinds, Register.CSN, "GRUND", "studiemedel");
        add(kinds, Register.CSN, "SB", "studiebidrag");
        add(kinds, Register.CSN, "EXTRA", "extra tillägg till studiehjälpen");
        add(kinds, Register.CSN, "OSS", "omställningsstudiestöd");
        return Collections.unmodifiableMap(kinds);
    }

    private static void add(Map<String, Benefit> kinds, Register register, String code, String swedish) {
        kinds.put(register.name() + "." + code, new Benefit(register, code, swedish));
    }
}

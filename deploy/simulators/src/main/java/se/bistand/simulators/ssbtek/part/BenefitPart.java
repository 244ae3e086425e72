package se.bistand.simulators.ssbtek.part;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;
import se.bistand.simulators.Json;
import se.bistand.simulators.Markup;
import se.bistand.simulators.ssbtek.fault.Mode;
import se.bistand.simulators.ssbtek.life.Fact;

/// Försäkringskassan's benefit information (LEFI version 9): a JSON question and a JSON answer, both base64 inside the
/// XML. Försäkringskassan and Pensionsmyndigheten answer in two different shapes, as they really do.
public final class BenefitPart implements Part {
    private static final String BROKEN = "FK:BOB";

    @Override
    public void write(Markup xml, Asked asked) throws Refused {
        var question = BenefitQuestion.read(asked.question().specific("FK/fraga/lefiJsonFraga"), asked.person());
        if (asked.question().specific("FK/fraga/aktorsid").isEmpty()) throw new Refused("403");
        var version = asked.question().specific("FK/fraga/version");
        if (!version.isEmpty() && !version.equals("v9")) throw new Refused("404");
        var json = answer(question, asked).getBytes(StandardCharsets.UTF_8);
        xml.open("s:data").text("s:lefiJsonSvar", Base64.getEncoder().encodeToString(json));
        xml.close("s:data");
    }

    private static String answer(BenefitQuestion question, Asked asked) {
        var untold = untold(question, asked);
        var payments = new Payments(question, asked, untold);
        var json = new StringBuilder(2_000).append("{\"utlamnare\":[");
        source(json, "FK", "Försäkringskassan", "OK", "Tillgänglig");
        json.append(',');
        if (asked.partial()) source(json, "PM", "Pensionsmyndigheten", "OTILLGANGLIG", "Otillgänglig");
        else source(json, "PM", "Pensionsmyndigheten", "OK", "Tillgänglig");
        json.append("],\"avvikelser\":").append(deviations(question, untold, asked));
        json.append(",\"formansinformation\":{\"utbetalningsuppgift\":").append(payments.paid("FK"));
        json.append(",\"preliminarautbetalningar\":").append(payments.coming("FK"));
        if (asked.mode() != Mode.NOT_ENTITLED) {
            PersonJson.write(json, question, asked);
            BenefitCases.write(json, question, asked, untold);
        }
        json.append("},\"utbetalningar\":").append(asked.partial() ? "[]" : payments.paid("PM"));
        json.append(",\"preliminaraUtbetalningar\":").append(asked.partial() ? "[]" : payments.coming("PM"));
        return json.append('}').toString();
    }

    private static void source(StringBuilder json, String code, String name, String state, String text) {
        json.append("{\"utlamnare\":{\"kod\":\"")
                .append(code)
                .append("\",\"namn\":\"")
                .append(name);
        json.append("\"},\"tillstand\":{\"kod\":\"").append(state).append("\",\"beskrivning\":\"");
        json.append(text).append("\"}}");
    }

    /// Groups that are asked for and not answered.
    private static Set<String> untold(BenefitQuestion question, Asked asked) {
        var untold = new LinkedHashSet<String>();
        asked.life().all(Fact.Denied.class).forEach(denied -> untold.add(denied.group()));
        if (asked.partial()) untold.add(BROKEN);
        if (asked.mode() == Mode.NOT_ENTITLED) {
            untold.addAll(question.paid());
            untold.addAll(question.preliminary());
            untold.addAll(question.cases());
            untold.addAll(question.other());
        }
        return untold;
    }

    private static String deviations(BenefitQuestion question, Set<String> untold, Asked asked) {
        return "{\"formansinformation\":" + deviations(question.cases(), untold, asked, "formansgrupp")
                + ",\"preliminaraUtbetalningar\":" + deviations(question.preliminary(), untold, asked, "formansgrupp")
                + ",\"utbetalningar\":" + deviations(question.paid(), untold, asked, "formansgrupp")
                + ",\"ovrigInformation\":" + deviations(question.other(), untold, asked, "ovrigInformationstyp") + "}";
    }

    private static String deviations(Set<String> groups, Set<String> untold, Asked asked, String what) {
        if (untold.isEmpty()) return "[]";
        boolean inner = asked.partial();
        return groups.stream()
                .filter(untold::contains)
                .map(group -> "{\"avvikelse\":{\"kod\":\""
                        + (inner && group.equals(BROKEN) ? "INTERNT_FEL" : "OBEHORIG") + "\",\"beskrivning\":\""
                        + (inner && group.equals(BROKEN) ? "Internt fel" : "Ej behörig") + "\"},\"" + what
                        + "\":{\"kod\":" + Json.quote(group) + ",\"beskrivning\":" + Json.quote(group) + "}}")
                .collect(Collectors.joining(",", "[", "]"));
    }
}

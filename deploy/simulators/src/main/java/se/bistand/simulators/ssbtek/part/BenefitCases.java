package se.bistand.simulators.ssbtek.part;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.bistand.simulators.ssbtek.life.Fact;
import se.bistand.simulators.ssbtek.life.Fact.Benefit;
import se.bistand.simulators.ssbtek.life.Span;

/// Cases and decisions behind the benefits of Försäkringskassan (ärenden), for the groups under `formansinformation`.
/// Each kind of case has its own small differences.
final class BenefitCases {
    /// What a case says of itself beside its decisions.
    private enum Head {
        NOTHING,
        STARTED,
        STARTED_AND_NOT_REFUSED
    }

    /// @param byExtent the decision is of an extent, not of an amount per month
    /// @param one      the case has one decision, not a list
    private record Shape(String name, Head head, boolean byExtent, boolean one, boolean perChild) {}

    private static final Map<String, Shape> SHAPES = Map.ofEntries(
            Map.entry("ABB", new Shape("barnbidragsarende", Head.NOTHING, false, false, true)),
            Map.entry("AS", full("aktivitetsstodsarende", false)),
            Map.entry("BOB", full("bostadsbidragsarende", false)),
            Map.entry("BTI", full("bostadstillaggsarende", false)),
            Map.entry("FP", perChild("foraldrapenningarende", true)),
            Map.entry("GP", full("graviditetspenningsarende", true)),
            Map.entry("MEK", single("merkostnadsersattningsarende")),
            Map.entry("OMV", single("omvardnadsbidragsarende")),
            Map.entry("PROG", new Shape("programersattningsarende", Head.NOTHING, false, false, false)),
            Map.entry("RBE", new Shape("rehabersattningsarende", Head.STARTED, true, false, false)),
            Map.entry("SA", full("sjukOchAktivitetsersattningsarende", false)),
            Map.entry("SJP", new Shape("sjukpenningarende", Head.STARTED, true, false, false)),
            Map.entry("TFP", perChild("tillfalligForaldrapenningarende", true)),
            Map.entry("US", perChild("underhallsstodsmottag", false)));

    private BenefitCases() {}

    static void write(StringBuilder json, BenefitQuestion question, Asked asked, Set<String> untold) {
        for (var group : question.cases()) {
            var shape = SHAPES.get(group.substring(Math.min(3, group.length())));
            if (shape == null || !group.startsWith("FK:") || untold.contains(group)) continue;
            var cases = Payments.of(asked, group).stream()
                    .filter(benefit -> benefit.when().meets(question.period(), asked.today()))
                    .flatMap(benefit -> cases(shape, benefit, asked))
                    .collect(Collectors.joining(",", "[", "]"));
            json.append(",\"").append(shape.name).append("\":").append(cases);
        }
    }

    private static Stream<String> cases(Shape shape, Benefit benefit, Asked asked) {
        if (!shape.perChild) return Stream.of(one(shape, benefit, "", asked));
        return children(benefit, asked).stream()
                .map(child -> one(
                        shape,
                        benefit,
                        ",\"grunduppgifter\":{\"barn\":" + PersonJson.relative(child.number(), child.name()) + "}",
                        asked));
    }

    private static List<Fact.Child> children(Benefit benefit, Asked asked) {
        return asked.life().all(Fact.Child.class).stream()
                .filter(child -> child.custody() != Fact.Child.Custody.VISITS
                        || !benefit.code().equals("ABB"))
                .toList();
    }

    private static String one(Shape shape, Benefit benefit, String child, Asked asked) {
        var today = asked.today();
        var when = benefit.when();
        var start = when.first() <= Span.ALWAYS.first() ? today.minusYears(3).withDayOfMonth(1) : when.from(today);
        var end = when.open() ? "" : ",\"till\":\"" + when.to(today) + "\"";
        var started = "\"startades\":\"" + start.minusDays(20) + "\",\"aktivt\":" + when.now() + ",";
        var head = switch (shape.head) {
            case NOTHING -> "";
            case STARTED -> started;
            case STARTED_AND_NOT_REFUSED -> started + "\"avslaget\":false,";
        };
        var measure = shape.byExtent
                ? ",\"omfattning\":{\"taljare\":1,\"namnare\":1}"
                : ",\"periodicitet\":{\"id\":1,\"beskrivning\":\"Månadsvis\"},\"beslutatBruttobelopp\":"
                        + Payments.amount(benefit.gross());
        var decision = "{\"fattades\":\"" + start.minusDays(5) + "\",\"definitivt\":true,\"forman\":"
                + Payments.family(benefit) + ",\"period\":{\"fran\":\"" + start + "\"" + end + "}" + measure + "}";
        return "{" + head + "\"beslut\":" + (shape.one ? decision : "[" + decision + "]") + child + "}";
    }

    private static Shape full(String name, boolean byExtent) {
        return new Shape(name, Head.STARTED_AND_NOT_REFUSED, byExtent, false, false);
    }

    private static Shape perChild(String name, boolean byExtent) {
        return new Shape(name, Head.STARTED_AND_NOT_REFUSED, byExtent, false, true);
    }

    private static Shape single(String name) {
        return new Shape(name, Head.STARTED_AND_NOT_REFUSED, false, true, false);
    }
}

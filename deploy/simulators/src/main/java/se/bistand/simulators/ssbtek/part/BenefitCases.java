package se.bistand.simulators.ssbtek.part;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.bistand.simulators.ssbtek.life.Fact;
import se.bistand.simulators.ssbtek.life.Fact.Benefit;

/// Cases and decisions behind the benefits of Försäkringskassan (ärenden), for the groups under `formansinformation`.
final class BenefitCases {
    private static final Map<String, String> NAMES = Map.ofEntries(
            Map.entry("ABB", "barnbidragsarende"),
            Map.entry("AS", "aktivitetsstodsarende"),
            Map.entry("BOB", "bostadsbidragsarende"),
            Map.entry("BTI", "bostadstillaggsarende"),
            Map.entry("FP", "foraldrapenningarende"),
            Map.entry("GP", "graviditetspenningsarende"),
            Map.entry("MEK", "merkostnadsersattningsarende"),
            Map.entry("OMV", "omvardnadsbidragsarende"),
            Map.entry("PROG", "programersattningsarende"),
            Map.entry("RBE", "rehabersattningsarende"),
            Map.entry("SA", "sjukOchAktivitetsersattningsarende"),
            Map.entry("SJP", "sjukpenningarende"),
            Map.entry("TFP", "tillfalligForaldrapenningarende"),
            Map.entry("US", "underhallsstodsmottag"));
    private static final Set<String> PER_CHILD = Set.of("ABB", "FP", "TFP", "US");

    private BenefitCases() {}

    static void write(StringBuilder json, BenefitQuestion question, Asked asked, Set<String> untold) {
        for (var group : question.cases()) {
            var name = NAMES.get(group.substring(Math.min(3, group.length())));
            if (name == null || !group.startsWith("FK:") || untold.contains(group)) continue;
            var cases = Payments.of(asked, group).stream()
                    .filter(benefit -> benefit.when().meets(question.period(), asked.today()))
                    .flatMap(benefit -> cases(benefit, asked))
                    .collect(Collectors.joining(",", "[", "]"));
            json.append(",\"").append(name).append("\":").append(cases);
        }
    }

    private static Stream<String> cases(Benefit benefit, Asked asked) {
        if (!PER_CHILD.contains(benefit.code())) return Stream.of(one(benefit, "", asked));
        return children(benefit, asked).stream()
                .map(child -> one(
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

    private static String one(Benefit benefit, String child, Asked asked) {
        var today = asked.today();
        var when = benefit.when();
        var start = when.first() < -600 ? today.minusYears(3).withDayOfMonth(1) : when.from(today);
        var end = when.open() ? "" : ",\"till\":\"" + when.to(today) + "\"";
        boolean benefitForChildren = benefit.code().equals("ABB");
        var head = benefitForChildren
                ? ""
                : "\"startades\":\"" + start.minusDays(20) + "\",\"aktivt\":" + when.now() + ",\"avslaget\":false,";
        var decision = "{\"fattades\":\"" + start.minusDays(5) + "\",\"definitivt\":true,\"forman\":"
                + Payments.family(benefit) + ",\"period\":{\"fran\":\"" + start + "\"" + end + "}"
                + (benefit.inArrears()
                        ? ",\"omfattning\":{\"taljare\":1,\"namnare\":1}"
                        : ",\"periodicitet\":{\"id\":1,\"beskrivning\":\"Månadsvis\"},\"beslutatBruttobelopp\":"
                                + Payments.amount(benefit.gross()))
                + "}";
        return "{" + head + "\"beslut\":[" + decision + "]" + child + "}";
    }
}

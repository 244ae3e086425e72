package se.bistand.decision.cases;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import se.bistand.decision.domain.norm.Fact;
import se.bistand.decision.domain.norm.Finding;
import se.bistand.decision.domain.norm.NormCalculation;
import se.bistand.decision.domain.norm.NormText;
import se.bistand.decision.domain.norm.Outcome;
import se.bistand.decision.domain.norm.Parameter;
import se.bistand.decision.domain.norm.Rule;

/// The cases as a page to read: household, lines, result.
final class CaseReport {
    private static final List<String> SHOWN = List.of(
            "kommun",
            "månad",
            "sökande född",
            "medsökande född",
            "barn födda",
            "boende",
            "boende i bostaden",
            "kostnader",
            "uppgivna inkomster",
            "register",
            "tidigare stöd",
            "tillgångar",
            "fastställt");
    private final StringBuilder out = new StringBuilder(1 << 17);

    private CaseReport() {}

    static String of(List<NormCase> cases, List<NormCalculation> calculations) {
        var report = new CaseReport();
        report.out.append("""
            # Räknade fall

            Gjord av `NormCasesTest` ur `decision-support-service/src/test/cases/norm-cases.csv`, där handläggare ändrar och
            lägger till fall (hur: [norm.md](norm.md#the-cases-are-the-business-s-own)). De väntade beloppen är räknade för sig, ur
            riksnormens tabell, och bygget jämför dem med reglernas.

            """);
        report.out.append(cases.size()).append(" fall.\n");
        for (var i = 0; i < cases.size(); i++) {
            report.add(i + 1, cases.get(i), calculations.get(i));
        }
        // Plain spaces, so that the page can be searched for "3 940 kr".
        return report.out.toString().replace('\u00a0', ' ');
    }

    private void add(int number, NormCase one, NormCalculation calculation) {
        out.append("\n## ").append(number).append(". ").append(one.name()).append("\n\n");
        for (var column : SHOWN) {
            var value = one.cells().text(column);
            if (!value.isEmpty()) {
                out.append("- ")
                        .append(column)
                        .append(": ")
                        .append(value.replace("|", "·"))
                        .append('\n');
            }
        }
        out.append("\n| post | belopp | därför |\n|---|---:|---|\n");
        calculation.lines().stream().filter(CaseReport::tells).forEach(this::line);
        out.append("\n**").append(capital(calculation.result().swedish()));
        calculation.difference().ifPresent(amount -> out.append(' ').append(amount.inSwedish()));
        out.append("** (behov ").append(calculation.need().inSwedish());
        out.append(", inkomster ").append(calculation.means().inSwedish()).append(")\n");
        calculation
                .questions()
                .forEach(question -> out.append("\n- Fråga: ")
                        .append(question.code().swedish())
                        .append('\n'));
    }

    /// A register that answered nothing says nothing here.
    private static boolean tells(Finding line) {
        return line.rule() != Rule.REGISTER_READ || line.isUnclear();
    }

    private void line(Finding line) {
        out.append("| ")
                .append(line.rule().swedish())
                .append(" (")
                .append(line.subject())
                .append(") | ");
        out.append(
                switch (line.outcome()) {
                    case Outcome.Amount(var amount) -> amount.inSwedish();
                    case Outcome.Unclear(var questions) -> "oklart";
                    case Outcome.NotFulfilled() -> "räknas inte";
                    case Outcome.Fulfilled() -> "klar";
                    case Outcome.Proposed(var proposal) -> proposal.swedish();
                });
        out.append(" | ");
        var separator = "";
        for (var part : line.basis()) {
            var text = switch (part) {
                case Fact<?> fact -> fact.name().swedish() + " " + value(fact.value());
                case Parameter<?> parameter -> parameter.label() + " " + value(parameter.value());
                case Finding inner -> inner.rule().swedish();
            };
            out.append(separator).append(text.replace("|", "/"));
            separator = "; ";
        }
        out.append(" |\n");
    }

    private static String value(@Nullable Object value) {
        return value == null ? "saknas" : NormText.value(value);
    }

    private static String capital(String word) {
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }
}

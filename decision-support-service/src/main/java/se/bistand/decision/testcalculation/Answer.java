package se.bistand.decision.testcalculation;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.bistand.decision.domain.ApplicationFacts;
import se.bistand.decision.domain.Asset;
import se.bistand.decision.domain.Money;
import se.bistand.decision.domain.Role;
import se.bistand.decision.domain.norm.Fact;
import se.bistand.decision.domain.norm.Finding;
import se.bistand.decision.domain.norm.NormCalculation;
import se.bistand.decision.domain.norm.NormText;
import se.bistand.decision.domain.norm.Parameter;
import se.bistand.decision.domain.norm.Question;
import se.bistand.decision.domain.norm.Rule;

/// The result with each line and its reason. Amounts are öre.
/// @param differenceOre a deficit above zero, otherwise a surplus; null when something is unclear
record Answer(
        String municipality,
        String month,
        NormCalculation.Result result,
        long needOre,
        long meansOre,
        @Nullable Long differenceOre,
        List<Asks> questions,
        List<Line> lines,
        Notice notice) {

    /// What only a person can answer.
    record Asks(String id, String text) {}

    record Known(String label, String value) {}

    record Value(
            String name,
            String label,
            String value,
            LocalDate from,
            @Nullable LocalDate to,
            String source,
            Parameter.Status status) {}

    /// @param about whom or what the line is about, in Swedish
    /// @param appliedOre what was stated as cost; null where nothing was
    record Line(
            String ruleId,
            String ruleVersion,
            String title,
            String subject,
            String about,
            String law,
            String outcome,
            @Nullable Long appliedOre,
            @Nullable Long amountOre,
            List<Known> facts,
            List<Value> parameters,
            List<Asks> questions) {}

    record Notice(String sv, String en) {}

    private static final Notice NOTICE = new Notice(
            "Det här är en provberäkning. Inga register är lästa och inget är sparat. Det är inget beslut: en"
                    + " handläggare prövar varje ansökan och kan komma fram till något annat.",
            "This is a test calculation. No register was read and nothing was stored. It is not a decision: a"
                    + " caseworker examines each application and may come to another result.");

    static Answer of(ApplicationFacts facts, NormCalculation calculation) {
        var names = new Names(facts);
        return new Answer(
                calculation.municipality(),
                calculation.month().toString(),
                calculation.result(),
                calculation.need().ore(),
                calculation.means().ore(),
                calculation.difference().map(Money::ore).orElse(null),
                asks(calculation.questions()),
                calculation.lines().stream()
                        .filter(line -> line.rule() != Rule.REGISTER_READ)
                        .map(line -> line(line, names))
                        .toList(),
                NOTICE);
    }

    private static Line line(Finding line, Names names) {
        return new Line(
                line.rule().id(),
                line.rule().version(),
                line.rule().swedish(),
                line.subject(),
                names.of(line.subject()),
                line.law().text(),
                line.outcome().code(),
                line.applied().map(Money::ore).orElse(null),
                line.amount().map(Money::ore).orElse(null),
                line.restsOn().stream()
                        .filter(Fact.class::isInstance)
                        .map(Fact.class::cast)
                        .map(Answer::known)
                        .toList(),
                line.restsOn().stream()
                        .filter(Parameter.class::isInstance)
                        .map(Parameter.class::cast)
                        .map(Answer::value)
                        .toList(),
                asks(line.questions()));
    }

    private static Known known(Fact<?> fact) {
        var value = fact.value();
        if (value != null && fact.name() == Fact.Name.INCOME_CODE) {
            return new Known(Fact.Name.INCOME_KIND.swedish(), Choices.swedish(value.toString()));
        }
        return new Known(fact.name().swedish(), value == null ? "saknas" : NormText.value(value));
    }

    private static Value value(Parameter<?> parameter) {
        return new Value(
                parameter.name(),
                parameter.label(),
                NormText.value(parameter.value()),
                parameter.from(),
                parameter.to(),
                parameter.source(),
                parameter.status());
    }

    private static List<Asks> asks(List<Question> questions) {
        return questions.stream()
                .map(question -> new Asks(question.id(), question.code().swedish()))
                .toList();
    }

    /// Whom a subject is about, without names: the visitor gave none.
    private record Names(ApplicationFacts facts) {
        private static final Map<String, String> WHOLE =
                Map.of("couple", "sökande och medsökande", "household", "hushållet", "norm", "månaden");

        String of(String subject) {
            var parts = List.of(subject.split("/", -1));
            return switch (parts.getFirst()) {
                case "person" -> person(parts.get(1));
                case "income" -> kind(parts.getLast()) + ", " + person(parts.get(1));
                case "cost" -> kind(parts.getLast());
                case "stimulus", "activity" -> person(parts.get(1));
                case "asset" -> Asset.Kind.valueOf(parts.getLast()).swedish() + ", " + person(parts.get(1));
                default -> WHOLE.getOrDefault(subject, subject);
            };
        }

        private static String kind(String code) {
            return Choices.swedish(code);
        }

        private String person(String no) {
            var children = 0;
            for (var person : facts.household().people()) {
                children += person.role() == Role.CHILD ? 1 : 0;
                if (String.valueOf(person.no()).equals(no)) {
                    return switch (person.role()) {
                        case APPLICANT -> "sökande";
                        case CO_APPLICANT -> "medsökande";
                        case CHILD -> "barn " + children;
                        case UNKNOWN -> "person " + no;
                    };
                }
            }
            return "person " + no;
        }
    }
}

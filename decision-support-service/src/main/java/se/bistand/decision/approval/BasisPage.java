package se.bistand.decision.approval;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.bistand.decision.domain.Asset;
import se.bistand.decision.domain.Cost;
import se.bistand.decision.domain.Money;
import se.bistand.decision.domain.Register;
import se.bistand.decision.domain.Role;
import se.bistand.decision.domain.StatedIncome;
import se.bistand.decision.domain.norm.Parameter.Status;
import se.bistand.messaging.Sealing;

/// The basis of a decision in the words of the page: names instead of numbers, kronor instead of öre.
/// @param lines the calculation sheet, each with what it rests on
record BasisPage(
        String need,
        String means,
        @Nullable String difference,
        List<Member> members,
        List<Line> lines,
        List<Question> questions) {

    record Member(String name, String role) {}

    /// @param establish the form of the fact that answers it; null where none does
    record Question(
            String id,
            String subject,
            String text,
            @Nullable UUID establish) {}

    record Basis(
            String label,
            String value,
            String source,
            @Nullable String status,
            boolean unverified) {}

    /// @param approved what counts; a word where there is no amount
    record Line(
            String title,
            String subject,
            String law,
            @Nullable String applied,
            String approved,
            boolean unclear,
            List<Basis> facts,
            List<Basis> parameters) {}

    /// @param open what can be established about the application
    static BasisPage of(Stored.Calculation calculation, List<Stored.Person> people, Words words, Establishable open) {
        return new BasisPage(
                kronor(calculation.needOre()),
                kronor(calculation.meansOre()),
                calculation.differenceOre() == null ? null : kronor(calculation.differenceOre()),
                people.stream()
                        .map(p -> new Member(words.name(p.no()), role(p.role())))
                        .toList(),
                calculation.tree().lines().stream().map(words::line).toList(),
                calculation.tree().questions().stream()
                        .map(question -> words.question(question, open))
                        .toList());
    }

    static String kronor(long ore) {
        return new Money(ore).inSwedish();
    }

    private static String role(Role role) {
        return switch (role) {
            case APPLICANT -> "sökande";
            case CO_APPLICANT -> "medsökande";
            case CHILD -> "barn";
            case UNKNOWN -> "okänd roll";
        };
    }

    /// The names of the people of the household, by number.
    static Map<Integer, String> names(Stored.Application application, Sealing sealing) {
        return application.people().stream()
                .collect(Collectors.toMap(
                        Stored.Person::no, p -> sealing.open(application.caseId(), "name/" + p.no(), p.sealedName())));
    }

    /// @param names of the people of the household, by number
    /// @param staff names of caseworkers, by staff identity
    record Words(Map<Integer, String> names, Map<String, String> staff) {

        String name(int no) {
            return Objects.requireNonNullElse(names.get(no), "person " + no);
        }

        Line line(BasisTree.Line line) {
            return new Line(
                    line.title(),
                    about(line),
                    line.law(),
                    line.appliedOre() == null ? null : kronor(line.appliedOre()),
                    approved(line),
                    line.isUnclear(),
                    line.facts().stream().map(this::fact).toList(),
                    line.parameters().stream().map(Words::parameter).toList());
        }

        Question question(BasisTree.Question question, Establishable open) {
            var colon = question.id().indexOf(':');
            var about = colon < 0 ? "hela ansökan" : subject(question.id().substring(colon + 1));
            var establish =
                    open.answering(question).map(Establishable.Choice::key).orElse(null);
            return new Question(question.id(), about, question.text(), establish);
        }

        /// An income of a register is about the agency's code; what the benefit is called, its treatment says.
        private String about(BasisTree.Line line) {
            var about = subject(line.subject());
            if (!line.subject().startsWith("income/")) return about;
            return line.parameters().stream()
                    .filter(parameter -> parameter.name().startsWith("income."))
                    .map(parameter -> parameter.label() + ", " + about)
                    .findFirst()
                    .orElse(about);
        }

        private static String approved(BasisTree.Line line) {
            return switch (line.outcome()) {
                case "AMOUNT" -> kronor(Objects.requireNonNull(line.amountOre()));
                case "FULFILLED" -> "klar";
                case "NOT_FULFILLED" -> "räknas inte";
                default -> "oklart";
            };
        }

        private Basis fact(BasisTree.Fact fact) {
            var value = fact.ore() == null ? word(fact.value()) : kronor(fact.ore());
            return new Basis(fact.label() + " (" + subject(fact.about()) + ")", value, source(fact), null, false);
        }

        /// Names the caseworker beside the staff identity that the tree holds.
        private String source(BasisTree.Fact fact) {
            var name = fact.by() == null ? null : staff.get(fact.by());
            return name == null ? fact.source() : "handläggare " + name + " (" + fact.by() + ")";
        }

        private static Basis parameter(BasisTree.Parameter parameter) {
            var value = parameter.ore() == null ? word(parameter.value()) : kronor(parameter.ore());
            var period =
                    parameter.to() == null ? "från " + parameter.from() : parameter.from() + " till " + parameter.to();
            var status = Status.valueOf(parameter.status());
            return new Basis(
                    parameter.label() + ", gäller " + period,
                    value,
                    parameter.source(),
                    status.swedish(),
                    status != Status.PRIMARY);
        }

        private static String word(String value) {
            return switch (value) {
                case "true" -> "ja";
                case "false" -> "nej";
                case "FIRST_DAY_OF_MONTH" -> "månadens första dag";
                case "LAST_DAY_OF_MONTH" -> "månadens sista dag";
                case "COUNTS" -> "räknas";
                case "COUNTS_AS_WORK" -> "räknas som arbetsinkomst";
                case "COUNTS_FOR_TIME" -> "räknas och förklarar tid utan arbete";
                case "DOES_NOT_COUNT" -> "räknas inte";
                case "ASK_ABOUT_ASSETS" -> "tecken på tillgångar";
                case "PER_PERSON" -> "per person";
                case "DAYS_OF_MONTH" -> "efter månadens dagar";
                case "DAYS_OF_YEAR" -> "efter årets dagar";
                default -> value;
            };
        }

        /// Whom or what a fact of a known kind is about.
        String whom(String subject) {
            var parts = List.of(subject.split("/", -1));
            return switch (parts.getFirst()) {
                case "deviation", "stimulus", "activity" -> name(Integer.parseInt(parts.get(1)));
                case "surplus" -> "månaden före";
                default -> subject(subject);
            };
        }

        private String subject(String subject) {
            var parts = List.of(subject.split("/", -1));
            return switch (parts.getFirst()) {
                case "person" -> name(Integer.parseInt(parts.get(1)));
                case "couple" -> "sökande och medsökande";
                case "household" -> "hushållet";
                case "norm" -> "månaden";
                case "application" -> "ansökan";
                case "surplus" -> "överskott från månaden före";
                case "deviation" -> "avvikelse från normen, " + name(Integer.parseInt(parts.get(1)));
                case "stimulus" -> "jobbstimulans, " + name(Integer.parseInt(parts.get(1)));
                case "activity" -> "aktivitetskrav, " + name(Integer.parseInt(parts.get(1)));
                case "asset" ->
                    Asset.Kind.valueOf(parts.get(2)).swedish() + ", " + name(Integer.parseInt(parts.get(1)));
                case "cost" -> Cost.Kind.valueOf(parts.get(1)).swedish();
                case "register" ->
                    Register.valueOf(parts.get(2)).swedish() + ", " + name(Integer.parseInt(parts.get(1)));
                case "income" ->
                    income(String.join("/", parts.subList(2, parts.size()))) + ", "
                            + name(Integer.parseInt(parts.get(1)));
                default -> subject;
            };
        }

        private static String income(String code) {
            for (var kind : StatedIncome.Kind.values()) {
                if (kind.name().equals(code)) {
                    return kind.swedish();
                }
            }
            return code;
        }
    }
}

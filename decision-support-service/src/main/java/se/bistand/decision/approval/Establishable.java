package se.bistand.decision.approval;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.bistand.decision.domain.Established.IncomeAssessed;
import se.bistand.decision.domain.EstablishedFact.Kind;
import se.bistand.decision.domain.Month;
import se.bistand.decision.domain.norm.Question.Code;
import se.bistand.decision.domain.norm.RuleSet;
import se.bistand.messaging.Events;

/// What a caseworker can establish about one application: what its calculation asks or shows, and what is established
/// already and can be corrected.
record Establishable(List<Choice> choices) {
    /// The questions that a fact of the kind answers.
    private static final Map<Kind, Set<Code>> ANSWERS = Map.of(
            Kind.INCOME,
                    Set.of(
                            Code.REGISTER_COULD_NOT_ANSWER,
                            Code.REGISTER_NOT_READ,
                            Code.CONTROL_PERIOD_NOT_BEGUN,
                            Code.INCOME_CODE,
                            Code.INCOME_KIND,
                            Code.INCOME_AMOUNT,
                            Code.INCOME_DIFFERS,
                            Code.INCOME_MISSING_NOW,
                            Code.INCOME_ASSESSED,
                            Code.PAID_TWICE,
                            Code.PAID_FOR_IMPOSSIBLE,
                            Code.JOB_PREMIUM,
                            Code.CHILD_BENEFIT_RECEIVER,
                            Code.CHILD_WORK_INCOME),
            Kind.COST, Set.of(Code.COST_KIND, Code.COST_FITS_HOUSING, Code.COST_ASSESSED),
            Kind.NORM_DEVIATION, Set.of(Code.DEVIATION_PERSON, Code.DEVIATION_REASON, Code.DEVIATION_TOO_LARGE),
            Kind.CARRIED_SURPLUS, Set.of(Code.SURPLUS_DECISION, Code.SURPLUS_MONTH),
            Kind.JOB_STIMULUS, Set.of(Code.JOB_STIMULUS),
            Kind.ACTIVITY,
                    Set.of(
                            Code.ACTIVITY_NOT_STATED,
                            Code.ACTIVITY_DECLINED,
                            Code.ACTIVITY_REPORT,
                            Code.JOB_SEEKER,
                            Code.PART_TIME_JOB_SEEKER),
            Kind.LAWFUL_STAY, Set.of(Code.LAWFUL_STAY),
            Kind.NOT_COMPLETED, Set.of());

    /// @param key names the choice in an address, and says nothing of what it is
    /// @param mostOre what was applied for, where that is the most that can be approved
    /// @param seenOre what the calculation shows of an income, all payments together
    /// @param compares the calculation asks of an income of the comparison period
    /// @param questions the text of the questions that wait for it
    /// @param now what was last established about it
    record Choice(
            UUID key,
            Kind kind,
            String subject,
            @Nullable Long mostOre,
            long seenOre,
            boolean compares,
            List<String> questions,
            Stored.@Nullable Fact now) {

        /// Something established holds.
        public boolean stands() {
            return now != null && !now.withdrawn();
        }
    }

    static Establishable of(
            Stored.Application application, Stored.Calculation calculation, List<Stored.Fact> established) {
        var open = new Open(application, calculation);
        for (var fact : EstablishedFacts.latest(established)) {
            open.established(fact);
        }
        open.asked();
        return new Establishable(List.copyOf(open.choices.values()));
    }

    Optional<Choice> of(UUID key) {
        return choices.stream().filter(choice -> choice.key().equals(key)).findFirst();
    }

    Optional<Choice> of(@Nullable Kind kind, @Nullable String subject) {
        return choices.stream()
                .filter(choice -> choice.kind() == kind && choice.subject().equals(subject))
                .findFirst();
    }

    /// The choice whose fact answers a question.
    Optional<Choice> answering(BasisTree.Question question) {
        return choices.stream()
                .filter(choice -> answers(choice.kind(), choice.subject(), question))
                .findFirst();
    }

    private static boolean answers(Kind kind, String subject, BasisTree.Question question) {
        var colon = question.id().indexOf(':');
        var code = colon < 0 ? question.id() : question.id().substring(0, colon);
        return (colon < 0 || question.id().substring(colon + 1).equals(subject))
                && ANSWERS.getOrDefault(kind, Set.of()).stream()
                        .anyMatch(answered -> answered.name().equals(code));
    }

    /// Choices in the making: each kind and subject once, in the order of the sheet.
    private static final class Open {
        private static final Set<String> SEEN = Set.of("INCOME_AMOUNT", "SAME_IN_REGISTER");

        private final Stored.Application application;
        private final List<BasisTree.Line> lines;
        private final List<BasisTree.Question> questions;
        private final Map<String, Stored.Fact> facts = new LinkedHashMap<>();
        private final Map<UUID, Choice> choices = new LinkedHashMap<>();

        Open(Stored.Application application, Stored.Calculation calculation) {
            this.application = application;
            this.lines = calculation.tree().lines();
            this.questions = calculation.tree().questions();
        }

        void established(Stored.Fact fact) {
            facts.put(fact.content().kind() + fact.content().subject(), fact);
        }

        void asked() {
            for (var line : lines) {
                switch (line.subject().split("/", -1)[0]) {
                    case "cost" -> add(Kind.COST, line.subject(), line.appliedOre());
                    case "stimulus" -> add(Kind.JOB_STIMULUS, line.subject(), null);
                    case "activity" -> add(Kind.ACTIVITY, line.subject(), null);
                    case "income", "register" -> income(line);
                    default -> {}
                }
            }
            if (RuleSet.of(Month.parse(application.month())) == RuleSet.FROM_2027) {
                add(Kind.LAWFUL_STAY, "household", null);
            }
            for (var person : application.people()) {
                add(Kind.NORM_DEVIATION, "deviation/" + person.no(), null);
            }
            add(Kind.CARRIED_SURPLUS, "surplus", null);
            add(Kind.NOT_COMPLETED, "application", null);
            // What no line shows any longer can still be withdrawn.
            for (var fact : List.copyOf(facts.values())) {
                add(fact.content().kind(), fact.content().subject(), null);
            }
        }

        /// An income is a person's to find out only where the calculation asks.
        private void income(BasisTree.Line line) {
            if (line.questions().stream().anyMatch(question -> answers(Kind.INCOME, line.subject(), question))) {
                add(Kind.INCOME, line.subject(), null);
            }
        }

        /// As the rule (NORM-37) reckons it.
        private long seenOre(String subject) {
            return lines.stream()
                    .flatMap(line -> line.facts().stream()
                            .filter(fact -> IncomeAssessed.shows(subject, line.subject(), fact.register())))
                    .filter(fact -> SEEN.contains(fact.name()))
                    .mapToLong(fact -> fact.ore() == null ? 0 : fact.ore())
                    .sum();
        }

        private boolean compares(String subject) {
            return lines.stream()
                    .filter(line -> line.subject().equals(subject))
                    .flatMap(line -> line.facts().stream())
                    .anyMatch(fact -> fact.name().equals("COMPARISON_PERIOD"));
        }

        private void add(Kind kind, String subject, @Nullable Long mostOre) {
            var key = Events.id("establishable", application.id(), kind, subject);
            choices.putIfAbsent(
                    key,
                    new Choice(
                            key,
                            kind,
                            subject,
                            mostOre,
                            kind == Kind.INCOME ? seenOre(subject) : 0,
                            kind == Kind.INCOME && compares(subject),
                            questions.stream()
                                    .filter(question -> answers(kind, subject, question))
                                    .map(BasisTree.Question::text)
                                    .toList(),
                            facts.get(kind + subject)));
        }
    }
}

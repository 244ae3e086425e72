package se.bistand.decision.approval;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.bistand.decision.domain.Month;
import se.bistand.decision.domain.norm.Rule;
import se.bistand.event.v1.DecisionLine;
import se.bistand.event.v1.DecisionMade;
import se.bistand.event.v1.DecisionOutcome;
import se.bistand.messaging.Events;

/// The event of a decision. What is sealed is passed on unopened.
final class DecisionEvents {
    private static final String TOPIC = "ekb.decision-made.v1";

    /// What is never an amount is no row of the sheet; what became of it, the reasons say.
    private static final Set<String> CIRCUMSTANCES = Stream.of(
                    Rule.REGISTER_READ,
                    Rule.REGISTERED_HOUSEHOLD,
                    Rule.ALREADY_GRANTED,
                    Rule.ACTIVITY_REQUIREMENT,
                    Rule.ASSETS_IN_REGISTER,
                    Rule.JOB_SEEKER,
                    Rule.PART_TIME_JOB_SEEKER,
                    Rule.RESIDENCE_PERMIT,
                    Rule.LAWFUL_STAY)
            .map(Rule::name)
            .collect(Collectors.toUnmodifiableSet());

    private DecisionEvents() {}

    static DecisionMade made(Stored.Application application, Stored.Calculation calculation, Stored.Decision decision) {
        var passedOn = application.passedOn();
        return DecisionMade.newBuilder()
                .setEventId(eventId(decision.id()))
                .setOccurredAt(decision.decidedAt())
                .setMunicipality(application.municipality())
                .setCaseId(application.caseId())
                .setApplicationId(application.id())
                .setMonth(application.month())
                .setDecisionId(decision.id())
                .setCalculationId(calculation.id())
                .setOutcome(DecisionOutcome.valueOf(decision.outcome().name()))
                .setAmountOre(decision.amountOre())
                .setDecidedBy(decision.decidedBy())
                .setSealedDecisionMaker(decision.sealedDecisionMaker())
                .setLegalBasis(Rule.NEED.law(Month.parse(application.month())).text())
                .setLines(lines(calculation))
                .setSealedReasons(decision.sealedReasons())
                .setApplicantRefs(passedOn.applicantRefs())
                .setSealedPayeeName(passedOn.payeeName())
                .setSealedAccount(passedOn.account())
                .setSealedEmail(passedOn.email())
                .setLanguage(passedOn.language())
                .build();
    }

    static UUID eventId(UUID decisionId) {
        return Events.id(TOPIC, decisionId);
    }

    /// The calculation sheet of the letter: whatever has, or should have had, an amount.
    private static List<DecisionLine> lines(Stored.Calculation calculation) {
        return calculation.tree().lines().stream()
                .filter(line -> line.amountOre() != null || line.isUnclear())
                .filter(line -> !CIRCUMSTANCES.contains(line.rule()))
                .map(line -> new DecisionLine(
                        line.ruleId(), line.law(), line.subject(), line.appliedOre(), line.amountOre()))
                .toList();
    }
}

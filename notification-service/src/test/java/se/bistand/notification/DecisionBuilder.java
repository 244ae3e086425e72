package se.bistand.notification;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import se.bistand.event.v1.DecisionLine;
import se.bistand.event.v1.DecisionMade;
import se.bistand.event.v1.DecisionOutcome;
import se.bistand.messaging.Events;
import se.bistand.messaging.Sealing;

/// A decision with defaults: granted in part, rent above the ceiling, an income.
public final class DecisionBuilder {
    public static final String REASONS = "Hyran är högre än vad som är skäligt för ett hushåll av din storlek.";
    public static final String APPLICANT = "Åsa Exempelsdotter";
    public static final long AMOUNT_ORE = 1_034_550;

    private final Sealing sealing;
    private final UUID decisionId = UUID.randomUUID();
    private final UUID caseId = UUID.randomUUID();
    private final List<String> readers = new ArrayList<>();
    private String municipality = "9901";
    private String email = "asa@example.org";
    private DecisionOutcome outcome = DecisionOutcome.PARTIAL;

    private DecisionBuilder(Sealing sealing) {
        this.sealing = sealing;
    }

    public static DecisionBuilder decision(Sealing sealing) {
        return new DecisionBuilder(sealing);
    }

    public DecisionBuilder readBy(String personRef) {
        readers.add(personRef);
        return this;
    }

    public DecisionBuilder in(String code) {
        municipality = code;
        return this;
    }

    public DecisionBuilder mailedTo(String address) {
        email = address;
        return this;
    }

    public DecisionBuilder granted() {
        outcome = DecisionOutcome.GRANT;
        return this;
    }

    public DecisionMade made() {
        var rentApproved = outcome == DecisionOutcome.GRANT ? 900_000L : 780_000L;
        return DecisionMade.newBuilder()
                .setEventId(Events.id("ekb.decision-made.v1", decisionId))
                .setOccurredAt(Instant.parse("2026-12-01T08:00:00Z"))
                .setMunicipality(municipality)
                .setCaseId(caseId)
                .setApplicationId(UUID.randomUUID())
                .setMonth("2026-12")
                .setDecisionId(decisionId)
                .setCalculationId(UUID.randomUUID())
                .setOutcome(outcome)
                .setAmountOre(AMOUNT_ORE)
                .setDecidedBy("anna.handlaggare")
                .setSealedDecisionMaker(seal("decisionMaker", "Anna Handläggare"))
                .setLegalBasis("12 kap. 1 § socialtjänstlagen")
                .setLines(List.of(
                        line("person/0", null, 445_000L),
                        line("cost/RENT", 900_000L, rentApproved),
                        line("income/0", null, -190_450L)))
                .setSealedReasons(seal("reasons", REASONS))
                .setApplicantRefs(List.copyOf(readers))
                .setSealedPayeeName(seal("payeeName", APPLICANT))
                .setSealedAccount(seal("account", "8327 123456789"))
                .setSealedEmail(seal("email", email))
                .setLanguage("sv")
                .build();
    }

    private ByteBuffer seal(String field, String plain) {
        return ByteBuffer.wrap(sealing.seal(caseId, field, plain));
    }

    private static DecisionLine line(String subject, Long applied, Long approved) {
        return DecisionLine.newBuilder()
                .setRuleId("RULE")
                .setLaw("12 kap. 7 § SoL")
                .setSubject(subject)
                .setAppliedOre(applied)
                .setApprovedOre(approved)
                .build();
    }
}

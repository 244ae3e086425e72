package se.bistand.payout;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import se.bistand.event.v1.DecisionMade;
import se.bistand.event.v1.DecisionOutcome;
import se.bistand.messaging.Events;
import se.bistand.messaging.Sealing;

/// A decision with defaults: a household of its own, 4 620 kronor granted, an account that exists.
public final class DecisionBuilder {
    public static final String ACCOUNT = "5140 0010004";

    private final Sealing sealing;
    private UUID decisionId = UUID.randomUUID();
    private UUID caseId = UUID.randomUUID();
    private UUID applicationId = UUID.randomUUID();
    private String said = "once";
    private String municipality = "9901";
    private String decidedBy = "anna.handlaggare";
    private String account = ACCOUNT;
    private String payee = "Åsa Exempelsdotter";
    private List<String> adults = List.of();
    private DecisionOutcome outcome = DecisionOutcome.GRANT;
    private long amountOre = 462_000;

    DecisionBuilder(Sealing sealing) {
        this.sealing = sealing;
    }

    public DecisionBuilder of(UUID decision) {
        decisionId = decision;
        return this;
    }

    public DecisionBuilder saidAgain() {
        said = "again";
        return this;
    }

    public DecisionBuilder about(UUID household) {
        caseId = household;
        return this;
    }

    public DecisionBuilder on(UUID application) {
        applicationId = application;
        return this;
    }

    public DecisionBuilder in(String code) {
        municipality = code;
        return this;
    }

    /// The keyed references of the household's adults, applicant first.
    public DecisionBuilder adults(String... references) {
        adults = List.of(references);
        return this;
    }

    public DecisionBuilder by(String person) {
        decidedBy = person;
        return this;
    }

    public DecisionBuilder to(String clearingAndAccount) {
        account = clearingAndAccount;
        return this;
    }

    public DecisionBuilder payee(String name) {
        payee = name;
        return this;
    }

    public DecisionBuilder ore(long ore) {
        amountOre = ore;
        return this;
    }

    public DecisionBuilder rejected() {
        outcome = DecisionOutcome.REJECTION;
        amountOre = 0;
        return this;
    }

    public DecisionMade made() {
        return DecisionMade.newBuilder()
                .setEventId(Events.id("ekb.decision-made.v1", decisionId, said))
                .setOccurredAt(Instant.parse("2026-11-24T08:00:00Z"))
                .setMunicipality(municipality)
                .setCaseId(caseId)
                .setApplicationId(applicationId)
                .setMonth("2026-12")
                .setDecisionId(decisionId)
                .setCalculationId(new UUID(5, 5))
                .setOutcome(outcome)
                .setAmountOre(amountOre)
                .setDecidedBy(decidedBy)
                .setSealedDecisionMaker(ByteBuffer.allocate(0))
                .setLegalBasis("12 kap. 1 § socialtjänstlagen")
                .setLines(List.of())
                .setSealedReasons(ByteBuffer.allocate(0))
                .setApplicantRefs(adults)
                .setSealedPayeeName(seal("payeeName", payee))
                .setSealedAccount(seal("account", account))
                .setSealedEmail(ByteBuffer.allocate(0))
                .setLanguage("sv")
                .build();
    }

    private ByteBuffer seal(String field, String plain) {
        return ByteBuffer.wrap(sealing.seal(caseId, field, plain));
    }
}

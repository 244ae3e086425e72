package se.bistand.decision.approval;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import se.bistand.decision.domain.EstablishedFact.Kind;
import se.bistand.messaging.Sealing;
import se.bistand.web.AccessLog;
import se.bistand.web.ProtectedIdentity;
import se.bistand.web.Purpose;
import se.bistand.web.Refusal;
import se.bistand.web.Viewer;

/// What a caseworker establishes about an application, for systems.
@RestController
class FactController {
    private static final String PATH = "/api/applications/{applicationId}/established-facts";

    private final Decisions decisions;
    private final EstablishedFacts facts;
    private final EstablishFact establishFact;
    private final Sealing sealing;
    private final AccessLog accessLog;
    private final ProtectedIdentity protectedIdentity;

    FactController(
            Decisions decisions,
            EstablishedFacts facts,
            EstablishFact establishFact,
            Sealing sealing,
            AccessLog accessLog,
            ProtectedIdentity protectedIdentity) {
        this.decisions = decisions;
        this.facts = facts;
        this.establishFact = establishFact;
        this.sealing = sealing;
        this.accessLog = accessLog;
        this.protectedIdentity = protectedIdentity;
    }

    /// @param supersedes the fact before it about the same
    record FactAnswer(
            UUID factId,
            Kind kind,
            String subject,
            Map<String, String> value,
            boolean withdrawn,
            @Nullable UUID supersedes,
            String reason,
            String establishedBy,
            String establishedByName,
            Instant establishedAt) {}

    /// @param fields what a value of it has
    /// @param mostOre the most that can be approved of a cost
    /// @param questions that wait for it, in Swedish
    record OpenAnswer(
            Kind kind,
            String subject,
            List<String> fields,
            @Nullable Long mostOre,
            List<String> questions) {}

    /// @param calculationId the calculation that counts: what the next fact is established on
    /// @param established the oldest first
    /// @param open what can be established; nothing after the decision
    record FactsAnswer(UUID calculationId, List<FactAnswer> established, List<OpenAnswer> open) {}

    @Operation(
            operationId = "establishedFacts",
            summary = "What caseworkers have established about an application, and what can be established",
            description = "For caseworkers and auditors of the municipality. Leaves an entry in the access log.")
    @ApiResponse(responseCode = "200", description = "Every fact ever established, and what is open now")
    @ApiResponse(responseCode = "403", description = "Neither caseworker nor auditor", content = @Content)
    @ApiResponse(responseCode = "404", description = "No such application for this viewer", content = @Content)
    @GetMapping(path = PATH, produces = MediaType.APPLICATION_JSON_VALUE)
    FactsAnswer established(@PathVariable UUID applicationId) {
        var viewer = Viewer.current();
        viewer.require("caseworker", "auditor");
        var application = decisions.application(applicationId).orElseThrow(Refusal::notFound);
        application.requireShownTo(viewer, protectedIdentity);
        accessLog.read(viewer, application.caseId(), applicationId, Purpose.FACTS_API);
        var calculation = decisions.calculation(applicationId).orElseThrow(Refusal::notFound);
        var all = facts.of(applicationId);
        var open = decisions.decision(applicationId).isPresent()
                ? List.<OpenAnswer>of()
                : Establishable.of(application, calculation, all).choices().stream()
                        .map(FactController::open)
                        .toList();
        return new FactsAnswer(
                calculation.id(),
                all.stream().map(fact -> answer(application.caseId(), fact)).toList(),
                open);
    }

    /// @param calculationId the calculation that counts now, made with the fact
    record Established(UUID factId, UUID calculationId) {}

    @Operation(
            operationId = "establishFact",
            summary = "Establish a fact as a named caseworker, and calculate again with it",
            description = "What is open, with its kind, subject and fields, is in the answer of GET. Values are text:"
                + " amounts in öre, days yyyy-MM-dd, months yyyy-MM, true or false. INCOME: amountOre (what counts; 0"
                + " where nothing does; of a register only what it does not show), paidFrom, paidTo, work, evidence."
                + " COST: amountOre, grounds. NORM_DEVIATION: amountOre (below zero for a lower norm), grounds."
                + " CARRIED_SURPLUS: fromMonth, amountOre, decision, decidedOn. JOB_STIMULUS: fromMonth, toMonth."
                + " ACTIVITY: status. LAWFUL_STAY: lawful. NOT_COMPLETED: orderedOn, due. The reason is kept sealed. A"
                + " later fact about the same supersedes the one before; with withdraw it no longer holds.")
    @ApiResponse(responseCode = "201", description = "Established; the new calculation counts from now on")
    @ApiResponse(responseCode = "200", description = "This person had established this before; nothing was changed")
    @ApiResponse(responseCode = "400", description = "Not JSON", content = @Content)
    @ApiResponse(responseCode = "403", description = "Not a caseworker", content = @Content)
    @ApiResponse(responseCode = "404", description = "No such application for this viewer", content = @Content)
    @ApiResponse(
            responseCode = "409",
            description = "ALREADY_DECIDED, NOT_CALCULATED, or STALE_CALCULATION: read the basis again",
            content = @Content)
    @ApiResponse(
            responseCode = "422",
            description = "Everything that is wrong, by field, in Swedish and English, with what is allowed",
            content = @Content)
    @PostMapping(path = PATH, consumes = MediaType.APPLICATION_JSON_VALUE, produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Established> establish(@PathVariable UUID applicationId, @RequestBody FactRequest request) {
        var recorded = establishFact.establish(Viewer.current(), applicationId, request);
        return ResponseEntity.status(recorded.isNew() ? HttpStatus.CREATED : HttpStatus.OK)
                .body(new Established(recorded.factId(), recorded.calculationId()));
    }

    private FactAnswer answer(UUID caseId, Stored.Fact fact) {
        return new FactAnswer(
                fact.id(),
                fact.content().kind(),
                fact.content().subject(),
                fact.content().value(),
                fact.withdrawn(),
                fact.supersedes(),
                sealing.open(caseId, "establishedReason", fact.sealedReason()),
                fact.content().by(),
                sealing.open(caseId, "establishedBy", fact.sealedByName()),
                fact.at());
    }

    private static OpenAnswer open(Establishable.Choice choice) {
        return new OpenAnswer(
                choice.kind(), choice.subject(), choice.kind().fields(), choice.mostOre(), choice.questions());
    }
}

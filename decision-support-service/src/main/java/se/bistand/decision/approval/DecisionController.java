package se.bistand.decision.approval;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import se.bistand.web.AccessLog;
import se.bistand.web.ProtectedIdentity;
import se.bistand.web.Purpose;
import se.bistand.web.Refusal;
import se.bistand.web.SharedCommit;
import se.bistand.web.Viewer;
import tools.jackson.databind.JsonNode;

/// The caseworker's API: what waits, the basis of one application, and the decision.
@RestController
class DecisionController {
    private static final int LONGEST_QUEUE = 1000;

    private final Decisions decisions;
    private final SharedCommit<RecordDecision.Asked, RecordDecision.Answer> decisionsTogether;
    private final AccessLog accessLog;
    private final ProtectedIdentity protectedIdentity;

    DecisionController(
            Decisions decisions,
            SharedCommit<RecordDecision.Asked, RecordDecision.Answer> decisionsTogether,
            AccessLog accessLog,
            ProtectedIdentity protectedIdentity) {
        this.decisions = decisions;
        this.decisionsTogether = decisionsTogether;
        this.accessLog = accessLog;
        this.protectedIdentity = protectedIdentity;
    }

    /// Oldest first, own municipality. Names nobody: a reading is one entry, and not one for each case, since systems
    /// ask for it all the time.
    @GetMapping("/api/queue")
    List<Stored.QueueRow> queue(@RequestParam(defaultValue = "500") int limit) {
        var viewer = Viewer.current();
        viewer.require("caseworker");
        accessLog.readList(viewer, Purpose.QUEUE_API);
        return decisions.queue(
                municipality(viewer), Math.clamp(limit, 1, LONGEST_QUEUE), protectedIdentity.handles(viewer));
    }

    record LineAnswer(
            String ruleId,
            String title,
            String law,
            String subject,
            String outcome,
            @Nullable Long appliedOre,
            @Nullable Long amountOre) {}

    record DecisionAnswer(UUID decisionId, Outcome outcome, long amountOre, String decidedBy, Instant decidedAt) {}

    /// @param proposal what the calculation speaks for; null when unclear
    /// @param tree every amount's rule, version, law, facts and parameters with their sources
    record BasisAnswer(
            UUID applicationId,
            UUID caseId,
            String month,
            UUID calculationId,
            int number,
            Stored.Calculation.Result result,
            long needOre,
            long meansOre,
            @Nullable Long differenceOre,
            @Nullable Outcome proposal,
            List<String> questions,
            Instant waitingSince,
            List<LineAnswer> lines,
            JsonNode tree,
            @Nullable DecisionAnswer decision) {}

    @GetMapping("/api/applications/{applicationId}")
    BasisAnswer basis(@PathVariable UUID applicationId) {
        var viewer = Viewer.current();
        viewer.require("caseworker", "auditor");
        var application = decisions.application(applicationId).orElseThrow(Refusal::notFound);
        application.requireShownTo(viewer, protectedIdentity);
        accessLog.read(viewer, application.caseId(), applicationId, Purpose.BASIS_API);
        var calculation = decisions.calculation(applicationId).orElseThrow(Refusal::notFound);
        return new BasisAnswer(
                applicationId,
                application.caseId(),
                application.month(),
                calculation.id(),
                calculation.number(),
                calculation.result(),
                calculation.needOre(),
                calculation.meansOre(),
                calculation.differenceOre(),
                calculation.proposal(),
                calculation.questions(),
                application.submittedAt(),
                calculation.tree().lines().stream()
                        .map(DecisionController::line)
                        .toList(),
                calculation.tree().json(),
                decisions
                        .decision(applicationId)
                        .map(d -> new DecisionAnswer(d.id(), d.outcome(), d.amountOre(), d.decidedBy(), d.decidedAt()))
                        .orElse(null));
    }

    record Recorded(UUID decisionId) {}

    @PostMapping("/api/applications/{applicationId}/decision")
    ResponseEntity<Recorded> decide(@PathVariable UUID applicationId, @RequestBody DecisionRequest request) {
        var recorded = decisionsTogether
                .submit(new RecordDecision.Asked(Viewer.current(), applicationId, request))
                .recorded();
        return ResponseEntity.status(recorded.isNew() ? HttpStatus.CREATED : HttpStatus.OK)
                .body(new Recorded(recorded.decisionId()));
    }

    private static LineAnswer line(BasisTree.Line line) {
        return new LineAnswer(
                line.ruleId(),
                line.title(),
                line.law(),
                line.subject(),
                line.outcome(),
                line.appliedOre(),
                line.amountOre());
    }

    static String municipality(Viewer viewer) {
        if (viewer.municipality() == null) {
            throw Refusal.forbidden();
        }
        return viewer.municipality();
    }
}

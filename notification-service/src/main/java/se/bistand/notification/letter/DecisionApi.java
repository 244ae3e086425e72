package se.bistand.notification.letter;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import se.bistand.notification.domain.Decision;
import se.bistand.notification.domain.Line;
import se.bistand.notification.domain.Outcome;
import se.bistand.web.Purpose;
import se.bistand.web.Viewer;

@RestController
@RequestMapping("/api/decisions")
class DecisionApi {
    private final ReadDecision readDecision;

    DecisionApi(ReadDecision readDecision) {
        this.readDecision = readDecision;
    }

    @GetMapping("/{decisionId}")
    InFull one(@PathVariable UUID decisionId) {
        return InFull.of(readDecision.read(Viewer.current(), decisionId, Purpose.DECISION_API));
    }

    @GetMapping(params = "applicationId")
    List<InShort> ofApplication(@RequestParam UUID applicationId) {
        return readDecision.ofApplication(Viewer.current(), applicationId).stream()
                .map(InShort::of)
                .toList();
    }

    /// @param appealable whether anything went against the household
    record InFull(
            UUID decisionId,
            UUID caseId,
            UUID applicationId,
            String municipality,
            String month,
            Instant decidedAt,
            Outcome outcome,
            long amountOre,
            String legalBasis,
            String applicant,
            String decisionMaker,
            String reasons,
            List<Line> lines,
            boolean appealable) {

        static InFull of(Decision decision) {
            return new InFull(
                    decision.decisionId(),
                    decision.caseId(),
                    decision.applicationId(),
                    decision.municipality(),
                    decision.month(),
                    decision.decidedAt(),
                    decision.outcome(),
                    decision.amountOre(),
                    decision.legalBasis(),
                    decision.words().applicant(),
                    decision.words().decisionMaker(),
                    decision.words().reasons(),
                    decision.lines(),
                    decision.againstTheHousehold());
        }
    }

    /// @param notifiedAt when the household was told that there is a message, null until then
    record InShort(
            UUID decisionId,
            UUID applicationId,
            String month,
            Instant decidedAt,
            Outcome outcome,
            long amountOre,
            @Nullable Instant notifiedAt) {

        static InShort of(Decided decided) {
            return new InShort(
                    decided.decisionId(),
                    decided.applicationId(),
                    decided.month(),
                    decided.decidedAt(),
                    decided.outcome(),
                    decided.amountOre(),
                    decided.notifiedAt());
        }
    }
}

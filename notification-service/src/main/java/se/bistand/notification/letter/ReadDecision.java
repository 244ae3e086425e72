package se.bistand.notification.letter;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import se.bistand.messaging.Sealing;
import se.bistand.notification.domain.Decision;
import se.bistand.web.AccessLog;
import se.bistand.web.ProtectedIdentity;
import se.bistand.web.Purpose;
import se.bistand.web.Refusal;
import se.bistand.web.Viewer;

/// Opens a decision for an adult of its household or for those who work with it, and leaves a mark each time.
/// Whoever else asks is told that it does not exist; of a case under secrecy that is everybody who is not named.
@Component
class ReadDecision {
    private final KeptDecisions kept;
    private final Sealing sealing;
    private final AccessLog accessLog;
    private final ProtectedIdentity protectedIdentity;

    ReadDecision(KeptDecisions kept, Sealing sealing, AccessLog accessLog, ProtectedIdentity protectedIdentity) {
        this.kept = kept;
        this.sealing = sealing;
        this.accessLog = accessLog;
        this.protectedIdentity = protectedIdentity;
    }

    /// @param purpose why it is shown, for the access log
    Decision read(Viewer viewer, UUID decisionId, Purpose purpose) {
        var found = viewer.kind() == Viewer.Kind.RESIDENT
                ? personOf(viewer).flatMap(person -> kept.ofPerson(person, decisionId))
                : workplaceOf(viewer).flatMap(code -> kept.ofMunicipality(code, decisionId));
        var decided = found.orElseThrow(Refusal::notFound);
        protectedIdentity.require(viewer, decided.caseId());
        accessLog.read(viewer, decided.caseId(), decided.applicationId(), purpose);
        return open(decided);
    }

    /// The resident's own decisions, newest first.
    List<Decided> own(Viewer viewer) {
        var all = personOf(viewer).map(kept::allOfPerson).orElseThrow(Refusal::forbidden);
        mark(viewer, all, Purpose.OWN_DECISIONS);
        return all;
    }

    List<Decided> ofApplication(Viewer viewer, UUID applicationId) {
        var all = viewer.kind() == Viewer.Kind.RESIDENT
                ? personOf(viewer).map(kept::allOfPerson).orElse(List.of()).stream()
                        .filter(decided -> decided.applicationId().equals(applicationId))
                        .toList()
                : workplaceOf(viewer)
                        .map(code -> kept.allOfApplication(code, applicationId))
                        .orElseThrow(Refusal::forbidden)
                        .stream()
                        .filter(decided -> protectedIdentity.shows(viewer, decided.caseId()))
                        .toList();
        mark(viewer, all, Purpose.DECISIONS_OF_APPLICATION);
        return all;
    }

    private void mark(Viewer viewer, List<Decided> shown, Purpose purpose) {
        var entries = shown.stream()
                .map(decided -> new AccessLog.Entry(decided.caseId(), decided.applicationId()))
                .toList();
        accessLog.readAll(viewer, entries, purpose);
    }

    private static Optional<String> personOf(Viewer viewer) {
        return viewer.kind() == Viewer.Kind.RESIDENT ? Optional.ofNullable(viewer.personRef()) : Optional.empty();
    }

    /// Finance and operators have no business in reasons: the work of these three roles needs them.
    private static Optional<String> workplaceOf(Viewer viewer) {
        boolean works = viewer.has("caseworker") || viewer.has("team-leader") || viewer.has("auditor");
        return viewer.kind() == Viewer.Kind.STAFF && works
                ? Optional.ofNullable(viewer.municipality())
                : Optional.empty();
    }

    private Decision open(Decided decided) {
        var sealed = decided.sealed();
        var words = new Decision.Words(
                sealing.open(decided.caseId(), "payeeName", ByteBuffer.wrap(sealed.payeeName())),
                sealing.open(decided.caseId(), "decisionMaker", ByteBuffer.wrap(sealed.decisionMaker())),
                sealing.open(decided.caseId(), "reasons", ByteBuffer.wrap(sealed.reasons())));
        return new Decision(
                decided.decisionId(),
                decided.caseId(),
                decided.applicationId(),
                decided.municipality(),
                decided.month(),
                decided.decidedAt(),
                decided.outcome(),
                decided.amountOre(),
                decided.legalBasis(),
                words,
                decided.lines());
    }
}

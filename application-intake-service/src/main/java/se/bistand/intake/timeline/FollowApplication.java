package se.bistand.intake.timeline;

import java.util.UUID;
import org.springframework.stereotype.Component;
import se.bistand.web.AccessLog;
import se.bistand.web.ProtectedIdentity;
import se.bistand.web.Purpose;
import se.bistand.web.Refusal;
import se.bistand.web.Viewer;

/// Who may follow an application: the adults who applied, the e-service that sent it, and those who work with it in
/// the municipality. To everybody else it does not exist. Of a case under secrecy, those who work with it are the named
/// ones, and the e-service no longer sees it. Every look is logged before anything is shown.
@Component
class FollowApplication {
    private final Timelines timelines;
    private final AccessLog accessLog;
    private final ProtectedIdentity protectedIdentity;

    FollowApplication(Timelines timelines, AccessLog accessLog, ProtectedIdentity protectedIdentity) {
        this.timelines = timelines;
        this.accessLog = accessLog;
        this.protectedIdentity = protectedIdentity;
    }

    Timelines.Followed follow(Viewer viewer, UUID applicationId, Purpose purpose) {
        // Finance and operators work with payments and systems, not with people's applications.
        viewer.require("resident", "e-service", "caseworker", "team-leader", "auditor");
        var followed = timelines.find(applicationId).orElseThrow(Refusal::notFound);
        if (!allowed(viewer, followed)) {
            throw Refusal.notFound();
        }
        protectedIdentity.require(viewer, followed.caseId());
        accessLog.read(viewer, followed.caseId(), applicationId, purpose);
        return followed;
    }

    private static boolean allowed(Viewer viewer, Timelines.Followed followed) {
        return switch (viewer.kind()) {
            case RESIDENT ->
                viewer.personRef() != null && followed.applicantRefs().contains(viewer.personRef());
            case SERVICE -> followed.client().equals(viewer.kind() + ":" + viewer.id());
            case STAFF -> followed.municipality().equals(viewer.municipality());
        };
    }
}

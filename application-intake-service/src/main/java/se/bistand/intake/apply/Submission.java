package se.bistand.intake.apply;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import se.bistand.intake.domain.Application;

/// An examined application on its way to being stored.
///
/// @param applicationId follows from the client and its idempotency key, so the same key is the same application
/// @param client who sent it: kind and identity
/// @param fingerprint keyed, of the whole content, to see whether a repeated key carries the same application
/// @param content the whole content as JSON, sealed before it is stored
/// @param applicantRefs keyed references of the adults, applicant first
record Submission(
        UUID applicationId,
        String client,
        String fingerprint,
        String content,
        List<String> applicantRefs,
        Application application,
        Instant receivedAt) {

    @Override
    public String toString() {
        return "Submission[" + applicationId + "]";
    }
}

package se.bistand.intake.apply;

import java.time.Instant;
import java.util.UUID;

/// What a client gets for an application that is durably received.
///
/// @param caseId the household's case, the same for every application of the applicant in the municipality
public record Receipt(UUID applicationId, UUID caseId, Instant receivedAt) {}

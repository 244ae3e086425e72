package se.bistand.notification.mail;

import java.util.UUID;

/// An e-mail this worker has promised to try.
///
/// @param about eventId of the event the e-mail is about
/// @param tried tries including this one
// The sealed bytes are only carried on; nobody compares two claims.
@SuppressWarnings("ArrayRecordComponent")
record Claimed(
        UUID decisionId,
        UUID about,
        String municipality,
        UUID caseId,
        UUID applicationId,
        byte[] sealedEmail,
        int tried) {}

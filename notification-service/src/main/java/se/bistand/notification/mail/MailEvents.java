package se.bistand.notification.mail;

import java.time.Instant;
import java.util.UUID;
import se.bistand.event.v1.ApplicantNotified;
import se.bistand.event.v1.NotificationChannel;
import se.bistand.messaging.Events;

final class MailEvents {
    private static final String TOPIC = "ekb.applicant-notified.v1";

    private MailEvents() {}

    static ApplicantNotified notified(Claimed mail, Instant now) {
        return ApplicantNotified.newBuilder()
                .setEventId(Events.id(TOPIC, mail.decisionId(), NotificationChannel.EMAIL))
                .setOccurredAt(now)
                .setMunicipality(mail.municipality())
                .setCaseId(mail.caseId())
                .setApplicationId(mail.applicationId())
                .setAbout(mail.about())
                .setChannel(NotificationChannel.EMAIL)
                .build();
    }

    /// The same for every try at one decision, so that a mail system or a reader recognises the second one.
    static String messageId(UUID decisionId, String domain) {
        return "<" + Events.id("mail", decisionId) + "@" + domain + ">";
    }
}

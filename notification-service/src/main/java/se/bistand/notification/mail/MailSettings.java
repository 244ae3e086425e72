package se.bistand.notification.mail;

import java.net.URI;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import se.bistand.notification.domain.RetryPlan;

/// How e-mails are sent.
///
/// @param from sender; neither its name nor its domain may tell what the matter is about
/// @param messageIdDomain right-hand side of Message-ID
/// @param signInAt the page where the household signs in
/// @param batch e-mails claimed at a time
/// @param connections to the mail server at a time, at least 1; a batch is shared among them
/// @param lease how long a claim is held; half of it may be spent sending
/// @param firstRetry wait after the first failed try, doubled for each try; also the wait while no server is reached
/// @param longestRetry no wait is longer
/// @param attempts tries before a person is asked
@ConfigurationProperties("bistand.mail")
record MailSettings(
        String from,
        String messageIdDomain,
        URI signInAt,
        int batch,
        int connections,
        Duration lease,
        Duration firstRetry,
        Duration longestRetry,
        int attempts) {

    MailSettings {
        if (connections < 1 || batch < 1) {
            throw new IllegalArgumentException("bistand.mail: batch and connections are at least 1");
        }
    }

    RetryPlan retryPlan() {
        return new RetryPlan(firstRetry, longestRetry, attempts);
    }
}

package se.bistand.notification.mail;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// Works through the e-mails that are due, one batch after the other, and rests when there are none.
@Component
class MailWorker {
    private final TellHousehold tellHousehold;
    private final Postman postman;
    private final MailSettings settings;
    private final Clock clock;

    MailWorker(
            TellHousehold tellHousehold,
            Postman postman,
            Mails mails,
            MailSettings settings,
            Clock clock,
            MeterRegistry metrics) {
        this.tellHousehold = tellHousehold;
        this.postman = postman;
        this.settings = settings;
        this.clock = clock;
        Gauge.builder("bistand.mail.needs.person", mails, it -> it.waiting().questions())
                .description("E-mails that could not be sent and wait for a person")
                .register(metrics);
        Gauge.builder(
                        "bistand.mail.oldest.waiting",
                        mails,
                        it -> seconds(it.waiting().oldest()))
                .description("Age of the oldest e-mail that waits to be sent")
                .baseUnit("seconds")
                .register(metrics);
    }

    @Scheduled(fixedDelayString = "${bistand.mail.rest}")
    void work() {
        while (workOnce() == settings.batch()) {
            // More may be due.
        }
    }

    /// @return how many e-mails were claimed; 0 when no mail server was reached, so that the others are left alone
    int workOnce() {
        var claimed = tellHousehold.claim();
        if (claimed.isEmpty()) {
            return 0;
        }
        var attempts =
                postman.carry(claimed, clock.instant().plus(settings.lease().dividedBy(2)));
        tellHousehold.settle(attempts);
        return attempts.getFirst() instanceof Attempt.NoServer ? 0 : claimed.size();
    }

    private double seconds(Instant since) {
        return since.equals(Instant.MAX)
                ? 0
                : Duration.between(since, clock.instant()).toMillis() / 1000.0;
    }
}

package se.bistand.notification.mail;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.bistand.messaging.Outbox;

/// Claims e-mails that are due and settles what came of them. The sending itself happens between the two
/// transactions: a crash in between leads at most to a second e-mail with the same Message-ID.
@Component
class TellHousehold {
    private final Mails mails;
    private final Outbox outbox;
    private final MailSettings settings;
    private final Clock clock;

    TellHousehold(Mails mails, Outbox outbox, MailSettings settings, Clock clock) {
        this.mails = mails;
        this.outbox = outbox;
        this.settings = settings;
        this.clock = clock;
    }

    @Transactional
    List<Claimed> claim() {
        var now = clock.instant();
        mails.handOverUsedUp(settings.batch(), settings.attempts(), now);
        return mails.claim(settings.batch(), settings.attempts(), now, settings.lease());
    }

    @Transactional
    void settle(List<Attempt> attempts) {
        var now = clock.instant();
        var sent = new ArrayList<Claimed>();
        var later = new ArrayList<Mails.Later>();
        for (var attempt : attempts) {
            switch (attempt) {
                case Attempt.Sent it -> sent.add(it.mail());
                case Attempt.Refused it -> later.add(afterRefusal(it, now));
                case Attempt.NoAddress it ->
                    later.add(new Mails.Later(
                            it.mail(), now, it.cause(), it.mail().tried(), true));
                case Attempt.NoServer it -> later.add(whenTheServerIsBack(it.mail(), now));
                case Attempt.NotTried it ->
                    later.add(new Mails.Later(it.mail(), now, null, it.mail().tried() - 1, false));
            }
        }
        if (!later.isEmpty()) {
            mails.tryAgain(later);
        }
        if (!sent.isEmpty()) {
            var marked = new HashSet<>(mails.markSent(sent, now));
            sent.removeIf(mail -> !marked.contains(mail.decisionId()));
            outbox.addAll(
                    sent.stream().map(mail -> MailEvents.notified(mail, now)).toList());
        }
    }

    private Mails.Later whenTheServerIsBack(Claimed mail, Instant now) {
        return new Mails.Later(mail, now.plus(settings.firstRetry()), "NO-CONNECTION", mail.tried() - 1, false);
    }

    private Mails.Later afterRefusal(Attempt.Refused refused, Instant now) {
        int tried = refused.mail().tried();
        var next = settings.retryPlan().next(tried, now);
        return new Mails.Later(refused.mail(), next.orElse(now), refused.cause(), tried, next.isEmpty());
    }
}

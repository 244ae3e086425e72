package se.bistand.registercheck.close;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.bistand.event.v1.DecisionMade;
import se.bistand.messaging.Inbox;

/// A decision ends the right to look people up for the application: what waits or would be read again is let go, and
/// the database refuses a lookup from here on.
@Component
class CloseDecided {
    static final String CONSUMER = "register-check.close-decided/decision-made";

    private final Inbox inbox;
    private final JdbcClient jdbc;
    private final Clock clock;

    CloseDecided(Inbox inbox, JdbcClient jdbc, Clock clock) {
        this.inbox = inbox;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Transactional
    void onDecisionMade(List<DecisionMade> polled) {
        var fresh = inbox.unseen(CONSUMER, polled);
        if (fresh.isEmpty()) {
            return;
        }
        var applications =
                fresh.stream().map(DecisionMade::getApplicationId).sorted().toArray(UUID[]::new);
        jdbc.sql("""
            with locked as (
                select application_id from application_check where application_id = any(?::uuid[]) and closed_at is null
                order by application_id for update)
            update application_check a set closed_at = cast(? as timestamptz)
            from locked where a.application_id = locked.application_id
            """).param(applications).param(clock.instant().toString()).update();
        jdbc.sql("""
            update person_check set status = 'DONE', missing = '{}', hold_until = null
            where application_id = any(?::uuid[]) and status <> 'DONE'
            """).param(applications).update();
    }
}

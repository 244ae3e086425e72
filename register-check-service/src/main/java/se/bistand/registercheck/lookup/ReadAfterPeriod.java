package se.bistand.registercheck.lookup;

import java.time.Clock;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// Most apply while the control period is under way, and are read then. Who still waits for a decision when it
/// is over is read once more: what was paid after the first read must not be missed. A failure is read again
/// like any other.
@Component
class ReadAfterPeriod implements Runnable {
    private static final Logger log = LoggerFactory.getLogger(ReadAfterPeriod.class);
    private static final int AT_A_TIME = 1_000;
    private final JdbcClient jdbc;
    private final Clock clock;

    ReadAfterPeriod(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Scheduled(initialDelayString = "PT1M", fixedDelayString = "PT1M")
    @Override
    public void run() {
        int begun = 0;
        int more;
        do {
            more = begin(clock.instant());
            begun += more;
        } while (more > 0);
        if (begun > 0) log.info("{} people are read again now that their control period is over", begun);
    }

    /// Of each, the registers that answered before the period was over, beside those that are missing anyway;
    /// of a closed application none.
    private int begin(Instant now) {
        return jdbc.sql("""
            with due as (
                select p.application_id, p.person_no, array(
                    select asked_register(r.register) from register_answer r
                    where r.application_id = p.application_id and r.person_no = p.person_no
                      and r.read_at < control_period_over(a.month) and a.closed_at is null) as early
                from person_check p join application_check a using (application_id)
                where p.read_after <= cast(:now as timestamptz)
                  and (a.done_at is not null or a.closed_at is not null) and p.status in ('DONE', 'REREAD')
                  and (p.leased_until is null or p.leased_until <= cast(:now as timestamptz))
                order by p.read_after, p.application_id, p.person_no limit :most for update of p skip locked)
            -- Who holds it under a lease that has ended does not know of these registers: its result no longer counts.
            update person_check p set read_after = null,
                claims = case when cardinality(early) > 0 then claims + 1 else claims end,
                leased_until = null,
                status = case when cardinality(early) > 0 then 'REREAD' else status end,
                missing = array(select unnest(missing) union select unnest(early)),
                attempts = case when cardinality(early) > 0 then 0 else attempts end,
                next_attempt_at = least(next_attempt_at, cast(:now as timestamptz))
            from due where p.application_id = due.application_id and p.person_no = due.person_no
            """)
                .param("now", now.toString())
                .param("most", AT_A_TIME)
                .update();
    }
}

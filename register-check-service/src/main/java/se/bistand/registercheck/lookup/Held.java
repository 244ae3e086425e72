package se.bistand.registercheck.lookup;

import java.time.Instant;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.bistand.registercheck.domain.Register;

/// Checks that wait for a register that is away. They go back to the others with the time they were received as the
/// time they are due: the oldest first, and before what has come since.
@Repository
class Held {
    private final JdbcClient jdbc;

    Held(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Lets out those that have someone to ask again, the oldest first.
    int release(int limit, Set<Register> away) {
        return jdbc.sql("""
            update person_check p set status = 'WAITING', next_attempt_at = p.received_at, hold_until = null
            from (select application_id, person_no from person_check
                  where status = 'HELD' and not missing <@ ?::text[]
                  order by received_at, application_id, person_no limit ? for update skip locked) due
            where p.application_id = due.application_id and p.person_no = due.person_no
            """).param(names(away)).param(limit).update();
    }

    /// Lets out those whose patience has ended.
    int giveUp(int limit, Instant now) {
        return jdbc.sql("""
            update person_check p set status = 'WAITING', next_attempt_at = p.received_at, hold_until = null
            from (select application_id, person_no from person_check
                  where status = 'HELD' and hold_until <= cast(? as timestamptz)
                  order by hold_until limit ? for update skip locked) due
            where p.application_id = due.application_id and p.person_no = due.person_no
            """).param(now.toString()).param(limit).update();
    }

    /// Lets out one that tries a register: the one that has tried least often, then the oldest. A person the register
    /// fails for whenever it is asked must not keep it away from all others.
    boolean probe(Register register) {
        return jdbc.sql("""
            update person_check p set status = 'WAITING', next_attempt_at = p.received_at, hold_until = null,
                probe = true, probes = p.probes + 1
            from (select application_id, person_no from person_check
                  where status = 'HELD' and ? = any(missing)
                  order by probes, received_at, application_id, person_no limit 1 for update skip locked) due
            where p.application_id = due.application_id and p.person_no = due.person_no
            """).param(register.name()).update() > 0;
    }

    long count() {
        return jdbc.sql("select count(*) from person_check where status = 'HELD'")
                .query(Long.class)
                .single();
    }

    private static String[] names(Set<Register> registers) {
        return registers.stream().map(Register::name).toArray(String[]::new);
    }
}

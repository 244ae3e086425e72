package se.bistand.registercheck.lookup;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.bistand.messaging.Sealing;

/// Answers as they came, sealed, for as long as somebody may have to look at what an agency really said.
///
/// They are sealed here, on the thread that writes: each of the many short threads that ask would first make a source
/// of random numbers for it.
@Repository
class RawAnswers {
    private static final int AT_A_TIME = 5_000;
    private final JdbcClient jdbc;
    private final Sealing sealing;

    RawAnswers(JdbcClient jdbc, Sealing sealing) {
        this.jdbc = jdbc;
        this.sealing = sealing;
    }

    void save(List<LookedUp> results) {
        var applications = new ArrayList<UUID>();
        var people = new ArrayList<Integer>();
        var times = new ArrayList<String>();
        var sealed = new ArrayList<byte[]>();
        for (var result : results) {
            for (var raw : result.raw()) {
                applications.add(result.check().applicationId());
                people.add(result.check().personNo());
                times.add(result.at().toString());
                sealed.add(sealed(result.check(), raw));
            }
        }
        if (sealed.isEmpty()) return;
        jdbc.sql("""
            insert into raw_answer (application_id, person_no, read_at, sealed)
            select t.application_id, t.person_no, cast(t.read_at as timestamptz), t.sealed
            from unnest(?::uuid[], ?::int[], ?::text[], ?::bytea[]) as t(application_id, person_no, read_at, sealed)
            """)
                .param(applications.toArray(UUID[]::new))
                .param(people.toArray(Integer[]::new))
                .param(times.toArray(String[]::new))
                .param(sealed.toArray(byte[][]::new))
                .update();
    }

    private byte[] sealed(ClaimedCheck check, byte[] raw) {
        return sealing.seal(check.caseId(), "rawAnswer/" + check.personNo(), new String(raw, StandardCharsets.UTF_8));
    }

    /// Deletes what is no longer needed: of cases closed long enough ago, and whatever is too old.
    ///
    /// @return how many there were, at most so many that one transaction stays short
    int erase(Instant now, Duration afterClosing, Duration atMost) {
        return jdbc.sql("""
            delete from raw_answer where id in (
                select r.id from raw_answer r join application_check a using (application_id)
                where a.closed_at <= cast(:closed as timestamptz) or r.read_at <= cast(:read as timestamptz)
                limit :most)
            """)
                .param("closed", now.minus(afterClosing).toString())
                .param("read", now.minus(atMost).toString())
                .param("most", AT_A_TIME)
                .update();
    }
}

package se.bistand.registercheck.lookup;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.bistand.registercheck.domain.Progress;
import se.bistand.registercheck.domain.Register;

/// The work rows: claimed under a lease, moved on by whoever holds the latest claim.
@Repository
class Checks {
    /// A check moved on, and how.
    record Moved(LookedUp lookedUp, Progress progress) {}

    /// An application to tell of.
    ///
    /// @param done nothing is left to read of anybody
    record Completed(UUID applicationId, UUID caseId, String municipality, String month, int round, boolean done) {}

    private static final String DONE = """
        not exists (select 1 from person_check p where p.application_id = a.application_id and p.status <> 'DONE') as done
        """;

    private record Key(UUID applicationId, int personNo, int claim) {
        Key(ClaimedCheck check) {
            this(check.applicationId(), check.personNo(), check.claim());
        }
    }

    private final JdbcClient jdbc;

    Checks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// The try is counted here, not with its result: a check whose result is lost each time must come to an
    /// end. The lookup is noted in the same statement, before any call: the database refuses one without an
    /// open case.
    ///
    /// @param away registers that will not be asked
    /// @param tries after so many, whose results were all lost, nobody is asked any more
    List<ClaimedCheck> claim(int limit, Instant now, Duration lease, Set<Register> away, int tries) {
        return jdbc.sql("""
            with due as (
                select p.application_id, p.person_no from person_check p
                join application_check a on a.application_id = p.application_id and a.closed_at is null
                where p.status in ('WAITING', 'REREAD') and p.next_attempt_at <= cast(:now as timestamptz)
                  and (p.leased_until is null or p.leased_until <= cast(:now as timestamptz))
                order by p.next_attempt_at, p.application_id, p.person_no
                limit :limit for update of p skip locked),
            claimed as (
                update person_check p set leased_until = cast(:until as timestamptz), claims = claims + 1,
                    attempts = attempts + 1,
                    read_number = case when status = 'REREAD' then read_number + 1 else read_number end
                from due join application_check a using (application_id)
                where p.application_id = due.application_id and p.person_no = due.person_no
                returning p.application_id, p.person_no, a.case_id, a.municipality, a.month, a.purpose,
                    p.sealed_personal_number, p.subject, p.claims, p.attempts - 1 as tried, p.missing,
                    case when p.attempts > :tries then '{}' when p.probe then p.missing else array(
                        select unnest(p.missing) except select unnest(:away::text[])) end as asked, p.received_at,
                    p.status = 'REREAD' as reread, p.read_number, p.probe),
            noted as (
                insert into lookup (application_id, person_no, purpose, registers, claim, begun_at)
                select application_id, person_no, purpose, asked, claims, cast(:now as timestamptz)
                from claimed where cardinality(asked) > 0)
            select * from claimed
            """)
                .param("now", now.toString())
                .param("until", now.plus(lease).toString())
                .param("limit", limit)
                .param("tries", tries)
                .param("away", away.stream().map(Register::name).toArray(String[]::new))
                .query(Checks::claimed)
                .list();
    }

    /// Locks the applications in key order: the last adult of an application is the last for one transaction
    /// alone.
    void lockApplications(List<LookedUp> results) {
        jdbc.sql("select 1 from application_check where application_id = any(?::uuid[]) order by application_id"
                        + " for update")
                .param(applications(results))
                .query()
                .listOfRows();
    }

    /// @return those still held by the claim they were made under; one check may have two results when its
    /// lease ended while the first was on its way
    List<Moved> move(List<Moved> moves, Instant now) {
        var kept = new HashSet<>(jdbc.sql("""
            update person_check p set status = t.status, missing = string_to_array(t.missing, ','), attempts = t.attempts,
                next_attempt_at = coalesce(cast(t.next_at as timestamptz), p.next_attempt_at), leased_until = null,
                hold_until = case when t.status = 'HELD' then cast(t.next_at as timestamptz) end, probe = false
            from unnest(?::uuid[], ?::int[], ?::int[], ?::text[], ?::text[], ?::int[], ?::text[])
                as t(application_id, person_no, claim, status, missing, attempts, next_at)
            where p.application_id = t.application_id and p.person_no = t.person_no
              and p.claims = t.claim and p.status in ('WAITING', 'REREAD')
            returning p.application_id, p.person_no, p.claims
            """)
                .param(column(moves, m -> m.lookedUp.check().applicationId(), new UUID[0]))
                .param(column(moves, m -> m.lookedUp.check().personNo(), new Integer[0]))
                .param(column(moves, m -> m.lookedUp.check().claim(), new Integer[0]))
                .param(column(moves, m -> m.progress.step().name(), new String[0]))
                .param(column(moves, m -> names(m.progress.missing()), new String[0]))
                .param(column(moves, m -> m.progress.attempts(), new Integer[0]))
                .param(moves.stream().map(m -> next(m.progress, now)).toArray(String[]::new))
                .query((row, n) -> new Key(row.getObject(1, UUID.class), row.getInt(2), row.getInt(3)))
                .list());
        return moves.stream()
                .filter(move -> kept.contains(new Key(move.lookedUp.check())))
                .toList();
    }

    List<Completed> complete(List<Moved> moves, Instant now) {
        var ready = moves.stream()
                .filter(move -> move.progress.ready() && !move.lookedUp.check().reread())
                .map(Moved::lookedUp)
                .toList();
        if (ready.isEmpty()) return List.of();
        return jdbc.sql("""
            update application_check a set done_at = cast(? as timestamptz)
            where application_id = any(?::uuid[]) and done_at is null and not exists (
                select 1 from person_check p
                where p.application_id = a.application_id and p.status in ('WAITING', 'HELD'))
            returning application_id, case_id, municipality, month, round,
            """ + DONE)
                .param(now.toString())
                .param(applications(ready))
                .query(Completed.class)
                .list();
    }

    /// Applications that have been told of once and of which there is something new.
    List<Completed> nextRound(List<UUID> applications) {
        if (applications.isEmpty()) return List.of();
        return jdbc.sql("""
            update application_check a set round = round + 1
            where application_id = any(?::uuid[]) and done_at is not null
            returning application_id, case_id, municipality, month, round,
            """ + DONE)
                .param(applications.toArray(UUID[]::new))
                .query(Completed.class)
                .list();
    }

    Optional<Instant> oldestWaiting() {
        return jdbc.sql("select min(received_at) from application_check where done_at is null and closed_at is null")
                .query((row, n) -> Optional.ofNullable(row.getTimestamp(1)).map(Timestamp::toInstant))
                .single();
    }

    private static ClaimedCheck claimed(ResultSet row, int n) throws SQLException {
        return new ClaimedCheck(
                row.getObject("application_id", UUID.class),
                row.getInt("person_no"),
                row.getObject("case_id", UUID.class),
                row.getString("municipality"),
                row.getString("month"),
                row.getBytes("sealed_personal_number"),
                row.getString("subject"),
                row.getInt("claims"),
                row.getInt("tried"),
                registers(row, "missing"),
                registers(row, "asked"),
                row.getTimestamp("received_at").toInstant(),
                row.getBoolean("reread"),
                row.getInt("read_number"),
                row.getBoolean("probe"));
    }

    private static Set<Register> registers(ResultSet row, String column) throws SQLException {
        return Arrays.stream((String[]) row.getArray(column).getArray())
                .map(Register::valueOf)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static UUID[] applications(List<LookedUp> results) {
        return results.stream()
                .map(result -> result.check().applicationId())
                .distinct()
                .toArray(UUID[]::new);
    }

    private static String names(Set<Register> registers) {
        return registers.stream().map(Register::name).sorted().collect(Collectors.joining(","));
    }

    private static @Nullable String next(Progress progress, Instant now) {
        return progress.pause() == null ? null : now.plus(progress.pause()).toString();
    }

    private static <R, T> T[] column(List<R> rows, Function<R, T> value, T[] none) {
        return rows.stream().map(value).toList().toArray(none);
    }
}

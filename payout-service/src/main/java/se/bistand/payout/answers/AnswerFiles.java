package se.bistand.payout.answers;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.bistand.payout.domain.BankFolders.Remote;
import se.bistand.payout.domain.ByteStore;

/// The files the bank has laid out for us.
@Repository
class AnswerFiles {
    /// An answer that waits to be applied.
    record Waiting(UUID answerId, String name) {}

    private final JdbcClient jdbc;

    AnswerFiles(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Those that have been fetched already: same name, size and time. One that was too large is fetched when the limit
    /// has been raised.
    Set<Remote> known(List<Remote> remotes) {
        return new HashSet<>(jdbc.sql("select name, size, remote_time from bank_answer where sha256 is not null"
                        + " and name = any(?)")
                .param(remotes.stream().map(Remote::name).toArray(String[]::new))
                .query((row, n) -> new Remote(
                        row.getString(1), row.getLong(2), row.getTimestamp(3).toInstant()))
                .list());
    }

    /// @return the answer that has these bytes under this name, which is another one if they came before
    UUID add(UUID answerId, Remote remote, ByteStore.Sink sink, Instant now) {
        return jdbc.sql("""
            insert into bank_answer (answer_id, name, sha256, size, remote_time, received_at, state, next_try_at)
            values (:id, :name, :sha, :size, :remote, :now, 'RECEIVED', :now)
            on conflict (name, sha256) do update set remote_time = excluded.remote_time
            returning answer_id
            """)
                .param("id", answerId)
                .param("name", remote.name())
                .param("sha", sink.sha256Hex())
                .param("size", sink.size())
                .param("remote", Timestamp.from(remote.time()))
                .param("now", Timestamp.from(now))
                .query(UUID.class)
                .single();
    }

    /// Notes one that is too large to fetch.
    ///
    /// @return false when it was noted before
    boolean notFetched(UUID answerId, Remote remote, Instant now) {
        return jdbc.sql("""
            insert into bank_answer (answer_id, name, size, remote_time, received_at, state, next_try_at)
            values (:id, :name, :size, :remote, :now, 'UNREADABLE', :now) on conflict (answer_id) do nothing
            """)
                        .param("id", answerId)
                        .param("name", remote.name())
                        .param("size", remote.size())
                        .param("remote", Timestamp.from(remote.time()))
                        .param("now", Timestamp.from(now))
                        .update()
                == 1;
    }

    /// The oldest answer to apply.
    Optional<Waiting> next(Instant now) {
        return jdbc.sql("""
            select answer_id, name from bank_answer where state = 'RECEIVED' and next_try_at <= ?
            order by received_at, name limit 1
            """)
                .param(Timestamp.from(now))
                .query((row, n) -> new Waiting(row.getObject(1, UUID.class), row.getString(2)))
                .optional();
    }

    /// Until the end of the transaction no other answer is applied on the whole installation.
    ///
    /// @return false when another instance has applied it meanwhile
    boolean lock(UUID answerId) {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('payout.bank-answers'))")
                .query((row, n) -> n)
                .list();
        return jdbc.sql("select state = 'RECEIVED' from bank_answer where answer_id = ? for update")
                .param(answerId)
                .query(Boolean.class)
                .single();
    }

    void applied(UUID answerId, String kind, int statements, int moved, Instant now) {
        jdbc.sql("""
            update bank_answer set state = 'APPLIED', kind = ?, statements = ?, moved = ?, applied_at = ?
            where answer_id = ?
            """)
                .params(kind, statements, moved, Timestamp.from(now), answerId)
                .update();
    }

    void postpone(UUID answerId, Instant until) {
        jdbc.sql("update bank_answer set next_try_at = ? where answer_id = ?")
                .params(Timestamp.from(until), answerId)
                .update();
    }

    void unreadable(UUID answerId) {
        jdbc.sql("update bank_answer set state = 'UNREADABLE' where answer_id = ?")
                .param(answerId)
                .update();
    }
}

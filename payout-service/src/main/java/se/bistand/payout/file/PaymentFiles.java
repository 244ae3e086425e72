package se.bistand.payout.file;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.bistand.payout.domain.ByteStore;
import se.bistand.payout.domain.FileHead;

/// Bank files, from their number to the bank's hands.
@Repository
class PaymentFiles {
    private static final String COLUMNS =
            "file_id, municipality, msg_id, format, payments, sum_ore, sha256, created_at, state";

    private final JdbcClient jdbc;

    PaymentFiles(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Differences with the bank that nobody has looked at and that stop the municipality's files.
    int openDifferences(String municipality) {
        return jdbc.sql("""
            select count(*) from difference
            where resolved_at is null and (municipality is null or municipality = ?)
            """).param(municipality).query(Integer.class).single();
    }

    /// Number of files of the day so far.
    int made(String municipality, LocalDate day) {
        return jdbc.sql("select coalesce(max(sequence), 0) from payment_file where municipality = ? and file_date = ?")
                .params(municipality, day)
                .query(Integer.class)
                .single();
    }

    void add(
            UUID fileId,
            FileHead head,
            String format,
            String municipality,
            MakeBankFile.DayNumber number,
            ByteStore.Sink sink,
            String by) {
        jdbc.sql("""
            insert into payment_file (file_id, municipality, file_date, sequence, msg_id, format, payments, sum_ore,
                size, sha256, created_at, created_by, state, next_try_at)
            values (:file, :municipality, :day, :sequence, :message, :format, :payments, :sum, :size, :sha, :now, :by,
                'FROZEN', :now)
            """)
                .param("file", fileId)
                .param("municipality", municipality)
                .param("day", number.day())
                .param("sequence", number.sequence())
                .param("message", head.messageId())
                .param("format", format)
                .param("payments", head.payments())
                .param("sum", head.sumOre())
                .param("size", sink.size())
                .param("sha", sink.sha256Hex())
                .param("now", Timestamp.from(head.createdAt()))
                .param("by", by)
                .update();
    }

    /// Takes the next file that is to be handed over. It comes again after `lease` unless it is marked sent.
    Optional<PaymentFile> claim(Instant now, Duration lease) {
        return jdbc.sql("""
            update payment_file set attempts = attempts + 1, next_try_at = :later
            where file_id = (
                select file_id from payment_file where state = 'FROZEN' and next_try_at <= :now
                order by next_try_at, msg_id limit 1 for update skip locked)
            returning %s
            """.formatted(COLUMNS))
                .param("now", Timestamp.from(now))
                .param("later", Timestamp.from(now.plus(lease)))
                .query((row, n) -> file(row))
                .optional();
    }

    /// The attempt has ended, so the lease has too.
    void failed(UUID fileId, String error, Instant nextTry) {
        jdbc.sql("update payment_file set last_error = ?, next_try_at = ? where file_id = ? and state = 'FROZEN'")
                .params(error, Timestamp.from(nextTry), fileId)
                .update();
    }

    /// @return false when another instance has marked it
    boolean sent(UUID fileId, Instant now) {
        return jdbc.sql("""
            update payment_file set state = 'SENT', sent_at = ?, last_error = null
            where file_id = ? and state = 'FROZEN'
            """).params(Timestamp.from(now), fileId).update() == 1;
    }

    List<PaymentFile> latest(String municipality, int most) {
        return jdbc.sql("select " + COLUMNS
                        + " from payment_file where municipality = ? order by file_date desc, sequence desc limit ?")
                .params(municipality, most)
                .query((row, n) -> file(row))
                .list();
    }

    private static PaymentFile file(ResultSet row) throws SQLException {
        return new PaymentFile(
                row.getObject("file_id", UUID.class),
                row.getString("municipality"),
                row.getString("msg_id"),
                row.getString("format"),
                row.getInt("payments"),
                row.getLong("sum_ore"),
                row.getString("sha256"),
                row.getTimestamp("created_at").toInstant(),
                row.getString("state"));
    }
}

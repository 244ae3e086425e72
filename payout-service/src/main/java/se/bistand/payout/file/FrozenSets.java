package se.bistand.payout.file;

import java.nio.ByteBuffer;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.bistand.payout.domain.FileHead;

/// The sets of payments that become bank files.
@Repository
class FrozenSets {
    private static final int PAGE = 2_000;

    private final JdbcClient jdbc;

    FrozenSets(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Waits until no one else makes a file for the municipality; held until the end of the transaction.
    void lock(String municipality) {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('payout.bank-file'), hashtext(?))")
                .param(municipality)
                .query((row, n) -> n)
                .list();
    }

    /// Puts waiting payments into the set, at most `most` of them.
    ///
    /// @param earliest the first day the bank can still carry out; payments planned before it move there
    int freeze(UUID fileId, String municipality, int most, LocalDate earliest, Instant now) {
        return jdbc.sql("""
            update payment set state = 'IN_FILE', file_id = :file, execution_date = greatest(execution_date, :earliest),
                changed_at = :now
            where payment_id in (
                select payment_id from payment where municipality = :municipality and state = 'SCHEDULED'
                order by payment_id limit :most for update)
            """)
                .param("file", fileId)
                .param("municipality", municipality)
                .param("most", most)
                .param("earliest", earliest)
                .param("now", Timestamp.from(now))
                .update();
    }

    /// Takes payments out of the set that a person must look at first.
    void hold(List<SealedPayment.Opened.Questionable> questions, Instant now) {
        jdbc.sql("""
            update payment p set state = 'HELD', question = q.question, file_id = null, changed_at = :now
            from unnest(:payments::uuid[], :questions::text[]) as q (payment_id, question)
            where p.payment_id = q.payment_id
            """)
                .param(
                        "payments",
                        questions.stream()
                                .map(SealedPayment.Opened.Questionable::paymentId)
                                .toArray(UUID[]::new))
                .param(
                        "questions",
                        questions.stream().map(q -> q.question().name()).toArray(String[]::new))
                .param("now", Timestamp.from(now))
                .update();
    }

    /// Number and sum of the set by execution date.
    List<FileHead.Group> groups(UUID fileId) {
        return jdbc.sql("""
            select execution_date, count(*), sum(amount_ore)::bigint from payment
            where file_id = ? group by execution_date order by execution_date
            """)
                .param(fileId)
                .query((row, n) -> new FileHead.Group(row.getObject(1, LocalDate.class), row.getInt(2), row.getLong(3)))
                .list();
    }

    /// The set in the order of the file; a page at a time is in memory.
    Iterator<SealedPayment> iterator(UUID fileId) {
        return new Iterator<>() {
            private List<SealedPayment> page = page(fileId, null);
            private int at;

            @Override
            public boolean hasNext() {
                if (at == page.size() && page.size() == PAGE) {
                    page = page(fileId, page.getLast());
                    at = 0;
                }
                return at < page.size();
            }

            @Override
            public SealedPayment next() {
                if (!hasNext()) {
                    throw new NoSuchElementException();
                }
                return page.get(at++);
            }
        };
    }

    private List<SealedPayment> page(UUID fileId, @Nullable SealedPayment after) {
        var sql = jdbc.sql("""
            select payment_id, case_id, execution_date, amount_ore, sealed_payee_name, sealed_account from payment
            where file_id = :file and (execution_date, payment_id) > (:day::date, :payment::uuid)
            order by execution_date, payment_id limit :page
            """)
                .param("file", fileId)
                .param(
                        "day",
                        after == null ? "-infinity" : after.executionDate().toString())
                .param("payment", after == null ? new UUID(0, 0) : after.paymentId())
                .param("page", PAGE);
        return new ArrayList<>(sql.query((row, n) -> new SealedPayment(
                        row.getObject(1, UUID.class),
                        row.getObject(2, UUID.class),
                        row.getObject(3, LocalDate.class),
                        row.getLong(4),
                        ByteBuffer.wrap(row.getBytes(5)),
                        ByteBuffer.wrap(row.getBytes(6))))
                .list());
    }

    /// One ledger entry per payment of the set: from owed to in transit.
    void book(UUID fileId, Instant now) {
        jdbc.sql("""
            insert into ledger_entry (payment_id, kind, municipality, debit_account, credit_account, amount_ore, booked_at)
            select payment_id, 'IN_FILE', municipality, 'OWED_TO_HOUSEHOLDS', 'PAYMENTS_IN_TRANSIT', amount_ore, :now
            from payment where file_id = :file
            """).param("file", fileId).param("now", Timestamp.from(now)).update();
    }
}

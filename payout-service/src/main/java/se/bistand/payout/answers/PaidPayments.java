package se.bistand.payout.answers;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.bistand.messaging.Events;
import se.bistand.payout.answers.Paid.Change;
import se.bistand.payout.domain.LedgerEntry;
import se.bistand.payout.domain.PaymentState;
import se.bistand.payout.domain.Question;

/// Payments as the bank's answers change them, with the ledger entries that follow.
@Repository
class PaidPayments {
    /// A file of ours that the bank speaks of.
    ///
    /// @param handedOverAgain true when the bank may have it more than once
    record OwnFile(UUID fileId, String municipality, long sumOre, boolean sent, boolean handedOverAgain) {}

    private static final String COLUMNS =
            "payment_id, decision_id, municipality, case_id, application_id, amount_ore, state, execution_date,"
                    + " (select f.msg_id from payment_file f where f.file_id = payment.file_id and f.attempts > 1)"
                    + " as sent_again";

    private static final String[] NOT_OF_EARLIER_PAYMENT = Arrays.stream(Question.values())
            .filter(question -> !question.isOfEarlierPayment())
            .map(Enum::name)
            .toArray(String[]::new);

    private final JdbcClient jdbc;

    PaidPayments(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// A new payment that refers to one of them is not kept waiting: its transaction may be waited for in [#add].
    Map<UUID, Paid> lock(Collection<UUID> payments) {
        var found = new HashMap<UUID, Paid>();
        jdbc.sql("select " + COLUMNS + " from payment where payment_id = any(?) order by payment_id for no key update")
                .param(payments.toArray(UUID[]::new))
                .query((row, n) -> found.put(row.getObject(1, UUID.class), paid(row)))
                .list();
        return found;
    }

    /// How many payments their file has for the day of this one.
    int inGroupOf(Paid payment) {
        var sql =
                "select count(*) from payment p join payment g using (file_id, execution_date) where p.payment_id = ?";
        return jdbc.sql(sql).param(payment.paymentId()).query(Integer.class).single();
    }

    /// The payments of a file that something can happen to still, or that can be contradicted, a page at a time in
    /// the order of the file.
    List<Paid> lockOfFile(UUID fileId, @Nullable Paid after, int most) {
        return jdbc.sql("select " + COLUMNS + """
             from payment where file_id = ? and state in ('SENT', 'ACCEPTED', 'SETTLED', 'REJECTED')
                and (execution_date, payment_id) > (?::date, ?::uuid)
            order by execution_date, payment_id limit ? for no key update
            """)
                .params(
                        fileId,
                        after == null ? "-infinity" : after.executionDate().toString(),
                        after == null ? new UUID(0, 0) : after.paymentId(),
                        most)
                .query((row, n) -> paid(row))
                .list();
    }

    Optional<OwnFile> file(String messageId) {
        return jdbc.sql("""
            select file_id, municipality, sum_ore, state = 'SENT', attempts > 1 from payment_file where msg_id = ?
            """)
                .param(messageId)
                .query((row, n) -> new OwnFile(
                        row.getObject(1, UUID.class),
                        row.getString(2),
                        row.getLong(3),
                        row.getBoolean(4),
                        row.getBoolean(5)))
                .optional();
    }

    void save(List<Change> changes, Instant now) {
        // A payment may be booked and returned in one file: its row gets the last state, the ledger both entries.
        var last = new LinkedHashMap<UUID, Change>();
        changes.forEach(change -> last.put(change.before().paymentId(), change));
        var rows = List.copyOf(last.values());
        jdbc.sql("""
            update payment p set state = c.state, reason = coalesce(c.reason, p.reason),
                settled_on = coalesce(c.settled_on, p.settled_on), changed_at = :now
            from unnest(:payments::uuid[], :states::text[], :reasons::text[], :days::date[])
                as c (payment_id, state, reason, settled_on)
            where p.payment_id = c.payment_id
            """)
                .param("payments", array(rows, UUID[]::new, c -> c.before().paymentId()))
                .param("states", array(rows, String[]::new, c -> c.to().name()))
                .param("reasons", array(rows, String[]::new, c -> c.reason().orElse(null)))
                .param(
                        "days",
                        array(
                                rows,
                                String[]::new,
                                c -> c.settledOn().map(Object::toString).orElse(null)))
                .param("now", Timestamp.from(now))
                .update();
        book(changes, now);
    }

    private void book(List<Change> changes, Instant now) {
        record Booked(String municipality, LedgerEntry entry) {}
        var entries = changes.stream()
                .flatMap(c -> LedgerEntry.of(
                        c.before().paymentId(),
                        c.before().amountOre(),
                        c.before().state(),
                        c.to())
                        .map(entry -> new Booked(c.before().municipality(), entry))
                        .stream())
                .toList();
        jdbc.sql("""
            insert into ledger_entry (payment_id, kind, municipality, debit_account, credit_account, amount_ore, booked_at)
            select e.*, :now
            from unnest(:payments::uuid[], :kinds::text[], :municipalities::text[], :debits::text[], :credits::text[],
                :amounts::bigint[]) e
            """)
                .param("payments", array(entries, UUID[]::new, b -> b.entry().paymentId()))
                .param(
                        "kinds",
                        array(entries, String[]::new, b -> b.entry().kind().name()))
                .param("municipalities", array(entries, String[]::new, Booked::municipality))
                .param(
                        "debits",
                        array(entries, String[]::new, b -> b.entry().debit().name()))
                .param(
                        "credits",
                        array(entries, String[]::new, b -> b.entry().credit().name()))
                .param("amounts", array(entries, Long[]::new, b -> b.entry().amountOre()))
                .param("now", Timestamp.from(now))
                .update();
    }

    /// Notes differences; one that a file states twice is noted once. What waits to be paid to a household whose
    /// payment for the same month is in doubt is held for a person, also when it is being scheduled right now.
    void add(UUID answerId, List<Difference> differences, Instant now) {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('payout.difference'))")
                .query((row, n) -> n)
                .list();
        note(answerId, differences, now);
        hold(differences, now);
    }

    /// The payment that the difference is about is held as well while it waits: the bank should not know of it
    /// yet. Of one that is held for something else, whoever releases it is to see this question; its account and
    /// name are looked at again in the next file.
    private void hold(List<Difference> differences, Instant now) {
        jdbc.sql("""
            update payment p set state = 'HELD', question = :question, changed_at = :now,
                duplicate_of = coalesce(nullif(h.doubtful, p.payment_id), p.duplicate_of)
            from (
                select w.payment_id, d.payment_id as doubtful
                from payment d
                cross join lateral (select d.case_id union select c.case_id from case_person c
                    where c.person = any(d.applicant_refs)) near
                join payment w on w.case_id = near.case_id and (w.state = 'SCHEDULED' or w.question = any(:others))
                    and w.municipality = d.municipality
                    and w.month = d.month and (w.case_id = d.case_id or w.applicant_refs && d.applicant_refs)
                where d.payment_id = any(:payments)
                order by w.payment_id for update of w) h
            where p.payment_id = h.payment_id
            """)
                .param("question", Question.EARLIER_PAYMENT_IN_DOUBT.name())
                .param("others", NOT_OF_EARLIER_PAYMENT)
                .param("now", Timestamp.from(now))
                .param(
                        "payments",
                        differences.stream()
                                .flatMap(d -> d.paymentId().stream())
                                .distinct()
                                .toArray(UUID[]::new))
                .update();
    }

    private void note(UUID answerId, List<Difference> differences, Instant now) {
        jdbc.sql("""
            insert into difference (difference_id, municipality, answer_id, payment_id, reference, kind, expected_ore,
                stated_ore, found_at)
            select d.id, d.municipality, :answer, d.payment, d.reference, d.kind, d.expected, d.stated, :now
            from unnest(:ids::uuid[], :municipalities::text[], :payments::uuid[], :references::text[], :kinds::text[],
                :expected::bigint[], :stated::bigint[])
                as d (id, municipality, payment, reference, kind, expected, stated)
            on conflict (difference_id) do nothing
            """)
                .param("answer", answerId)
                .param(
                        "ids",
                        array(
                                differences,
                                UUID[]::new,
                                d -> Events.id("difference", answerId, d.reference(), d.kind(), d.statedOre())))
                .param(
                        "municipalities",
                        array(differences, String[]::new, d -> d.municipality().orElse(null)))
                .param(
                        "payments",
                        array(
                                differences,
                                String[]::new,
                                d -> d.paymentId().map(UUID::toString).orElse(null)))
                .param("references", array(differences, String[]::new, Difference::reference))
                .param("kinds", array(differences, String[]::new, d -> d.kind().name()))
                .param("expected", array(differences, Long[]::new, Difference::expectedOre))
                .param("stated", array(differences, Long[]::new, Difference::statedOre))
                .param("now", Timestamp.from(now))
                .update();
    }

    private static Paid paid(ResultSet row) throws SQLException {
        return new Paid(
                row.getObject("payment_id", UUID.class),
                row.getObject("decision_id", UUID.class),
                row.getString("municipality"),
                row.getObject("case_id", UUID.class),
                row.getObject("application_id", UUID.class),
                row.getLong("amount_ore"),
                PaymentState.valueOf(row.getString("state")),
                row.getObject("execution_date", LocalDate.class),
                Optional.ofNullable(row.getString("sent_again")));
    }

    private static <T, R> R[] array(List<T> rows, IntFunction<R[]> array, Function<T, ? extends @Nullable R> field) {
        return rows.stream().map(field).toArray(array);
    }
}

package se.bistand.payout.scheduling;

import java.nio.ByteBuffer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.bistand.event.v1.DecisionMade;
import se.bistand.payout.domain.Grant;
import se.bistand.payout.domain.HouseholdMonth;
import se.bistand.payout.domain.LedgerEntry;
import se.bistand.payout.domain.Payment;
import se.bistand.payout.domain.PaymentId;

/// Payments as they come into being, with their first ledger entry.
@Repository
class Payments {
    private final JdbcClient jdbc;

    Payments(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// The payments that stand for the households and months already, the first of each. One that was refused,
    /// returned or cancelled stands too, behind those that are alive, when there has ever been a difference
    /// with the bank about it or a person has written the bank's word: the money may have left after all.
    ///
    /// Until the end of the transaction nobody else schedules for the same adults and months, as their cases may
    /// lie on different partitions, and no difference is noted that would have been seen here.
    ///
    /// @param replaced a payment that is made anew: it and those that it replaced are not in its successor's way
    Map<HouseholdMonth, Payment.Earlier> lockAndFindLive(List<Grant> grants, Optional<UUID> replaced) {
        var adults = grants.stream()
                .flatMap(g -> g.applicantRefs().stream())
                .distinct()
                .toArray(String[]::new);
        lock(grants);
        var found = new HashMap<HouseholdMonth, Payment.Earlier>();
        jdbc.sql("""
            select p.municipality, p.case_id, p.applicant_refs, p.month, p.payment_id, p.application_id from payment p
            where p.case_id in (
                    select unnest(:cases::uuid[]) union select case_id from case_person where person = any(:adults))
                and (p.case_id = any(:cases) or p.applicant_refs && :adults::text[]) and p.month = any(:months)
                and (p.state not in ('REJECTED', 'RETURNED', 'CANCELLED')
                    or p.decision_id is distinct from (
                        select decision_id from payment where payment_id = :replaced::uuid)
                    and (exists (select from difference d where d.payment_id = p.payment_id)
                        or exists (select from told_by_bank t where t.payment_id = p.payment_id)))
            order by p.state in ('REJECTED', 'RETURNED', 'CANCELLED'), p.duplicate_of is not null, p.scheduled_at,
                p.payment_id
            """)
                .param("cases", array(grants, UUID[]::new, Grant::caseId))
                .param("adults", adults)
                .param("months", array(grants, String[]::new, g -> g.month().toString()))
                .param("replaced", text(replaced))
                .query((row, n) -> {
                    var earlier = new Payment.Earlier(
                            row.getObject("payment_id", UUID.class),
                            row.getObject("case_id", UUID.class),
                            row.getObject("application_id", UUID.class));
                    months(row).forEach(month -> found.putIfAbsent(month, earlier));
                    return n;
                })
                .list();
        return found;
    }

    private static List<HouseholdMonth> months(ResultSet row) throws SQLException {
        return HouseholdMonth.all(
                row.getString("municipality"),
                row.getObject("case_id", UUID.class),
                List.of((String[]) row.getArray("applicant_refs").getArray()),
                YearMonth.parse(row.getString("month")));
    }

    /// In one order, so that two polls never wait for each other.
    private void lock(List<Grant> grants) {
        var keys = grants.stream()
                .flatMap(g -> g.applicantRefs().stream().map(ref -> g.month() + " " + ref))
                .toArray(String[]::new);
        jdbc.sql("select pg_advisory_xact_lock_shared(hashtext('payout.difference'))")
                .query((row, n) -> n)
                .list();
        jdbc.sql("""
            select pg_advisory_xact_lock(key) from (
                select distinct hashtextextended(adult, 0) as key from unnest(?::text[]) adult order by key) keys
            """).param(keys).query((row, n) -> n).list();
    }

    /// Adds payments and their ledger entries.
    ///
    /// @param decided the decisions in the same order, for their sealed values
    /// @return those that were not there before
    List<Payment> add(List<Payment> payments, List<SchedulePayments.Decided> decided, Instant now) {
        if (payments.isEmpty()) {
            return List.of();
        }
        var added = new HashSet<>(bind(jdbc.sql("""
            insert into payment (payment_id, decision_id, municipality, case_id, application_id, applicant_refs, month,
                amount_ore, decided_by, execution_date, state, question, duplicate_of, sealed_payee_name, sealed_account,
                scheduled_at, changed_at)
            select p.payment_id, p.decision_id, p.municipality, p.case_id, p.application_id,
                string_to_array(p.adults, ','), p.month, p.amount_ore, p.decided_by, p.execution_date, p.state,
                p.question, p.duplicate_of, p.payee_name, p.account, :now, :now
            from unnest(:payments::uuid[], :decisions::uuid[], :municipalities::text[], :cases::uuid[],
                :applications::uuid[], :adults::text[], :months::text[], :amounts::bigint[], :deciders::text[],
                :days::date[], :states::text[], :questions::text[], :duplicates::uuid[], :names::bytea[],
                :accounts::bytea[])
                as p (payment_id, decision_id, municipality, case_id, application_id, adults, month, amount_ore,
                    decided_by, execution_date, state, question, duplicate_of, payee_name, account)
            on conflict (payment_id) do nothing returning payment_id
            """), payments)
                .param(
                        "names",
                        array(decided, byte[][]::new, d -> bytes(d.event().getSealedPayeeName())))
                .param(
                        "accounts",
                        array(decided, byte[][]::new, d -> bytes(d.event().getSealedAccount())))
                .param("now", Timestamp.from(now))
                .query(UUID.class)
                .list());
        var fresh = payments.stream().filter(p -> added.remove(p.paymentId())).toList();
        book(fresh, now);
        return fresh;
    }

    private static JdbcClient.StatementSpec bind(JdbcClient.StatementSpec sql, List<Payment> payments) {
        var grants = payments.stream().map(Payment::grant).toList();
        return sql.param("payments", array(payments, UUID[]::new, Payment::paymentId))
                .param("decisions", array(grants, UUID[]::new, Grant::decisionId))
                .param("municipalities", array(grants, String[]::new, Grant::municipality))
                .param("cases", array(grants, UUID[]::new, Grant::caseId))
                .param("applications", array(grants, UUID[]::new, Grant::applicationId))
                .param("adults", array(grants, String[]::new, g -> String.join(",", g.applicantRefs())))
                .param("months", array(grants, String[]::new, g -> g.month().toString()))
                .param("amounts", array(grants, Long[]::new, Grant::amountOre))
                .param("deciders", array(grants, String[]::new, Grant::decidedBy))
                .param(
                        "days",
                        array(payments, String[]::new, p -> p.executionDate().toString()))
                .param("states", array(payments, String[]::new, p -> p.state().name()))
                .param("questions", array(payments, String[]::new, p -> name(p.question())))
                .param("duplicates", array(payments, String[]::new, p -> text(p.duplicateOf())));
    }

    private static @Nullable String name(Optional<? extends Enum<?>> value) {
        return value.map(Enum::name).orElse(null);
    }

    private static @Nullable String text(Optional<UUID> value) {
        return value.map(UUID::toString).orElse(null);
    }

    /// The cost of what has been granted, and what the households are owed.
    void book(List<Payment> payments, Instant now) {
        var entries = payments.stream()
                .map(p -> LedgerEntry.granted(p.paymentId(), p.grant().amountOre()))
                .toList();
        jdbc.sql("""
            insert into ledger_entry (payment_id, kind, municipality, debit_account, credit_account, amount_ore, booked_at)
            select e.*, :now
            from unnest(:payments::uuid[], :kinds::text[], :municipalities::text[], :debits::text[], :credits::text[],
                :amounts::bigint[]) e
            """)
                .param("payments", array(entries, UUID[]::new, LedgerEntry::paymentId))
                .param("kinds", array(entries, String[]::new, e -> e.kind().name()))
                .param(
                        "municipalities",
                        array(payments, String[]::new, p -> p.grant().municipality()))
                .param("debits", array(entries, String[]::new, e -> e.debit().name()))
                .param("credits", array(entries, String[]::new, e -> e.credit().name()))
                .param("amounts", array(entries, Long[]::new, LedgerEntry::amountOre))
                .param("now", Timestamp.from(now))
                .update();
    }

    /// Notes every decision, also those that pay nothing.
    void seen(List<DecisionMade> events) {
        jdbc.sql("""
            insert into decision_seen (decision_id, municipality, outcome, amount_ore, payment_id)
            select d.decision_id, d.municipality, d.outcome, d.amount_ore, p.payment_id
            from unnest(:decisions::uuid[], :municipalities::text[], :outcomes::text[], :amounts::bigint[],
                :payments::uuid[]) as d (decision_id, municipality, outcome, amount_ore, payment_id)
            left join payment p using (payment_id)
            on conflict (decision_id) do nothing
            """)
                .param("decisions", array(events, UUID[]::new, DecisionMade::getDecisionId))
                .param("municipalities", array(events, String[]::new, DecisionMade::getMunicipality))
                .param(
                        "outcomes",
                        array(events, String[]::new, e -> e.getOutcome().name()))
                .param("amounts", array(events, Long[]::new, DecisionMade::getAmountOre))
                .param("payments", array(events, UUID[]::new, e -> PaymentId.of(e.getDecisionId())))
                .update();
    }

    /// Whose cases they are, by keyed reference: by them a payment to another case of the same adult is found, and the
    /// household can be told who has read what.
    void whose(List<DecisionMade> events) {
        var people = new ArrayList<String>();
        var cases = new ArrayList<UUID>();
        for (var event : events) {
            for (var person : event.getApplicantRefs()) {
                people.add(person);
                cases.add(event.getCaseId());
            }
        }
        jdbc.sql("""
            insert into case_person (person, case_id)
            select distinct p.person, p.case_id from unnest(?::text[], ?::uuid[]) as p (person, case_id)
            order by p.person, p.case_id on conflict do nothing
            """)
                .params(people.toArray(String[]::new), cases.toArray(UUID[]::new))
                .update();
    }

    private static byte[] bytes(ByteBuffer buffer) {
        var bytes = new byte[buffer.remaining()];
        buffer.duplicate().get(bytes);
        return bytes;
    }

    private static <T, R> R[] array(List<T> rows, IntFunction<R[]> array, Function<T, ? extends @Nullable R> field) {
        return rows.stream().map(field).toArray(array);
    }
}

package se.bistand.payout.overview;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.bistand.payout.domain.BankDays;
import se.bistand.payout.domain.Judgement;
import se.bistand.payout.domain.PaymentId;
import se.bistand.payout.domain.Question;

/// What there is to see, read-only.
@Repository
class Overview {
    /// A payment of one application.
    record PaymentOf(
            UUID paymentId,
            UUID decisionId,
            UUID caseId,
            String month,
            long amountOre,
            String state,
            LocalDate executionDate,
            @Nullable String messageId,
            String endToEndId,
            @Nullable String reason,
            @Nullable LocalDate settledOn,
            @Nullable String question) {}

    record StateSum(String state, int payments, long sumOre) {}

    record FileLine(
            String messageId,
            Instant createdAt,
            String createdBy,
            int payments,
            long sumOre,
            String state,
            int attempts,
            @Nullable String lastError,
            int unanswered,
            int accepted,
            int settled,
            int failed) {}

    /// A case, and the application in it that is looked at.
    record InCase(UUID caseId, UUID applicationId) {}

    /// A payment that the next bank file will take.
    record WaitingLine(UUID paymentId, InCase inCase, String month, long amountOre, LocalDate executionDate) {}

    /// Who has stopped a payment that is not released since, when and why; another question may have come on top.
    record Stop(String by, Instant at, String note) {}

    /// @param otherCase the case of the earlier payment it is held for, when that is another one
    record HeldLine(
            UUID paymentId,
            InCase inCase,
            String month,
            long amountOre,
            Question question,
            Optional<InCase> otherCase,
            Optional<Stop> stop) {}

    /// A payment at the bank that is not booked although its day has passed or its file was refused.
    record OverdueLine(
            UUID paymentId, InCase inCase, @Nullable String messageId, LocalDate executionDate, long amountOre) {}

    record DifferenceLine(
            UUID differenceId,
            Judgement.Difference kind,
            String reference,
            long expectedOre,
            long statedOre,
            Instant foundAt) {}

    private static final int MOST_FILES = 50;
    private static final int MOST_LINES = 100;

    private final JdbcClient jdbc;

    Overview(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<PaymentOf> ofApplication(UUID applicationId, String municipality) {
        return jdbc.sql("""
            select p.*, f.msg_id from payment p left join payment_file f using (file_id)
            where p.application_id = ? and p.municipality = ? order by p.scheduled_at, p.payment_id
            """)
                .params(applicationId, municipality)
                .query((row, n) -> new PaymentOf(
                        row.getObject("payment_id", UUID.class),
                        row.getObject("decision_id", UUID.class),
                        row.getObject("case_id", UUID.class),
                        row.getString("month"),
                        row.getLong("amount_ore"),
                        row.getString("state"),
                        row.getObject("execution_date", LocalDate.class),
                        row.getString("msg_id"),
                        PaymentId.endToEndId(row.getObject("payment_id", UUID.class)),
                        row.getString("reason"),
                        row.getObject("settled_on", LocalDate.class),
                        row.getString("question")))
                .list();
    }

    List<StateSum> states(String municipality) {
        return jdbc.sql("""
            select state, count(*), sum(amount_ore)::bigint from payment where municipality = ? group by state
            """)
                .param(municipality)
                .query((row, n) -> new StateSum(row.getString(1), row.getInt(2), row.getLong(3)))
                .list();
    }

    List<FileLine> files(String municipality) {
        return jdbc.sql("""
            select f.msg_id, f.created_at, f.created_by, f.payments, f.sum_ore, f.state, f.attempts, f.last_error,
                s.unanswered, s.accepted, s.settled, s.failed
            from (select * from payment_file where municipality = ? order by file_date desc, sequence desc limit ?) f
            cross join lateral (
                select count(*) filter (where p.state in ('IN_FILE', 'SENT')) as unanswered,
                    count(*) filter (where p.state = 'ACCEPTED') as accepted,
                    count(*) filter (where p.state = 'SETTLED') as settled,
                    count(*) filter (where p.state in ('REJECTED', 'RETURNED')) as failed
                from payment p where p.file_id = f.file_id) s
            order by f.file_date desc, f.sequence desc
            """)
                .params(municipality, MOST_FILES)
                .query((row, n) -> new FileLine(
                        row.getString(1),
                        row.getTimestamp(2).toInstant(),
                        row.getString(3),
                        row.getInt(4),
                        row.getLong(5),
                        row.getString(6),
                        row.getInt(7),
                        row.getString(8),
                        row.getInt(9),
                        row.getInt(10),
                        row.getInt(11),
                        row.getInt(12)))
                .list();
    }

    /// Those of one case or application that wait for a file.
    List<WaitingLine> waiting(UUID caseOrApplication, String municipality) {
        return jdbc.sql("""
            select payment_id, case_id, application_id, month, amount_ore, execution_date from payment
            where (case_id = ? or application_id = ?) and municipality = ? and state = 'SCHEDULED'
            order by scheduled_at, payment_id limit ?
            """)
                .params(caseOrApplication, caseOrApplication, municipality, MOST_LINES)
                .query((row, n) -> new WaitingLine(
                        row.getObject(1, UUID.class),
                        new InCase(row.getObject(2, UUID.class), row.getObject(3, UUID.class)),
                        row.getString(4),
                        row.getLong(5),
                        row.getObject(6, LocalDate.class)))
                .list();
    }

    /// @param named whether those of cases under secrecy, and those held for one, are among them
    List<HeldLine> held(String municipality, boolean named) {
        return jdbc.sql("""
            select p.payment_id, p.case_id, p.application_id, p.month, p.amount_ore, p.question,
                e.case_id, e.application_id, s.answered_by, s.answered_at, s.note
            from payment p left join payment e on e.payment_id = p.duplicate_of and e.case_id <> p.case_id
            left join lateral (
                select answer, answered_by, answered_at, note from held_answer h
                where h.payment_id = p.payment_id
                order by answered_at desc limit 1) s on s.answer = 'STOPPED'
            where p.municipality = ? and p.state = 'HELD'
                and (? or not exists (select from protected_case c where c.case_id in (p.case_id, e.case_id)))
            order by p.changed_at, p.payment_id limit ?
            """)
                .params(municipality, named, MOST_LINES)
                .query((row, n) -> new HeldLine(
                        row.getObject(1, UUID.class),
                        new InCase(row.getObject(2, UUID.class), row.getObject(3, UUID.class)),
                        row.getString(4),
                        row.getLong(5),
                        Question.valueOf(row.getString(6)),
                        otherCase(row.getObject(7, UUID.class), row.getObject(8, UUID.class)),
                        row.getString(9) == null
                                ? Optional.empty()
                                : Optional.of(new Stop(
                                        row.getString(9), row.getTimestamp(10).toInstant(), row.getString(11)))))
                .list();
    }

    /// Those the bank has not booked a whole bank day after they were to be carried out, and those that it
    /// refused, alone or with their group or file, after that was handed over again, oldest first.
    ///
    /// @param named whether those of cases under secrecy are among them
    List<OverdueLine> overdue(String municipality, boolean named, LocalDate today) {
        return jdbc.sql("""
            select p.payment_id, p.case_id, p.application_id, f.msg_id, p.execution_date, p.amount_ore
            from payment p left join payment_file f using (file_id)
            where p.municipality = ? and p.state in ('SENT', 'ACCEPTED')
                and (p.execution_date < ? or exists (select from difference d
                    where d.kind = 'REFUSED_AFTER_SENT_AGAIN' and (d.payment_id = p.payment_id
                        or d.reference in (f.msg_id, f.msg_id || to_char(p.execution_date, '-YYYYMMDD')))))
                and (? or not exists (select from protected_case c where c.case_id = p.case_id))
            order by p.execution_date, p.payment_id limit ?
            """)
                .params(municipality, BankDays.before(today), named, MOST_LINES)
                .query((row, n) -> new OverdueLine(
                        row.getObject(1, UUID.class),
                        new InCase(row.getObject(2, UUID.class), row.getObject(3, UUID.class)),
                        row.getString(4),
                        row.getObject(5, LocalDate.class),
                        row.getLong(6)))
                .list();
    }

    List<DifferenceLine> differences(String municipality) {
        return jdbc.sql("""
            select difference_id, kind, reference, expected_ore, stated_ore, found_at from difference
            where resolved_at is null and (municipality is null or municipality = ?)
            order by found_at, difference_id limit ?
            """)
                .params(municipality, MOST_LINES)
                .query((row, n) -> new DifferenceLine(
                        row.getObject(1, UUID.class),
                        Judgement.Difference.valueOf(row.getString(2)),
                        row.getString(3),
                        row.getLong(4),
                        row.getLong(5),
                        row.getTimestamp(6).toInstant()))
                .list();
    }

    private static Optional<InCase> otherCase(@Nullable UUID caseId, @Nullable UUID applicationId) {
        return caseId == null || applicationId == null
                ? Optional.empty()
                : Optional.of(new InCase(caseId, applicationId));
    }
}

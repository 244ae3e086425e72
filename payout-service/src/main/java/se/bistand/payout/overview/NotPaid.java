package se.bistand.payout.overview;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.bistand.payout.domain.PaymentState;
import se.bistand.payout.domain.Question;

/// Payments that could not be paid out and wait for another account, read-only. The account itself is not read.
@Repository
class NotPaid {
    /// @param reason the bank's code, ISO 20022, such as `AC01`
    /// @param question why it is held, empty when the bank has had it
    /// @param paidOtherwise whether the case has another payment for the month
    /// @param doubted whether the bank has contradicted itself about it
    /// @param entered the account that waits for another person
    record Line(
            UUID paymentId,
            Overview.InCase inCase,
            String month,
            long amountOre,
            PaymentState state,
            @Nullable String reason,
            Optional<Question> question,
            boolean paidOtherwise,
            boolean doubted,
            Optional<Entered> entered) {}

    record Entered(String by, Instant at) {}

    private static final int MOST_LINES = 100;

    private final JdbcClient jdbc;

    NotPaid(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Those whose account waits for confirmation first, then the latest.
    ///
    /// @param named whether those of cases under secrecy are among them
    List<Line> lines(String municipality, boolean named) {
        return jdbc.sql("""
            select p.*, c.entered_by, c.entered_at,
                exists (select from difference d where d.payment_id = p.payment_id)
                    or exists (select from told_by_bank t where t.payment_id = p.payment_id) as doubted,
                exists (select from payment o where o.case_id = p.case_id and o.month = p.month
                    and o.payment_id <> p.payment_id
                    and o.state not in ('REJECTED', 'RETURNED', 'CANCELLED')) as paid_otherwise
            from payment p left join account_correction c on c.payment_id = p.payment_id and c.answer is null
            where p.municipality = :municipality
                and (p.state in ('REJECTED', 'RETURNED')
                        and not exists (select from payment s where s.replaces = p.payment_id)
                    or p.state = 'HELD' and p.question = any(:questions))
                and (:named or not exists (select from protected_case s where s.case_id = p.case_id))
            order by c.entered_at, p.changed_at desc, p.payment_id limit :most
            """)
                .param("municipality", municipality)
                .param(
                        "questions",
                        Arrays.stream(Question.values())
                                .filter(Question::isOfAccount)
                                .map(Enum::name)
                                .toArray(String[]::new))
                .param("named", named)
                .param("most", MOST_LINES)
                .query(NotPaid::line)
                .list();
    }

    private static Line line(ResultSet row, int n) throws SQLException {
        return new Line(
                row.getObject("payment_id", UUID.class),
                new Overview.InCase(row.getObject("case_id", UUID.class), row.getObject("application_id", UUID.class)),
                row.getString("month"),
                row.getLong("amount_ore"),
                PaymentState.valueOf(row.getString("state")),
                row.getString("reason"),
                Optional.ofNullable(row.getString("question")).map(Question::valueOf),
                row.getBoolean("paid_otherwise"),
                row.getBoolean("doubted"),
                row.getString("entered_by") == null
                        ? Optional.empty()
                        : Optional.of(new Entered(
                                row.getString("entered_by"),
                                row.getTimestamp("entered_at").toInstant())));
    }
}

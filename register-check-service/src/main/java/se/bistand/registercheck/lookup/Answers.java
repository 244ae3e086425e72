package se.bistand.registercheck.lookup;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.bistand.registercheck.domain.Answer;
import se.bistand.registercheck.domain.Answer.Payment;
import se.bistand.registercheck.domain.Register;
import tools.jackson.databind.json.JsonMapper;

/// The last answer of each register about each adult.
@Repository
class Answers {
    private static final JsonMapper JSON = JsonMapper.shared();

    /// An answer as it is kept.
    record Kept(UUID applicationId, int personNo, Answer answer, Instant readAt) {}

    private final JdbcClient jdbc;

    Answers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// A later answer replaces an earlier one.
    void save(List<Kept> answers) {
        jdbc.sql("""
            insert into register_answer
                (application_id, person_no, register, outcome, reason, read_at, job_seeker, payments)
            select t.application_id, t.person_no, t.register, t.outcome, t.reason, cast(t.read_at as timestamptz),
                t.job_seeker, t.payments::jsonb
            from unnest(?::uuid[], ?::int[], ?::text[], ?::text[], ?::text[], ?::text[], ?::boolean[], ?::text[])
                as t(application_id, person_no, register, outcome, reason, read_at, job_seeker, payments)
            on conflict (application_id, person_no, register) do update set outcome = excluded.outcome,
                reason = excluded.reason, read_at = excluded.read_at, job_seeker = excluded.job_seeker,
                payments = excluded.payments
            """)
                .param(column(answers, Kept::applicationId, new UUID[0]))
                .param(column(answers, Kept::personNo, new Integer[0]))
                .param(column(answers, kept -> kept.answer.register().name(), new String[0]))
                .param(column(answers, kept -> kept.answer.outcome().name(), new String[0]))
                .param(answers.stream().map(kept -> kept.answer.reason()).toArray(String[]::new))
                .param(column(answers, kept -> kept.readAt.toString(), new String[0]))
                .param(answers.stream().map(kept -> kept.answer.jobSeeker()).toArray(Boolean[]::new))
                .param(column(answers, kept -> JSON.writeValueAsString(kept.answer.payments()), new String[0]))
                .update();
    }

    /// Every answer of these applications, ordered by application, person and register.
    List<Kept> of(List<UUID> applications) {
        return jdbc.sql("""
            select application_id, person_no, register, outcome, reason, read_at, job_seeker, payments::text
            from register_answer where application_id = any(?::uuid[]) order by application_id, person_no, register
            """)
                .param(applications.toArray(UUID[]::new))
                .query(Answers::kept)
                .list();
    }

    private static Kept kept(ResultSet row, int n) throws SQLException {
        var payments = JSON.readValue(row.getString("payments"), Payment[].class);
        var answer = new Answer(
                Register.valueOf(row.getString("register")),
                Answer.Outcome.valueOf(row.getString("outcome")),
                row.getString("reason"),
                false,
                Arrays.asList(payments),
                flag(row));
        return new Kept(
                row.getObject("application_id", UUID.class),
                row.getInt("person_no"),
                answer,
                row.getTimestamp("read_at").toInstant());
    }

    private static @Nullable Boolean flag(ResultSet row) throws SQLException {
        boolean value = row.getBoolean("job_seeker");
        return row.wasNull() ? null : value;
    }

    private static <R, T> T[] column(List<R> rows, Function<R, T> value, T[] none) {
        return rows.stream().map(value).toList().toArray(none);
    }
}

package se.bistand.registercheck.lookup;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.bistand.registercheck.domain.Answer;
import se.bistand.registercheck.domain.control.Stated;
import tools.jackson.databind.json.JsonMapper;

/// The last answer of each register about each person.
@Repository
class Answers {
    private static final JsonMapper JSON = JsonMapper.builder()
            .changeDefaultPropertyInclusion(value -> value.withValueInclusion(JsonInclude.Include.NON_EMPTY))
            .build();

    /// An answer as it is kept.
    record Kept(
            UUID applicationId,
            int personNo,
            boolean isChild,
            Stated stated,
            Answer answer,
            Instant readAt,
            int attempt,
            int readNumber) {
        /// A read that could not answer, after one that may have. What an answer tells is as old as its read.
        Kept after(Kept was) {
            if (!was.answer.isSilent()) return was;
            return new Kept(
                    applicationId, personNo, isChild, stated, answer.after(was.answer), readAt, attempt, readNumber);
        }
    }

    private final JdbcClient jdbc;

    Answers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// A later answer replaces an earlier one; what must not be lost of it is in the later one already. No key holds an
    /// answer to its person's row: the caller has written that row in this transaction.
    void save(List<Kept> answers) {
        if (answers.isEmpty()) return;
        jdbc.sql("""
            insert into register_answer
                (application_id, person_no, register, fund, outcome, reason, read_at, attempt, read_number, content)
            select t.application_id, t.person_no, t.register, t.fund, t.outcome, t.reason,
                cast(t.read_at as timestamptz), t.attempt, t.read_number, t.content::jsonb
            from unnest(?::uuid[], ?::int[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::int[], ?::int[],
                    ?::text[])
                as t(application_id, person_no, register, fund, outcome, reason, read_at, attempt, read_number, content)
            on conflict (application_id, person_no, register, fund) do update set outcome = excluded.outcome,
                reason = excluded.reason, read_at = excluded.read_at, attempt = excluded.attempt,
                read_number = excluded.read_number, content = excluded.content
            """)
                .param(column(answers, Kept::applicationId, new UUID[0]))
                .param(column(answers, Kept::personNo, new Integer[0]))
                .param(column(answers, kept -> kept.answer.register().name(), new String[0]))
                .param(column(answers, kept -> kept.answer.fund(), new String[0]))
                .param(column(answers, kept -> kept.answer.outcome().name(), new String[0]))
                .param(answers.stream().map(kept -> kept.answer.reason()).toArray(String[]::new))
                .param(column(answers, kept -> kept.readAt.toString(), new String[0]))
                .param(column(answers, Kept::attempt, new Integer[0]))
                .param(column(answers, Kept::readNumber, new Integer[0]))
                .param(column(answers, kept -> JSON.writeValueAsString(kept.answer), new String[0]))
                .update();
        dropEarlierFundless(answers);
    }

    /// An answer for all a-kassor together says less than one for each, and the other way round it is the
    /// latest.
    private void dropEarlierFundless(List<Kept> answers) {
        var funds =
                answers.stream().filter(kept -> !kept.answer.fund().isEmpty()).toList();
        if (funds.isEmpty()) return;
        jdbc.sql("""
            delete from register_answer r using unnest(?::uuid[], ?::int[]) as t(application_id, person_no)
            where r.application_id = t.application_id and r.person_no = t.person_no and r.register = 'A_KASSA'
              and r.fund = ''
            """)
                .param(column(funds, Kept::applicationId, new UUID[0]))
                .param(column(funds, Kept::personNo, new Integer[0]))
                .update();
    }

    /// Every answer of these applications, ordered by application, person and register.
    List<Kept> of(List<UUID> applications) {
        return jdbc.sql("""
            select a.application_id, a.person_no, p.is_child, p.stated_vehicles, p.stated_capital,
                a.read_at, a.attempt, a.read_number, a.content::text
            from register_answer a join person_check p using (application_id, person_no)
            where a.application_id = any(?::uuid[]) order by a.application_id, a.person_no, a.register, a.fund
            """)
                .param(applications.toArray(UUID[]::new))
                .query(Answers::kept)
                .list();
    }

    private static Kept kept(ResultSet row, int n) throws SQLException {
        return new Kept(
                row.getObject("application_id", UUID.class),
                row.getInt("person_no"),
                row.getBoolean("is_child"),
                new Stated(row.getInt("stated_vehicles"), row.getBoolean("stated_capital")),
                JSON.readValue(row.getString("content"), Answer.class),
                row.getTimestamp("read_at").toInstant(),
                row.getInt("attempt"),
                row.getInt("read_number"));
    }

    private static <R, T> T[] column(List<R> rows, Function<R, T> value, T[] none) {
        return rows.stream().map(value).toList().toArray(none);
    }
}

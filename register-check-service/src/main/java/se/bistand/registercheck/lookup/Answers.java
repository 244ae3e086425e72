package se.bistand.registercheck.lookup;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.bistand.registercheck.domain.Answer;
import se.bistand.registercheck.domain.control.Stated;
import tools.jackson.databind.json.JsonMapper;

/// The last answer of each register, and of each a-kassa, about each person: a row for each person.
@Repository
class Answers {
    private static final Comparator<Kept> BY_REGISTER = Comparator.comparing(
                    (Kept kept) -> kept.answer.register().name())
            .thenComparing(kept -> kept.answer.fund());
    private static final JsonMapper JSON = JsonMapper.builder()
            .changeDefaultVisibility(it -> it.withIsGetterVisibility(JsonAutoDetect.Visibility.NONE))
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

    /// One of a person's answers in its row.
    private record Entry(Answer answer, Instant readAt, int attempt, int readNumber) {}

    private final JdbcClient jdbc;

    Answers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Writes over what there was of these people.
    ///
    /// @param people every answer about each of them
    void save(List<List<Kept>> people) {
        if (people.isEmpty()) return;
        jdbc.sql("""
            insert into person_answers (application_id, person_no, answers)
            select t.application_id, t.person_no, t.answers::jsonb
            from unnest(?::uuid[], ?::int[], ?::text[]) as t(application_id, person_no, answers)
            on conflict (application_id, person_no) do update set answers = excluded.answers
            """)
                .param(column(people, kept -> kept.getFirst().applicationId, new UUID[0]))
                .param(column(people, kept -> kept.getFirst().personNo, new Integer[0]))
                .param(column(people, Answers::json, new String[0]))
                .update();
    }

    private static String json(List<Kept> kept) {
        return JSON.writeValueAsString(kept.stream()
                .sorted(BY_REGISTER)
                .map(one -> new Entry(one.answer, one.readAt, one.attempt, one.readNumber))
                .toList());
    }

    /// Every answer of these applications, ordered by application, person and register.
    List<Kept> of(List<UUID> applications) {
        return jdbc.sql("""
            select a.application_id, a.person_no, p.is_child, p.stated_vehicles, p.stated_capital, a.answers
            from person_answers a join person_check p using (application_id, person_no)
            where a.application_id = any(?::uuid[]) order by a.application_id, a.person_no
            """).param(applications.toArray(UUID[]::new)).query(Answers::kept).list().stream()
                .flatMap(List::stream)
                .toList();
    }

    private static List<Kept> kept(ResultSet row, int n) throws SQLException {
        var application = row.getObject("application_id", UUID.class);
        int person = row.getInt("person_no");
        boolean child = row.getBoolean("is_child");
        var stated = new Stated(row.getInt("stated_vehicles"), row.getBoolean("stated_capital"));
        return Arrays.stream(JSON.readValue(row.getString("answers"), Entry[].class))
                .map(e -> new Kept(application, person, child, stated, e.answer, e.readAt, e.attempt, e.readNumber))
                .toList();
    }

    private static <R, T> T[] column(List<R> rows, Function<R, T> value, T[] none) {
        return rows.stream().map(value).toList().toArray(none);
    }
}

package se.bistand.notification.mail;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The work rows. A claim moves due_at one lease ahead: nobody else takes it, and it comes back if we die.
@Repository
class Mails {
    private final JdbcClient jdbc;

    Mails(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// A worker that died with the last try in hand left no result: a person is asked, the e-mail is not tried again.
    void handOverUsedUp(int limit, int attempts, Instant now) {
        jdbc.sql("""
            with used_up as (
                select decision_id from mail
                where state = 'WAITING' and due_at <= cast(:now as timestamptz) and attempts >= :attempts
                limit :limit for update skip locked)
            update mail set state = 'NEEDS_PERSON', last_cause = coalesce(last_cause, 'NO-RESULT')
            from used_up where mail.decision_id = used_up.decision_id
            """)
                .param("now", now.toString())
                .param("attempts", attempts)
                .param("limit", limit)
                .update();
    }

    /// @param attempts an e-mail tried so often is not claimed
    List<Claimed> claim(int limit, int attempts, Instant now, Duration lease) {
        return jdbc.sql("""
            with due as (
                select decision_id from mail
                where state = 'WAITING' and due_at <= cast(:now as timestamptz) and attempts < :attempts
                order by due_at limit :limit for update skip locked)
            update mail set attempts = attempts + 1, due_at = cast(:until as timestamptz)
            from due where mail.decision_id = due.decision_id
            returning mail.decision_id, about, municipality, case_id, application_id, sealed_email, attempts
            """)
                .param("now", now.toString())
                .param("attempts", attempts)
                .param("until", now.plus(lease).toString())
                .param("limit", limit)
                .query(Mails::claimed)
                .list();
    }

    /// @return those marked now; one that another worker has marked already is left out
    List<UUID> markSent(List<Claimed> sent, Instant now) {
        return jdbc.sql("""
            update mail set state = 'SENT', sent_at = cast(? as timestamptz), last_cause = null
            where decision_id = any(?::uuid[]) and state = 'WAITING' returning decision_id
            """)
                .param(now.toString())
                .param(ids(sent, Claimed::decisionId))
                .query(UUID.class)
                .list();
    }

    void tryAgain(List<Later> later) {
        jdbc.sql("""
            update mail set due_at = t.due, last_cause = coalesce(t.cause, last_cause),
                attempts = t.attempts, state = t.state
            from unnest(?::uuid[], ?::timestamptz[], ?::text[], ?::int[], ?::text[])
                as t(id, due, cause, attempts, state)
            where decision_id = t.id and mail.state = 'WAITING'
            """)
                .param(texts(later, it -> it.mail().decisionId().toString()))
                .param(texts(later, it -> it.due().toString()))
                .param(texts(later, Later::cause))
                .param(later.stream().mapToInt(Later::attempts).toArray())
                .param(texts(later, it -> it.needsPerson() ? "NEEDS_PERSON" : "WAITING"))
                .update();
    }

    /// The e-mails that wait for a person, oldest first.
    List<Question> questions() {
        return jdbc.sql("""
            select decision_id, municipality, case_id, coalesce(last_cause, 'NO-RESULT') as cause, waiting_since
            from mail where state = 'NEEDS_PERSON' order by waiting_since, decision_id limit 1000
            """).query(Question.class).list();
    }

    /// Gives e-mails that wait for a person all their tries again. What is null is not asked for.
    ///
    /// @return how many there were
    int sendAgain(@Nullable UUID decisionId, @Nullable String cause, String who, Instant now) {
        return jdbc.sql("""
            update mail set state = 'WAITING', attempts = 0, due_at = cast(:now as timestamptz),
                sent_again_by = :who, sent_again_at = cast(:now as timestamptz)
            where state = 'NEEDS_PERSON'
                and (decision_id = cast(:id as uuid) or coalesce(last_cause, 'NO-RESULT') = cast(:cause as text))
            """)
                .param("now", now.toString())
                .param("who", who)
                .param("id", decisionId)
                .param("cause", cause)
                .update();
    }

    /// An e-mail that could not be sent; of its household only the case is told.
    record Question(UUID decisionId, String municipality, UUID caseId, String cause, OffsetDateTime waitingSince) {
        private static final DateTimeFormatter MINUTE =
                DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(ZoneId.of("Europe/Stockholm"));

        /// `waitingSince` as the page shows it; public because the page's expressions call it.
        public String since() {
            return MINUTE.format(waitingSince);
        }
    }

    /// One look for the metrics: how many wait for a person, and since when the oldest e-mail waits to be sent.
    Waiting waiting() {
        return jdbc.sql("""
            select (select count(*) from mail where state = 'NEEDS_PERSON') as questions,
                   (select min(waiting_since) from mail where state = 'WAITING') as oldest
            """)
                .query((row, n) -> {
                    var oldest = row.getTimestamp("oldest");
                    return new Waiting(row.getLong("questions"), oldest == null ? Instant.MAX : oldest.toInstant());
                })
                .single();
    }

    record Waiting(long questions, Instant oldest) {}

    /// A try that is put off, or handed to a person.
    record Later(Claimed mail, Instant due, @Nullable String cause, int attempts, boolean needsPerson) {}

    private static Claimed claimed(ResultSet row, int n) throws SQLException {
        return new Claimed(
                row.getObject("decision_id", UUID.class),
                row.getObject("about", UUID.class),
                row.getString("municipality"),
                row.getObject("case_id", UUID.class),
                row.getObject("application_id", UUID.class),
                row.getBytes("sealed_email"),
                row.getInt("attempts"));
    }

    private static String[] ids(List<Claimed> mails, Function<Claimed, UUID> id) {
        return mails.stream().map(mail -> id.apply(mail).toString()).toArray(String[]::new);
    }

    private static String[] texts(List<Later> later, Function<Later, String> field) {
        var texts = new String[later.size()];
        for (int i = 0; i < texts.length; i++) {
            texts[i] = field.apply(later.get(i));
        }
        return texts;
    }
}

package se.bistand.decision.approval;

import java.nio.ByteBuffer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.jdbc.core.ResultSetExtractor;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.bistand.decision.approval.Stored.Calculation;
import se.bistand.decision.domain.Role;

/// Applications waiting for a person, the calculation that counts, and decisions.
@Repository
class Decisions {
    private final JdbcClient jdbc;

    Decisions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Oldest first, of one municipality.
    ///
    /// @param named whether those of people with a protected identity are among them
    List<Stored.QueueRow> queue(String municipality, int limit, boolean named) {
        return jdbc.sql("""
            select a.application_id, a.case_id, a.month, a.submitted_at, c.calculation_id, c.result,
                   c.difference_ore, c.questions
            from application a join calculation c on c.calculation_id = a.calculation_id
            where a.municipality = :municipality and a.calculation_id is not null and a.decided_at is null
              and (:named or not exists (select from protected_case p where p.case_id = a.case_id))
            order by a.submitted_at, a.application_id limit :limit
            """)
                .param("municipality", municipality)
                .param("limit", limit)
                .param("named", named)
                .query((row, n) -> new Stored.QueueRow(
                        row.getObject("application_id", UUID.class),
                        row.getObject("case_id", UUID.class),
                        row.getString("month"),
                        row.getObject("calculation_id", UUID.class),
                        Calculation.Result.valueOf(row.getString("result")),
                        row.getObject("difference_ore", Long.class),
                        texts(row, "questions"),
                        instant(row, "submitted_at")))
                .list();
    }

    int waiting(String municipality, boolean named) {
        return jdbc.sql("""
            select count(*) from application a
            where a.municipality = ? and a.calculation_id is not null and a.decided_at is null
              and (? or not exists (select from protected_case p where p.case_id = a.case_id))
            """)
                .param(municipality)
                .param(named)
                .query(Integer.class)
                .single();
    }

    /// Holds all applications of their cases until the transaction ends: of two decisions at once about an application,
    /// or about a household, the second sees the first. In order, so that two batches never wait in a circle.
    void lock(List<UUID> applications) {
        jdbc.sql("""
            select 1 from application
            where case_id = any (array(select case_id from application where application_id = any (?)))
            order by application_id for update
            """).param(ids(applications)).query().listOfRows();
    }

    Optional<Stored.Application> application(UUID applicationId) {
        return Optional.ofNullable(applications(List.of(applicationId)).get(applicationId));
    }

    Map<UUID, Stored.Application> applications(List<UUID> applications) {
        return jdbc.sql("""
            select a.*, exists (select 1 from register_check r
                                where r.application_id = a.application_id and r.after_decision) as answers_after,
                   exists (select 1 from application o join decision d using (application_id)
                           where o.case_id = a.case_id and o.month = a.month and o.application_id <> a.application_id
                           and d.outcome in ('GRANT', 'PARTIAL')) as month_granted,
                   exists (select from protected_case p where p.case_id = a.case_id) as protected_identity
            from application a where a.application_id = any (?) and a.submitted_at is not null
            """).param(ids(applications)).query(byApplication(Decisions::application));
    }

    Optional<Calculation> calculation(UUID applicationId) {
        return Optional.ofNullable(calculations(List.of(applicationId)).get(applicationId));
    }

    /// The calculations that count.
    Map<UUID, Calculation> calculations(List<UUID> applications) {
        return jdbc.sql("""
            select a.application_id, c.calculation_id, c.number, c.result, c.need_ore, c.means_ore, c.difference_ore,
                   c.cuts_something, c.questions, c.tree, c.proposed_reasons
            from application a join calculation c on c.calculation_id = a.calculation_id
            where a.application_id = any (?)
            """).param(ids(applications)).query(byApplication(Decisions::calculation));
    }

    Optional<Stored.Decision> decision(UUID applicationId) {
        return Optional.ofNullable(decisions(List.of(applicationId)).get(applicationId));
    }

    Map<UUID, Stored.Decision> decisions(List<UUID> applications) {
        return jdbc.sql("select * from decision where application_id = any (?)")
                .param(ids(applications))
                .query(byApplication(Decisions::decision));
    }

    /// A decision to be stored.
    record Made(UUID applicationId, Stored.Decision decision) {}

    void save(List<Made> made) {
        var applications = column(made, new UUID[0], Made::applicationId);
        var at = column(made, new String[0], m -> m.decision().decidedAt().toString());
        jdbc.sql("""
            insert into decision (decision_id, application_id, calculation_id, outcome, amount_ore, decided_by,
                                  sealed_decision_maker, sealed_reasons, answered_questions, decided_at)
            select d.id, d.application, d.calculation, d.outcome, d.amount, d.by, d.maker, d.reasons,
                   string_to_array(d.answered, E'\\n'), d.at::timestamptz
            from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                 as d (id, application, calculation, outcome, amount, by, maker, reasons, answered, at)
            """)
                .param(column(made, new UUID[0], m -> m.decision().id()))
                .param(applications)
                .param(column(made, new UUID[0], m -> m.decision().calculationId()))
                .param(column(made, new String[0], m -> m.decision().outcome().name()))
                .param(column(made, new Long[0], m -> m.decision().amountOre()))
                .param(column(made, new String[0], m -> m.decision().decidedBy()))
                .param(column(made, new byte[0][], m -> bytes(m.decision().sealedDecisionMaker())))
                .param(column(made, new byte[0][], m -> bytes(m.decision().sealedReasons())))
                .param(column(
                        made, new String[0], m -> String.join("\n", m.decision().answeredQuestions())))
                .param(at)
                .update();
        jdbc.sql("""
            update application a set decided_at = d.at::timestamptz
            from unnest(?, ?) as d (application, at) where a.application_id = d.application
            """).param(applications).param(at).update();
    }

    @SuppressWarnings("ByteBufferBackingArray") // Sealed here, as a whole array.
    private static byte[] bytes(ByteBuffer sealed) {
        return sealed.array();
    }

    private static UUID[] ids(List<UUID> applications) {
        return applications.toArray(UUID[]::new);
    }

    private static <T> T[] column(List<Made> made, T[] none, Function<Made, T> value) {
        return made.stream().map(value).toList().toArray(none);
    }

    private static <T> ResultSetExtractor<Map<UUID, T>> byApplication(RowMapper<T> mapper) {
        return rows -> {
            var found = new HashMap<UUID, T>();
            while (rows.next()) {
                found.put(rows.getObject("application_id", UUID.class), mapper.mapRow(rows, found.size()));
            }
            return found;
        };
    }

    private static Stored.Application application(ResultSet row, int n) throws SQLException {
        return new Stored.Application(
                row.getObject("application_id", UUID.class),
                row.getObject("case_id", UUID.class),
                row.getString("municipality"),
                row.getString("month"),
                row.getString("kind"),
                instant(row, "submitted_at"),
                row.getBoolean("answers_after"),
                row.getBoolean("month_granted"),
                row.getBoolean("protected_identity"),
                people(row.getString("content")),
                new Stored.PassedOn(
                        texts(row, "applicant_refs"),
                        bytes(row, "sealed_email"),
                        bytes(row, "sealed_account"),
                        bytes(row, "sealed_payee_name"),
                        row.getString("language")));
    }

    private static List<Stored.Person> people(String content) {
        var people = new ArrayList<Stored.Person>();
        BasisTree.json(content).get("people").forEach(person -> {
            var name = Base64.getDecoder().decode(person.get("sealedName").asString());
            var role = Role.valueOf(person.get("role").asString());
            people.add(new Stored.Person(person.get("no").asInt(), role, ByteBuffer.wrap(name)));
        });
        return List.copyOf(people);
    }

    private static Calculation calculation(ResultSet row, int n) throws SQLException {
        return new Calculation(
                row.getObject("calculation_id", UUID.class),
                row.getInt("number"),
                Calculation.Result.valueOf(row.getString("result")),
                row.getLong("need_ore"),
                row.getLong("means_ore"),
                row.getObject("difference_ore", Long.class),
                row.getBoolean("cuts_something"),
                texts(row, "questions"),
                BasisTree.of(row.getString("tree")),
                row.getString("proposed_reasons"));
    }

    private static Stored.Decision decision(ResultSet row, int n) throws SQLException {
        return new Stored.Decision(
                row.getObject("decision_id", UUID.class),
                row.getObject("calculation_id", UUID.class),
                Outcome.valueOf(row.getString("outcome")),
                row.getLong("amount_ore"),
                row.getString("decided_by"),
                bytes(row, "sealed_decision_maker"),
                bytes(row, "sealed_reasons"),
                texts(row, "answered_questions"),
                instant(row, "decided_at"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static ByteBuffer bytes(ResultSet row, String column) throws SQLException {
        return ByteBuffer.wrap(row.getBytes(column));
    }

    private static List<String> texts(ResultSet row, String column) throws SQLException {
        return List.of((String[]) row.getArray(column).getArray());
    }
}

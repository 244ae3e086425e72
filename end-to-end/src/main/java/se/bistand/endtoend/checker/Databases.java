package se.bistand.endtoend.checker;

import java.nio.charset.StandardCharsets;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/// Reads the five databases over bare JDBC.
final class Databases {
    static final List<String> NAMES =
            List.of("application_intake", "register_check", "decision_support", "payout", "notification");
    private static final int FETCH = 5_000;

    private final Surroundings surroundings;

    Databases(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @FunctionalInterface
    interface Row<T> {
        T of(ResultSet row) throws SQLException;
    }

    Set<UUID> accepted() {
        return new HashSet<>(query("application_intake", "select application_id from application", Databases::id));
    }

    Set<UUID> checked() {
        return new HashSet<>(query(
                "register_check",
                "select application_id from application_check where done_at is not null",
                Databases::id));
    }

    List<World.Basis> bases() {
        return query("decision_support", """
            select a.application_id, count(c.*), coalesce(bool_or(c.calculation_id = a.calculation_id), false)
            from application a left join calculation c using (application_id) group by a.application_id
            """, row -> new World.Basis(id(row), row.getInt(2), row.getBoolean(3)));
    }

    List<World.Decision> decisions() {
        return query(
                "decision_support",
                """
                select decision_id, application_id, outcome in ('GRANT', 'PARTIAL'), amount_ore from decision
                """,
                row -> new World.Decision(id(row), row.getObject(2, UUID.class), row.getBoolean(3), row.getLong(4)));
    }

    List<World.Told> told() {
        return query("notification", """
            select decision_id, d.amount_ore, m.state = 'SENT' from decision d join mail m using (decision_id)
            """, row -> new World.Told(id(row), row.getLong(2), row.getBoolean(3)));
    }

    List<World.Payment> payments() {
        return query(
                "payout",
                """
                select payment_id, decision_id, amount_ore, file_id is not null, state, replaces from payment
                """,
                row -> new World.Payment(
                        id(row),
                        row.getObject(2, UUID.class),
                        row.getLong(3),
                        row.getBoolean(4),
                        row.getString(5),
                        row.getObject(6, UUID.class)));
    }

    /// The stored bytes of every file, put together from their parts.
    List<byte[]> files() {
        return query("payout", """
            select (select string_agg(bytes, ''::bytea order by part_no) from stored_part where owner = file_id)
            from payment_file order by file_id
            """, row -> row.getBytes(1));
    }

    World.Books books(long controlSumOre) {
        return query(
                        "payout",
                        """
                        select (select coalesce(sum(amount_ore), 0) from ledger_posting),
                               (select coalesce(sum(case kind when 'GRANTED' then amount_ore else -amount_ore end), 0)
                                   from ledger_entry where kind in ('GRANTED', 'REPLACED')),
                               (select coalesce(sum(amount_ore), 0) from ledger_entry where kind = 'SETTLED'),
                               (select coalesce(sum(sum_ore), 0) from payment_file)
                        """,
                        row -> new World.Books(
                                row.getLong(1), row.getLong(2), row.getLong(3), controlSumOre, row.getLong(4)))
                .getFirst();
    }

    int differences() {
        return query("payout", "select count(*) from difference where resolved_at is null", row -> row.getInt(1))
                .getFirst();
    }

    List<World.Event> outboxes() {
        var events = new ArrayList<World.Event>();
        for (var name : NAMES) {
            events.addAll(query(
                    name,
                    "select event_id, topic, key, payload from outbox",
                    row -> new World.Event(
                            name,
                            row.getString(2),
                            id(row),
                            Digest.of(row.getString(3).getBytes(StandardCharsets.UTF_8), row.getBytes(4)),
                            null)));
        }
        return events;
    }

    Map<String, Integer> parked() {
        var parked = new LinkedHashMap<String, Integer>();
        for (var name : NAMES) {
            parked.put(
                    name,
                    query(name, "select count(*) from parked where state = 'PARKED'", row -> row.getInt(1))
                            .getFirst());
        }
        return parked;
    }

    private <T> List<T> query(String database, String sql, Row<T> row) {
        try (var connection = DriverManager.getConnection(surroundings.jdbc() + database, database, database)) {
            // Without auto-commit the driver fetches in portions instead of all rows at once.
            connection.setAutoCommit(false);
            try (var statement = connection.prepareStatement(sql)) {
                statement.setFetchSize(FETCH);
                try (var rows = statement.executeQuery()) {
                    var all = new ArrayList<T>();
                    while (rows.next()) {
                        all.add(row.of(rows));
                    }
                    return all;
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The database " + database + " could not be read: " + e.getMessage(), e);
        }
    }

    private static UUID id(ResultSet row) throws SQLException {
        return row.getObject(1, UUID.class);
    }
}

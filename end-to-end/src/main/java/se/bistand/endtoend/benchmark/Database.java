package se.bistand.endtoend.benchmark;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/// What the benchmark asks the databases: how far it has come, and when each step happened.
final class Database {
    private final String jdbc;

    /// Kept until the process ends: the server pays for each new one while it is measured.
    private final Map<String, Connection> connections = new ConcurrentHashMap<>();

    Database(String jdbc) {
        this.jdbc = jdbc;
    }

    /// Payments whose way has ended.
    int settled() {
        return count(
                "payout", "select count(*) from payment where state in ('SETTLED', 'REJECTED', 'RETURNED', 'HELD')");
    }

    int told() {
        return count("notification", "select count(*) from mail where state = 'SENT'");
    }

    /// Accepted applications per month of earlier runs of the benchmark, so that no household applies twice.
    int accepted() {
        return count("application_intake", "select count(*) from application");
    }

    Map<UUID, Instant> accepted(Instant from) {
        return moments(
                "application_intake",
                "select application_id, received_at from application where received_at >= ?",
                from);
    }

    Map<UUID, Instant> calculated(Instant from) {
        return moments("decision_support", """
            select application_id, min(calculated_at) from calculation where calculated_at >= ? group by 1
            """, from);
    }

    Map<UUID, Instant> decided(Instant from) {
        return moments(
                "decision_support", "select application_id, decided_at from decision where decided_at >= ?", from);
    }

    Map<UUID, Instant> inFile(Instant from) {
        return moments("payout", """
            select application_id, created_at from payment join payment_file using (file_id) where created_at >= ?
            """, from);
    }

    private Connection connection(String database) {
        return connections.computeIfAbsent(database, name -> {
            try {
                return DriverManager.getConnection(jdbc + name, name, name);
            } catch (SQLException e) {
                throw new IllegalStateException(name + ": " + e.getMessage(), e);
            }
        });
    }

    private int count(String database, String sql) {
        try (var statement = connection(database).prepareStatement(sql);
                var rows = statement.executeQuery()) {
            rows.next();
            return rows.getInt(1);
        } catch (SQLException e) {
            throw new IllegalStateException(database + ": " + e.getMessage(), e);
        }
    }

    private Map<UUID, Instant> moments(String database, String sql, Instant from) {
        var moments = new HashMap<UUID, Instant>();
        try (var statement = connection(database).prepareStatement(sql)) {
            statement.setObject(1, from.atOffset(ZoneOffset.UTC));
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    moments.put(
                            rows.getObject(1, UUID.class),
                            rows.getObject(2, OffsetDateTime.class).toInstant());
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException(database + ": " + e.getMessage(), e);
        }
        return moments;
    }
}

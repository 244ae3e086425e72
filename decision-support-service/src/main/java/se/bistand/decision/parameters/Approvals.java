package se.bistand.decision.parameters;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.bistand.decision.domain.Money;
import se.bistand.decision.domain.norm.Parameter;
import se.bistand.web.Viewer;

/// Which derived values each municipality has approved, and who did. The database keeps the two people apart.
@Repository
class Approvals {
    private final JdbcClient jdbc;

    Approvals(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// A value of a period; another value or another period is not approved with it.
    record Key(String name, LocalDate appliesFrom, String value) {
        static Key of(Parameter<?> parameter) {
            return new Key(parameter.name(), parameter.from(), written(parameter));
        }

        private static String written(Parameter<?> parameter) {
            return parameter.value() instanceof Money money
                    ? money.ore() + " öre"
                    : parameter.value().toString();
        }
    }

    record Signature(String id, String name, Instant at) {}

    /// @param confirmed null until a second person has confirmed it
    record Approval(Key key, Signature approved, @Nullable Signature confirmed) {}

    Map<Key, Approval> of(String municipality) {
        return jdbc
                .sql("select * from parameter_approval where municipality = ?")
                .param(municipality)
                .query(Approvals::approval)
                .list()
                .stream()
                .collect(Collectors.toMap(Approval::key, Function.identity()));
    }

    /// @return false when somebody has approved it before
    boolean approve(String municipality, Key key, Viewer by, Instant at) {
        return jdbc.sql("""
            insert into parameter_approval (municipality, name, applies_from, value, approved_by, approved_by_name,
                                            approved_at)
            values (:municipality, :name, :from, :value, :by, :byName, :at)
            on conflict do nothing
            """)
                        .param("municipality", municipality)
                        .param("name", key.name())
                        .param("from", key.appliesFrom())
                        .param("value", key.value())
                        .param("by", by.id())
                        .param("byName", by.name())
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /// @return false when there is nothing to confirm: not approved, confirmed before, or approved by the same person
    boolean confirm(String municipality, Key key, Viewer by, Instant at) {
        return jdbc.sql("""
            update parameter_approval set confirmed_by = :by, confirmed_by_name = :byName, confirmed_at = :at
            where municipality = :municipality and name = :name and applies_from = :from and value = :value
              and confirmed_by is null and approved_by <> :by
            """)
                        .param("municipality", municipality)
                        .param("name", key.name())
                        .param("from", key.appliesFrom())
                        .param("value", key.value())
                        .param("by", by.id())
                        .param("byName", by.name())
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    private static Approval approval(ResultSet row, int number) throws SQLException {
        return new Approval(
                new Key(row.getString("name"), row.getObject("applies_from", LocalDate.class), row.getString("value")),
                new Signature(
                        row.getString("approved_by"), row.getString("approved_by_name"), instant(row, "approved_at")),
                row.getString("confirmed_by") == null
                        ? null
                        : new Signature(
                                row.getString("confirmed_by"),
                                row.getString("confirmed_by_name"),
                                instant(row, "confirmed_at")));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}

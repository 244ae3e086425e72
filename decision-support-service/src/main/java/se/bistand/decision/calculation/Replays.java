package se.bistand.decision.calculation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.bistand.decision.domain.Month;
import tools.jackson.databind.json.JsonMapper;

/// Calculations that were made, with all they rest on. Only read.
@Repository
class Replays {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String SELECT = """
        select c.calculation_id, c.number, c.tree, c.calculated_at, c.facts, c.rules, p.content as parameters,
               a.application_id, a.case_id, a.municipality, a.month
        from application a
        join calculation c on c.application_id = a.application_id
        left join parameter_snapshot p on p.digest = c.parameters
        """;

    private final JdbcClient jdbc;

    Replays(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// What a calculation was made from.
    /// @param parameters the content of the snapshot
    record Made(Ready facts, String parameters, String rules) {}

    /// @param from null for a calculation made before this was kept
    record Kept(
            UUID calculationId,
            int number,
            UUID applicationId,
            UUID caseId,
            String municipality,
            Month month,
            String tree,
            Instant at,
            @Nullable Made from) {}

    /// @param number of the calculation, null for the one that counts
    Optional<Kept> one(UUID applicationId, @Nullable Integer number) {
        return jdbc.sql(SELECT + """
            where a.application_id = :application
              and case when :number::int is null then c.calculation_id = a.calculation_id else c.number = :number end
            """)
                .param("application", applicationId)
                .param("number", number, Types.INTEGER)
                .query(Replays::kept)
                .optional();
    }

    /// The numbers of all calculations of the application, from the first.
    List<Integer> numbers(UUID applicationId) {
        return jdbc.sql("select number from calculation where application_id = ? order by number")
                .param(applicationId)
                .query(Integer.class)
                .list();
    }

    /// The calculations that count of a municipality and month, in order of application, after the one given.
    List<Kept> month(String municipality, Month month, UUID after, int most) {
        return jdbc.sql(SELECT + """
            where c.calculation_id = a.calculation_id and a.municipality = :municipality and a.month = :month and a.application_id > :after
            order by a.application_id limit :most
            """)
                .param("municipality", municipality)
                .param("month", month.toString())
                .param("after", after)
                .param("most", most)
                .query(Replays::kept)
                .list();
    }

    private static Kept kept(ResultSet row, int number) throws SQLException {
        return new Kept(
                row.getObject("calculation_id", UUID.class),
                row.getInt("number"),
                row.getObject("application_id", UUID.class),
                row.getObject("case_id", UUID.class),
                row.getString("municipality"),
                Month.parse(row.getString("month")),
                row.getString("tree"),
                row.getObject("calculated_at", OffsetDateTime.class).toInstant(),
                row.getString("facts") == null ? null : made(row));
    }

    private static Made made(ResultSet row) throws SQLException {
        var facts = JSON.readValue(row.getString("facts"), StoredFacts.class);
        return new Made(
                new Ready(
                        row.getObject("application_id", UUID.class),
                        row.getObject("case_id", UUID.class),
                        row.getString("municipality"),
                        Month.parse(row.getString("month")),
                        row.getInt("number") - 1,
                        facts.application(),
                        facts.answers(),
                        facts.establishedFacts(),
                        facts.supportHistory()),
                row.getString("parameters"),
                row.getString("rules"));
    }
}

package se.bistand.decision.approval;

import java.nio.ByteBuffer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.bistand.decision.domain.EstablishedFact;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// What caseworkers have established. Rows are added; the database refuses to change one.
@Repository
class EstablishedFacts {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<Map<String, String>> VALUE = new TypeReference<>() {};

    private final JdbcClient jdbc;

    EstablishedFacts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// All about one application, the oldest first; each supersedes one before it or stands alone.
    List<Stored.Fact> of(UUID applicationId) {
        return jdbc.sql("select * from established_fact where application_id = ? order by established_at, fact_id")
                .param(applicationId)
                .query(EstablishedFacts::fact)
                .list();
    }

    /// The last of each line of facts, those that were withdrawn included.
    static List<Stored.Fact> latest(List<Stored.Fact> all) {
        var superseded = new HashSet<UUID>();
        for (var fact : all) {
            if (fact.supersedes() != null) {
                superseded.add(fact.supersedes());
            }
        }
        var latest = new ArrayList<>(all);
        latest.removeIf(fact -> superseded.contains(fact.id()));
        return latest;
    }

    /// @param calculationId the calculation the person had before them
    void add(Stored.Application application, UUID calculationId, Stored.Fact fact) {
        jdbc.sql("""
            insert into established_fact (fact_id, application_id, case_id, month, calculation_id, kind, subject, value,
                                          withdrawn, supersedes, sealed_reason, established_by,
                                          sealed_established_by_name, established_at)
            values (:id, :application, :case, :month, :calculation, :kind, :subject, :value, :withdrawn, :supersedes,
                    :reason, :by, :byName, :at)
            """)
                .param("id", fact.id())
                .param("application", application.id())
                .param("case", application.caseId())
                .param("month", application.month())
                .param("calculation", calculationId)
                .param("kind", fact.content().kind().name())
                .param("subject", fact.content().subject())
                .param("value", JSON.writeValueAsString(fact.content().value()))
                .param("withdrawn", fact.withdrawn())
                .param("supersedes", fact.supersedes())
                .param("reason", bytes(fact.sealedReason()))
                .param("by", fact.content().by())
                .param("byName", bytes(fact.sealedByName()))
                .param("at", fact.at().atOffset(ZoneOffset.UTC))
                .update();
    }

    @SuppressWarnings("ByteBufferBackingArray") // Sealed here, as a whole array.
    private static byte[] bytes(ByteBuffer sealed) {
        return sealed.array();
    }

    private static Stored.Fact fact(ResultSet row, int number) throws SQLException {
        return new Stored.Fact(
                row.getObject("fact_id", UUID.class),
                new EstablishedFact(
                        EstablishedFact.Kind.valueOf(row.getString("kind")),
                        row.getString("subject"),
                        JSON.readValue(row.getString("value"), VALUE),
                        row.getString("established_by")),
                row.getBoolean("withdrawn"),
                row.getObject("supersedes", UUID.class),
                ByteBuffer.wrap(row.getBytes("sealed_reason")),
                ByteBuffer.wrap(row.getBytes("sealed_established_by_name")),
                row.getObject("established_at", OffsetDateTime.class).toInstant());
    }
}

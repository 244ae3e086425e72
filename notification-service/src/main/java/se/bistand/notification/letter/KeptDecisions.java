package se.bistand.notification.letter;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.bistand.notification.domain.Line;
import se.bistand.notification.domain.Outcome;
import tools.jackson.databind.json.JsonMapper;

/// Reads decisions only for those who may read them: the right to read is part of the question.
@Repository
class KeptDecisions {
    private static final String SELECT = """
        select decision.*, mail.sent_at from decision join mail using (decision_id)
        """;
    private final JdbcClient jdbc;
    private final JsonMapper json;

    KeptDecisions(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    Optional<Decided> ofPerson(String personRef, UUID decisionId) {
        return jdbc.sql(SELECT + """
            join decision_reader using (decision_id)
            where person_ref = :person and decision.decision_id = :id
            """)
                .param("person", personRef)
                .param("id", decisionId)
                .query(this::decided)
                .optional();
    }

    List<Decided> allOfPerson(String personRef) {
        return jdbc.sql(SELECT + """
            join decision_reader using (decision_id)
            where person_ref = :person order by decided_at desc, decision.decision_id limit 200
            """)
                .param("person", personRef)
                .query(this::decided)
                .list();
    }

    Optional<Decided> ofMunicipality(String municipality, UUID decisionId) {
        return jdbc.sql(SELECT + "where decision.municipality = :municipality and decision.decision_id = :id")
                .param("municipality", municipality)
                .param("id", decisionId)
                .query(this::decided)
                .optional();
    }

    List<Decided> allOfApplication(String municipality, UUID applicationId) {
        return jdbc.sql(SELECT + """
            where decision.municipality = :municipality and decision.application_id = :application
            order by decided_at desc
            """)
                .param("municipality", municipality)
                .param("application", applicationId)
                .query(this::decided)
                .list();
    }

    private Decided decided(ResultSet row, int n) throws SQLException {
        var sentAt = row.getTimestamp("sent_at");
        return new Decided(
                row.getObject("decision_id", UUID.class),
                row.getObject("case_id", UUID.class),
                row.getObject("application_id", UUID.class),
                row.getString("municipality"),
                row.getString("month"),
                row.getTimestamp("decided_at").toInstant(),
                Outcome.valueOf(row.getString("outcome")),
                row.getLong("amount_ore"),
                row.getString("legal_basis"),
                new Decided.Sealed(
                        row.getBytes("sealed_payee_name"),
                        row.getBytes("sealed_decision_maker"),
                        row.getBytes("sealed_reasons")),
                Arrays.asList(json.readValue(row.getString("lines"), Line[].class)),
                sentAt == null ? null : sentAt.toInstant());
    }
}

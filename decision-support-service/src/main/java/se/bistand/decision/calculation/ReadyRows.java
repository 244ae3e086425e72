package se.bistand.decision.calculation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import se.bistand.decision.domain.EstablishedFact;
import se.bistand.decision.domain.Month;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// Everything a calculation reads, in one statement: the application, a round of answers, what caseworkers have
/// established and what the case's decisions tell of the months up to this one.
final class ReadyRows {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<List<EstablishedFact>> FACTS = new TypeReference<>() {};

    private static final String SELECT = """
        select a.application_id, a.case_id, a.municipality, a.month, a.calculations, a.content, r.answers,
               array(select distinct h.month from application h join decision d using (application_id)
                     where h.case_id = a.case_id and h.month <= a.month and d.outcome in ('GRANT', 'PARTIAL')
                     order by h.month) as supported,
               a.kind = 'NEW' or exists (select 1 from application f where f.case_id = a.case_id
                                         and f.kind = 'NEW' and f.month <= a.month) as history_known,
               (select coalesce(json_agg(json_build_object('kind', e.kind, 'subject', e.subject,
                                                           'value', e.value::json, 'by', e.established_by)
                                         order by e.kind, e.subject), '[]')
                from established_fact e where e.application_id = a.application_id and not e.withdrawn
                and not exists (select 1 from established_fact l where l.supersedes = e.fact_id)) as established
        from application a
        """;

    /// What has both events, no decision, and answers that are not yet calculated; each application's rounds in order.
    static final String WAITING = SELECT + """
        join register_check r on r.application_id = a.application_id
        where a.application_id = any (:ids) and a.submitted_at is not null and a.decided_at is null
          and not r.after_decision
          and not exists (select 1 from calculation c
                          where c.application_id = a.application_id and c.register_check = r.event_id)
        order by a.application_id, r.occurred_at, r.event_id
        """;

    /// An application with the answers of the calculation that counts.
    static final String COUNTS = SELECT + """
        join calculation c on c.calculation_id = a.calculation_id
        join register_check r on r.event_id = c.register_check
        where a.application_id = :id and a.decided_at is null
        """;

    private ReadyRows() {}

    static Ready ready(ResultSet row, int number) throws SQLException {
        return new Ready(
                row.getObject("application_id", UUID.class),
                row.getObject("case_id", UUID.class),
                row.getString("municipality"),
                Month.parse(row.getString("month")),
                row.getInt("calculations"),
                JSON.readValue(row.getString("content"), ApplicationContent.class),
                JSON.readValue(row.getString("answers"), RegisterContent.class),
                JSON.readValue(row.getString("established"), FACTS),
                new StoredFacts.History(row.getBoolean("history_known"), List.of((String[])
                                row.getArray("supported").getArray()))
                        .inDomain());
    }
}

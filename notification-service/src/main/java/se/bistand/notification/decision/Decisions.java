package se.bistand.notification.decision;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.bistand.event.v1.DecisionMade;
import tools.jackson.databind.json.JsonMapper;

/// Rows of decisions, their readers and the e-mails they call for: three statements per poll.
@Repository
class Decisions {
    private final JdbcClient jdbc;
    private final JsonMapper json;

    Decisions(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    void keep(List<DecisionMade> decisions) {
        jdbc.sql("""
            insert into decision (decision_id, event_id, decided_at, municipality, case_id, application_id, month,
                outcome, amount_ore, decided_by, sealed_decision_maker, second_person, legal_basis, sealed_reasons,
                sealed_payee_name, lines)
            select * from unnest(?::uuid[], ?::uuid[], ?::timestamptz[], ?::text[], ?::uuid[], ?::uuid[],
                ?::text[], ?::text[], ?::bigint[], ?::text[], ?::bytea[], ?::text[], ?::text[], ?::bytea[],
                ?::bytea[], ?::jsonb[])
            """)
                .param(texts(decisions, DecisionMade::getDecisionId))
                .param(texts(decisions, DecisionMade::getEventId))
                .param(texts(decisions, DecisionMade::getOccurredAt))
                .param(texts(decisions, DecisionMade::getMunicipality))
                .param(texts(decisions, DecisionMade::getCaseId))
                .param(texts(decisions, DecisionMade::getApplicationId))
                .param(texts(decisions, DecisionMade::getMonth))
                .param(texts(decisions, DecisionMade::getOutcome))
                .param(decisions.stream().mapToLong(DecisionMade::getAmountOre).toArray())
                .param(texts(decisions, DecisionMade::getDecidedBy))
                .param(bytes(decisions, DecisionMade::getSealedDecisionMaker))
                .param(texts(decisions, DecisionMade::getSecondPerson))
                .param(texts(decisions, DecisionMade::getLegalBasis))
                .param(bytes(decisions, DecisionMade::getSealedReasons))
                .param(bytes(decisions, DecisionMade::getSealedPayeeName))
                .param(texts(decisions, event -> json.writeValueAsString(DecisionEvents.lines(event))))
                .update();
        keepReaders(decisions);
    }

    private void keepReaders(List<DecisionMade> decisions) {
        var persons = new ArrayList<String>();
        var read = new ArrayList<String>();
        for (var decision : decisions) {
            for (var person : decision.getApplicantRefs()) {
                persons.add(person);
                read.add(decision.getDecisionId().toString());
            }
        }
        jdbc.sql("""
            insert into decision_reader (person_ref, decision_id)
            select * from unnest(?::text[], ?::uuid[]) on conflict do nothing
            """)
                .param(persons.toArray(String[]::new))
                .param(read.toArray(String[]::new))
                .update();
    }

    void callForMail(List<DecisionMade> decisions, Instant now) {
        jdbc.sql("""
            insert into mail (decision_id, about, municipality, case_id, application_id, sealed_email,
                waiting_since, due_at)
            select d, a, m, c, p, e, n, n
            from unnest(?::uuid[], ?::uuid[], ?::text[], ?::uuid[], ?::uuid[], ?::bytea[]) as t(d, a, m, c, p, e),
                 cast(? as timestamptz) as n
            """)
                .param(texts(decisions, DecisionMade::getDecisionId))
                .param(texts(decisions, DecisionMade::getEventId))
                .param(texts(decisions, DecisionMade::getMunicipality))
                .param(texts(decisions, DecisionMade::getCaseId))
                .param(texts(decisions, DecisionMade::getApplicationId))
                .param(bytes(decisions, DecisionMade::getSealedEmail))
                .param(now.toString())
                .update();
    }

    private static String[] texts(List<DecisionMade> events, Function<DecisionMade, Object> field) {
        var texts = new String[events.size()];
        for (int i = 0; i < texts.length; i++) {
            var value = field.apply(events.get(i));
            texts[i] = value == null ? null : value.toString();
        }
        return texts;
    }

    private static byte[][] bytes(List<DecisionMade> events, Function<DecisionMade, ByteBuffer> field) {
        var all = new byte[events.size()][];
        for (int i = 0; i < all.length; i++) {
            var buffer = field.apply(events.get(i)).duplicate();
            all[i] = new byte[buffer.remaining()];
            buffer.get(all[i]);
        }
        return all;
    }
}

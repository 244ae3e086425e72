package se.bistand.decision.calculation;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.bistand.decision.domain.Money;
import se.bistand.decision.domain.Month;
import se.bistand.decision.domain.norm.NormJson;
import se.bistand.decision.domain.norm.ReasonsText;
import se.bistand.decision.domain.norm.Rule;
import se.bistand.event.v1.ApplicationSubmitted;
import se.bistand.event.v1.RegistersChecked;
import se.bistand.web.ProtectedIdentity;
import tools.jackson.databind.json.JsonMapper;

/// Applications, register answers and calculations. One statement per table and poll; rows are locked in key order.
@Repository
class Calculations {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String LINE = "\n";

    private final JdbcClient jdbc;
    private final ProtectedIdentity protectedIdentity;

    Calculations(JdbcClient jdbc, ProtectedIdentity protectedIdentity) {
        this.jdbc = jdbc;
        this.protectedIdentity = protectedIdentity;
    }

    /// Adds what the event says to the application's row and locks it; what is already there stays.
    void saveApplications(List<ApplicationSubmitted> events) {
        jdbc.sql("""
            insert into application as a (application_id, case_id, municipality, month, kind, submitted_at, content,
                                          applicant_refs, sealed_email, sealed_account, sealed_payee_name, language)
            select distinct on (e.id) e.id, e.case_id, e.municipality, e.month, e.kind, e.at::timestamptz, e.content,
                   string_to_array(e.refs, E'\\n'), e.email, e.account, e.payee, e.language
            from unnest(:ids, :cases, :municipalities, :months, :kinds, :at, :contents, :refs, :emails, :accounts,
                        :payees, :languages)
                 as e (id, case_id, municipality, month, kind, at, content, refs, email, account, payee, language)
            order by e.id
            on conflict (application_id) do update set
                month = coalesce(a.month, excluded.month),
                kind = coalesce(a.kind, excluded.kind),
                submitted_at = coalesce(a.submitted_at, excluded.submitted_at),
                content = coalesce(a.content, excluded.content),
                applicant_refs = coalesce(a.applicant_refs, excluded.applicant_refs),
                sealed_email = coalesce(a.sealed_email, excluded.sealed_email),
                sealed_account = coalesce(a.sealed_account, excluded.sealed_account),
                sealed_payee_name = coalesce(a.sealed_payee_name, excluded.sealed_payee_name),
                language = coalesce(a.language, excluded.language)
            """)
                .param("ids", ids(events, ApplicationSubmitted::getApplicationId))
                .param("cases", ids(events, ApplicationSubmitted::getCaseId))
                .param("municipalities", texts(events, ApplicationSubmitted::getMunicipality))
                .param("months", texts(events, e -> Month.parse(e.getMonth()).toString()))
                .param("kinds", texts(events, e -> e.getKind().name()))
                .param("at", texts(events, e -> e.getOccurredAt().toString()))
                .param("contents", texts(events, e -> JSON.writeValueAsString(StoredContent.of(e))))
                .param("refs", texts(events, e -> String.join(LINE, e.getApplicantRefs())))
                .param("emails", bytes(events, ApplicationSubmitted::getSealedEmail))
                .param("accounts", bytes(events, ApplicationSubmitted::getSealedAccount))
                .param("payees", bytes(events, ApplicationSubmitted::getSealedPayeeName))
                .param("languages", texts(events, ApplicationSubmitted::getLanguage))
                .update();
    }

    /// Makes the application's row if it is not there, locks it, and adds the round of answers. A row that is there is
    /// locked although the condition of the update says not to write it.
    void saveRegisterChecks(List<RegistersChecked> events) {
        var applications = ids(events, RegistersChecked::getApplicationId);
        jdbc.sql("""
            insert into application as a (application_id, case_id, municipality)
            select distinct on (e.id) e.id, e.case_id, e.municipality
            from unnest(:ids, :cases, :municipalities) as e (id, case_id, municipality)
            order by e.id
            on conflict (application_id) do update set case_id = a.case_id where false
            """)
                .param("ids", applications)
                .param("cases", ids(events, RegistersChecked::getCaseId))
                .param("municipalities", texts(events, RegistersChecked::getMunicipality))
                .update();
        // The event of its own may come later, and nobody else may see the case in between.
        protectedIdentity.mark(events.stream()
                .filter(RegistersChecked::getProtectedIdentity)
                .map(RegistersChecked::getCaseId)
                .toList());
        jdbc.sql("""
            insert into register_check (event_id, application_id, occurred_at, answers, after_decision)
            select e.event_id, e.id, e.at::timestamptz, e.answers, a.decided_at is not null
            from unnest(:events, :ids, :at, :answers) as e (event_id, id, at, answers)
            join application a on a.application_id = e.id
            """)
                .param("events", ids(events, RegistersChecked::getEventId))
                .param("ids", applications)
                .param("at", texts(events, e -> e.getOccurredAt().toString()))
                .param("answers", texts(events, e -> JSON.writeValueAsString(StoredContent.of(e))))
                .update();
    }

    /// What has both events, no decision, and answers that are not yet calculated; each application's rounds in order.
    List<Ready> ready(List<UUID> applications) {
        return jdbc.sql(ReadyRows.WAITING)
                .param("ids", applications.toArray(UUID[]::new))
                .query(ReadyRows::ready)
                .list();
    }

    /// An application that is not decided, with the answers of the calculation that counts.
    Ready counting(UUID applicationId) {
        return jdbc.sql(ReadyRows.COUNTS)
                .param("id", applicationId)
                .query(ReadyRows::ready)
                .single();
    }

    void save(List<Calculated> results) {
        var ids = ids(results, Calculated::id);
        keepParameters(results);
        insert(results, ids);
        jdbc.sql("""
            update application a set calculation_id = c.calculation_id, calculations = c.number
            from (select distinct on (application_id) application_id, calculation_id, number from calculation
                  where calculation_id = any (:ids) order by application_id, number desc) c
            where a.application_id = c.application_id
            """).param("ids", ids).update();
    }

    /// In order of digest, so that two polls that keep the same never wait for each other in a circle.
    private void keepParameters(List<Calculated> results) {
        var snapshots = new TreeMap<String, String>();
        results.forEach(
                r -> snapshots.put(r.parameters().digest(), r.parameters().content()));
        jdbc.sql("""
            insert into parameter_snapshot (digest, content)
            select s.digest, s.content from unnest(:digests, :contents) as s (digest, content)
            on conflict do nothing
            """)
                .param("digests", snapshots.keySet().toArray(String[]::new))
                .param("contents", snapshots.values().toArray(String[]::new))
                .update();
    }

    private void insert(List<Calculated> results, UUID[] ids) {
        jdbc.sql("""
            insert into calculation (calculation_id, application_id, number, register_check, result, need_ore,
                                     means_ore, difference_ore, cuts_something, questions, tree, proposed_reasons,
                                     calculated_at, facts, parameters, rules)
            select c.id, c.application, c.number, c.register_check, c.result, c.need, c.means, c.difference, c.cuts,
                   string_to_array(c.questions, E'\\n'), c.tree, c.reasons, c.at::timestamptz, c.facts, c.parameters,
                   :rules
            from unnest(:ids, :applications, :numbers, :checks, :results, :needs, :means, :differences, :cuts,
                        :questions, :trees, :reasons, :at, :facts, :parameters)
                 as c (id, application, number, register_check, result, need, means, difference, cuts, questions,
                       tree, reasons, at, facts, parameters)
            """)
                .param("ids", ids)
                .param("applications", ids(results, r -> r.of().applicationId()))
                .param("numbers", results.stream().map(Calculated::number).toArray(Integer[]::new))
                .param("checks", ids(results, r -> r.of().answers().id()))
                .param("results", texts(results, r -> r.calculation().result().name()))
                .param("needs", amounts(results, r -> r.calculation().need()))
                .param("means", amounts(results, r -> r.calculation().means()))
                .param(
                        "differences",
                        amounts(results, r -> r.calculation().difference().orElse(null)))
                .param("cuts", cuts(results))
                .param("questions", texts(results, Calculations::questions))
                .param("trees", texts(results, r -> NormJson.of(r.calculation())))
                .param("reasons", texts(results, r -> ReasonsText.of(r.calculation())))
                .param("at", texts(results, r -> r.at().toString()))
                .param("facts", texts(results, Calculations::facts))
                .param("parameters", texts(results, r -> r.parameters().digest()))
                .param("rules", Rule.versions())
                .update();
    }

    private static Boolean[] cuts(List<Calculated> results) {
        return results.stream().map(r -> r.calculation().cutsSomething()).toArray(Boolean[]::new);
    }

    private static String questions(Calculated result) {
        return String.join(LINE, NormEvents.questions(result.calculation().questions()));
    }

    private static String facts(Calculated result) {
        return JSON.writeValueAsString(new StoredFacts(
                result.of().content(),
                result.of().answers(),
                result.of().established(),
                StoredFacts.History.of(result.of().history())));
    }

    private static <T> UUID[] ids(List<T> rows, Function<T, UUID> id) {
        return rows.stream().map(id).toArray(UUID[]::new);
    }

    private static <T> String[] texts(List<T> rows, Function<T, String> text) {
        return rows.stream().map(text).toArray(String[]::new);
    }

    private static <T> @Nullable Long[] amounts(List<T> rows, Function<T, @Nullable Money> amount) {
        var all = new @Nullable Long[rows.size()];
        for (var i = 0; i < all.length; i++) {
            var money = amount.apply(rows.get(i));
            all[i] = money == null ? null : money.ore();
        }
        return all;
    }

    private static <T> byte[][] bytes(List<T> rows, Function<T, ByteBuffer> sealed) {
        return rows.stream()
                .map(row -> {
                    var buffer = sealed.apply(row).duplicate();
                    var bytes = new byte[buffer.remaining()];
                    buffer.get(bytes);
                    return bytes;
                })
                .toArray(byte[][]::new);
    }
}

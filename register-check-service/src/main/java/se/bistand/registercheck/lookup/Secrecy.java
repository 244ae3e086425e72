package se.bistand.registercheck.lookup;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Of a case under secrecy (skyddade personuppgifter) nothing is kept that tells where somebody of the
/// household lives: no answer as it came, and no registration. What was kept before the mark goes too.
@Repository
class Secrecy {
    private final JdbcClient jdbc;

    Secrecy(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// After the results are written, in the same transaction.
    void keepNoHome(List<LookedUp> results) {
        var marked = jdbc.sql("select case_id from protected_case where case_id = any(?::uuid[])")
                .param(results.stream().map(result -> result.check().caseId()).toArray(UUID[]::new))
                .query(UUID.class)
                .list()
                .toArray(UUID[]::new);
        if (marked.length == 0) return;
        jdbc.sql("""
            delete from raw_answer where application_id in
                (select application_id from application_check where case_id = any(?::uuid[]))
            """).param(marked).update();
        jdbc.sql("""
            update person_answers set answers = (
                select jsonb_agg(e.value #- '{answer,facts,registration}' order by e.ordinality)
                from jsonb_array_elements(answers) with ordinality e)
            where jsonb_path_exists(answers, '$[*].answer.facts.registration') and application_id in
                (select application_id from application_check where case_id = any(?::uuid[]))
            """).param(marked).update();
    }
}

package se.bistand.registercheck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.dao.DataIntegrityViolationException;

/// What the law asks of a lookup.
class LawfulLookupIT extends RegisterCheckContext {
    private static final String DONE =
            "select count(*) from application_check where application_id = ? and done_at is not null";

    @Autowired
    @Qualifier("eraseRawAnswers")
    private Runnable eraseRawAnswers;

    @Value("${bistand.ssbtek.law-text}")
    private String lawSent;

    @Value("${bistand.ssbtek.purpose}")
    private String purposeSent;

    @AfterEach
    void mend() {
        WORLD.faults().mendAll();
    }

    @Test
    void each_lookup_is_noted_with_its_purpose_before_it_is_made() {
        var household = household("noted").applicant("199002052380");
        first(household);
        assertThat(jdbc.sql("select purpose from lookup where application_id = ?")
                        .param(household.applicationId)
                        .query(String.class)
                        .list())
                .containsExactly("INVESTIGATION");
    }

    @Test
    void the_purpose_and_the_law_that_are_sent_are_those_that_are_noted_and_the_law_is_in_force() {
        assertThat(lawSent).isEqualTo("15 kap. 10–12 §§ socialtjänstlagen (2025:400)");
        assertThat(jdbc.sql("select swedish || '; ' || law from lookup_purpose")
                        .query(String.class)
                        .list())
                .containsExactly(purposeSent + "; " + lawSent);
    }

    @Test
    void the_database_refuses_a_lookup_without_an_open_case_or_without_a_purpose() {
        var household = household("closed").applicant("199002052380");
        first(household);
        assertThatThrownBy(() -> note(household, "CURIOSITY")).isInstanceOf(DataIntegrityViolationException.class);
        note(household, "INVESTIGATION");
        jdbc.sql("update application_check set closed_at = now() where application_id = ?")
                .param(household.applicationId)
                .update();
        assertThatThrownBy(() -> note(household, "INVESTIGATION"))
                .isInstanceOf(DataIntegrityViolationException.class)
                .hasMessageContaining("open case");
        assertThatThrownBy(() -> jdbc.sql("insert into lookup (application_id, person_no, purpose, registers, claim,"
                                + " begun_at) select application_id, 0, 'INVESTIGATION', '{CSN}', 99, now()"
                                + " from application_check")
                        .update())
                .as("open cases beside it")
                .hasMessageContaining("open case");
    }

    @Test
    void answers_as_they_came_are_sealed_and_erased_when_the_case_has_been_closed_long_enough() {
        var household = household("raw").applicant("199002052380");
        first(household);
        var sealed = jdbc.sql("select sealed from raw_answer where application_id = ?")
                .param(household.applicationId)
                .query(byte[].class)
                .list();
        assertThat(sealed).hasSize(1);
        assertThat(new String(sealed.getFirst(), java.nio.charset.StandardCharsets.ISO_8859_1))
                .doesNotContain("199002052380")
                .doesNotContain("Envelope");
        assertThat(sealing.open(household.caseId, "rawAnswer/0", ByteBuffer.wrap(sealed.getFirst())))
                .contains("Envelope");

        eraseRawAnswers.run();
        assertThat(raw(household)).isEqualTo(1);
        jdbc.sql("update application_check set closed_at = now() - interval '31 days' where application_id = ?")
                .param(household.applicationId)
                .update();
        eraseRawAnswers.run();
        assertThat(raw(household)).isZero();
    }

    @Test
    void who_was_read_a_short_while_ago_for_the_same_case_and_month_is_not_read_again() {
        var household = household("twice a day").applicant("199002052380");
        first(household);
        long calls = WORLD.ssbtekCalls();
        var again = household.another("supplement");
        publish(List.of(again.submitted()));
        eventually(() -> assertThat(count(DONE, again.applicationId)).isEqualTo(1));
        assertThat(WORLD.ssbtekCalls()).isEqualTo(calls);
        eventually(() -> assertThat(Topic.about(household.caseId)).hasSize(2));
        assertThat(Topic.about(household.caseId).getLast().getAnswers()).hasSize(8);
        assertThat(count("select count(*) from lookup where application_id = ?", again.applicationId))
                .isZero();
    }

    @Test
    void of_a_register_one_of_whose_parts_could_not_answer_nothing_is_used_again_and_of_the_others_all() {
        var household = household("half silent").applicant("199002052380");
        first(household);
        jdbc.sql("""
            update person_answers set answers = (
                select jsonb_agg(case e #>> '{answer,register}' when 'PENSIONSMYNDIGHETEN'
                    then jsonb_set(e, '{answer,outcome}', '"COULD_NOT_ANSWER"') else e end)
                from jsonb_array_elements(answers) e)
            where application_id = ?
            """).param(household.applicationId).update();
        var again = household.another("half supplement");
        publish(List.of(again.submitted()));
        eventually(() -> assertThat(count(DONE, again.applicationId)).isEqualTo(1));
        assertThat(jdbc.sql("select array_to_string(registers, ',') from lookup where application_id = ?")
                        .param(again.applicationId)
                        .query(String.class)
                        .list())
                .containsExactly("FORSAKRINGSKASSAN");
        eventually(() -> assertThat(Topic.about(household.caseId)).hasSize(2));
        assertThat(Topic.about(household.caseId).getLast().getAnswers()).hasSize(8);
    }

    @Test
    void what_is_noted_of_a_lookup_stays_and_the_access_log_has_it_too() {
        var household = household("stays").applicant("199002052380");
        first(household);
        for (var change : List.of("update lookup set person_no = 1", "delete from lookup", "truncate lookup"))
            assertThatThrownBy(() -> jdbc.sql(change).update()).hasMessageContaining("append-only");
        assertThat(count(
                        "select count(*) from access_log where subject is not null and application_id = ?",
                        household.applicationId))
                .isEqualTo(1);
    }

    private void note(Household household, String purpose) {
        jdbc.sql("insert into lookup (application_id, person_no, purpose, registers, claim, begun_at)"
                        + " values (?, 0, ?, '{CSN}', 99, now())")
                .params(household.applicationId, purpose)
                .update();
    }

    private long raw(Household household) {
        return count("select count(*) from raw_answer where application_id = ?", household.applicationId);
    }

    private Household household(String name) {
        return new Household(sealing, name);
    }
}

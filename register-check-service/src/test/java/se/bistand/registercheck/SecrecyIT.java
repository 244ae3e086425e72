package se.bistand.registercheck;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import se.bistand.event.v1.AnswerOutcome;
import se.bistand.event.v1.Register;

/// A person under secrecy (skyddade personuppgifter): the case is marked, and where anybody of it lives is kept
/// nowhere.
class SecrecyIT extends RegisterCheckContext {
    private static final Pattern BENEFITS = Pattern.compile("lefiJsonSvar>([^<]+)<");

    @AfterEach
    void mend() {
        WORLD.faults().mendAll();
    }

    @Test
    void a_protected_identity_marks_the_event_and_the_other_services_are_told_once() {
        WORLD.faults().order("FK", "{\"mode\":\"PROTECTED\"}");
        var household = household("protected").applicant("199002052380");
        var event = first(household);
        assertThat(event.getProtectedIdentity()).isTrue();
        assertThat(Topic.answer(event, Register.FORSAKRINGSKASSAN).getOutcome())
                .isEqualTo(AnswerOutcome.PROTECTED_IDENTITY);
        assertThat(jdbc.sql("select count(*) from outbox where topic = 'ekb.identity-protected.v1' and key = ?")
                        .param(household.caseId.toString())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void of_a_person_one_agency_protects_the_address_another_one_sends_is_kept_nowhere() {
        WORLD.faults().order("CSN", "{\"mode\":\"PROTECTED\"}");
        var household =
                household("protected elsewhere").applicant("199002052380").coApplicant("198606262395");
        assertThat(first(household).getProtectedIdentity()).isTrue();
        assertThat(raw(household)).isZero();
        assertThat(registrations(household)).isZero();
    }

    @Test
    void a_mark_that_comes_later_takes_away_what_was_kept_before() {
        WORLD.faults().order("AF", "{\"errorKalla\":\"SSBT\",\"felkod\":\"TIMEOUT\"}");
        var household = household("protected later").applicant("199002052380");
        first(household);
        var street = street(household);
        assertThat(street).as("what Försäkringskassan sends").isNotBlank();
        assertThat(registrations(household)).isPositive();

        WORLD.faults().order("AF", "{\"mode\":\"PROTECTED\"}");
        theNextDay(household);
        eventually(() -> assertThat(Topic.about(household.caseId)).hasSize(2));
        assertThat(raw(household)).isZero();
        assertThat(registrations(household)).isZero();
        var name = Objects.requireNonNull(street).split(" ")[0];
        for (var table : tables())
            assertThat(jdbc.sql("select count(*) from " + table + " t where t::text ilike ?")
                            .param("%" + name + "%")
                            .query(Long.class)
                            .single())
                    .as(table)
                    .isZero();
    }

    private String street(Household household) {
        var sealed = jdbc.sql("select sealed from raw_answer where application_id = ? order by id limit 1")
                .param(household.applicationId)
                .query(byte[].class)
                .single();
        var raw = sealing.open(household.caseId, "rawAnswer/0", ByteBuffer.wrap(sealed));
        var benefits = BENEFITS.matcher(raw);
        assertThat(benefits.find()).isTrue();
        var json = new String(Base64.getMimeDecoder().decode(benefits.group(1)), StandardCharsets.UTF_8);
        var street = Pattern.compile("\"utdelningadress\":\\[\"([^\"]+)\"").matcher(json);
        assertThat(street.find()).isTrue();
        return street.group(1);
    }

    private List<String> tables() {
        return jdbc.sql("select quote_ident(tablename) from pg_tables where schemaname = 'public'")
                .query(String.class)
                .list();
    }

    private long raw(Household household) {
        return count("select count(*) from raw_answer where application_id = ?", household.applicationId);
    }

    private long registrations(Household household) {
        return count(
                "select count(*) from register_answer where application_id = ? and content #> '{facts,registration}'"
                        + " is not null",
                household.applicationId);
    }

    private Household household(String name) {
        return new Household(sealing, name);
    }
}

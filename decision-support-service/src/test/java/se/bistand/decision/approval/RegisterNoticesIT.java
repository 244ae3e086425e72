package se.bistand.decision.approval;

import static org.assertj.core.api.Assertions.assertThat;
import static se.bistand.decision.Arriving.application;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.bistand.decision.DecisionSupportContext;
import se.bistand.event.v1.IdentityProtected;
import se.bistand.event.v1.Register;
import se.bistand.event.v1.RegisterChange;
import se.bistand.event.v1.RegisterChangeKind;
import se.bistand.event.v1.RegisterCheck;
import se.bistand.event.v1.RegisterCheckFact;
import se.bistand.event.v1.RegisterCheckOutcome;
import se.bistand.event.v1.RegistersChecked;
import se.bistand.messaging.Events;

/// What register-check noted, as the caseworker sees it, and who may see a case under secrecy.
class RegisterNoticesIT extends DecisionSupportContext {
    @Autowired
    private RegisterNotices notices;

    @Test
    void questions_of_the_controls_and_changes_since_the_read_before_are_shown() {
        var arriving = application(sealing, "register notices");
        var checked = RegistersChecked.newBuilder(arriving.checked())
                .setChecks(List.of(
                        check("REG-01", RegisterCheckOutcome.PASSED), check("REG-02", RegisterCheckOutcome.QUESTION)))
                .setChanges(List.of(RegisterChange.newBuilder()
                        .setPersonNo(0)
                        .setRegister(Register.CSN)
                        .setWhat(RegisterChangeKind.INCOME_ADDED)
                        .setCode("SH")
                        .setAfterOre(125_000L)
                        .build()))
                .build();
        publish(arriving.submitted(), checked);
        calculated(arriving.applicationId, 1);

        var shown = notices.of(arriving.applicationId);
        assertThat(shown.read()).isEqualTo("Avläsning 1, fullständig.");
        assertThat(shown.passed()).isEqualTo(1);
        assertThat(shown.checks()).singleElement().satisfies(notice -> {
            assertThat(notice.asks()).isTrue();
            assertThat(notice.explanation()).isEqualTo("Varför.");
            assertThat(notice.facts()).isEqualTo("2026-10: 100 (CSN)");
        });
        assertThat(shown.changes())
                .containsExactly(new RegisterNotices.Changed("CSN", "SH har tillkommit, 1\u00a0250\u00a0kr"));
    }

    @Test
    void a_read_that_is_not_complete_says_why() {
        var early = application(sealing, "register notices early");
        var silent = application(sealing, "register notices silent");
        publish(
                early.submitted(),
                silent.submitted(),
                RegistersChecked.newBuilder(early.checked()).setComplete(false).build(),
                RegistersChecked.newBuilder(silent.checkedWithoutAnswer())
                        .setComplete(false)
                        .build());
        calculated(early.applicationId, 1);
        calculated(silent.applicationId, 1);

        assertThat(notices.of(early.applicationId).read())
                .isEqualTo("Avläsning 1. Kontrollperioden var inte slut: registren läses igen när den är det.");
        assertThat(notices.of(silent.applicationId).read()).isEqualTo("Avläsning 1. Något register har inte svarat.");
    }

    @Test
    void a_case_with_a_protected_identity_is_there_for_named_people_alone() {
        var arriving = application(sealing, "protected identity");
        publish(
                arriving.submitted(),
                RegistersChecked.newBuilder(arriving.checked())
                        .setProtectedIdentity(true)
                        .build());
        calculated(arriving.applicationId, 1);

        var path = "/api/applications/" + arriving.applicationId;
        var stranger = staff("nils.ny", "9901", "caseworker");
        assertThat(get(stranger, path).statusCode()).isEqualTo(404);
        assertThat(get(stranger, "/api/queue?limit=1000").body()).doesNotContain(arriving.applicationId.toString());
        assertThat(get(stranger, path + "/replay").statusCode()).isEqualTo(404);
        assertThat(post(stranger, path + "/decision", "{}").statusCode()).isEqualTo(404);
        assertThat(get(caseworker("9901"), path).statusCode()).isEqualTo(200);
        assertThat(get(caseworker("9901"), "/api/queue?limit=1000").body()).contains(arriving.applicationId.toString());
    }

    @Test
    void what_one_application_tells_hides_the_earlier_ones_of_the_household_at_once() {
        var earlier = application(sealing, "an earlier application");
        publish(earlier.submitted(), earlier.checked());
        calculated(earlier.applicationId, 1);
        var path = "/api/applications/" + earlier.applicationId;
        var stranger = staff("nils.ny", "9901", "caseworker");
        assertThat(get(stranger, path).statusCode()).isEqualTo(200);

        publish(IdentityProtected.newBuilder()
                .setEventId(Events.id("ekb.identity-protected.v1", earlier.caseId))
                .setOccurredAt(Instant.EPOCH)
                .setMunicipality("9901")
                .setCaseId(earlier.caseId)
                .setApplicationId(Events.id("test application", "a later application"))
                .build());
        eventually(() -> assertThat(get(stranger, path).statusCode()).isEqualTo(404));
        assertThat(get(stranger, path + "/replay").statusCode()).isEqualTo(404);
        assertThat(get(stranger, "/api/queue?limit=1000").body()).doesNotContain(earlier.applicationId.toString());
        assertThat(get(caseworker("9901"), path).statusCode()).isEqualTo(200);
    }

    @Test
    void each_reading_of_the_queue_is_one_entry_that_names_no_case() {
        var reader = staff("nora.ny", "9901", "caseworker");
        get(reader, "/api/queue");
        get(reader, "/api/queue");
        assertThat(jdbc.sql("select count(*) from access_log where viewer_id = 'nora.ny' and municipality = '9901'"
                                + " and purpose = 'queue API' and case_id is null")
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);
    }

    private static RegisterCheck check(String name, RegisterCheckOutcome outcome) {
        return RegisterCheck.newBuilder()
                .setName(name)
                .setVersion("1")
                .setTitle("Rubrik")
                .setPersonNo(0)
                .setOutcome(outcome)
                .setExplanation("Varför.")
                .setFacts(List.of(new RegisterCheckFact("2026-10", "100", "CSN")))
                .build();
    }
}

package se.bistand.decision.approval;

import static org.assertj.core.api.Assertions.assertThat;
import static se.bistand.decision.Arriving.application;

import java.util.List;
import org.junit.jupiter.api.Test;
import se.bistand.decision.Arriving;
import se.bistand.decision.Browser;
import se.bistand.decision.DecisionSupportContext;
import se.bistand.decision.Topic;
import se.bistand.event.v1.DecisionLine;
import se.bistand.event.v1.DecisionMade;
import se.bistand.event.v1.RegisterCheck;
import se.bistand.event.v1.RegisterCheckFact;
import se.bistand.event.v1.RegisterCheckOutcome;
import se.bistand.event.v1.RegistersChecked;
import tools.jackson.databind.json.JsonMapper;

/// Somebody applies alone who is married according to the population register: from the event to the letter's lines.
class RegisteredHouseholdIT extends DecisionSupportContext {
    private static final String QUESTION = "MARRIED_APPLIES_ALONE:person/0";

    @Test
    void a_marriage_must_be_looked_into_before_the_decision_and_is_no_row_of_the_letter() {
        var arriving = application(sealing, "married, applies alone");
        publish(arriving.submitted(), married(arriving));
        var calculation = calculated(arriving.applicationId, 1);
        var path = "/api/applications/" + arriving.applicationId;

        assertThat(post(caseworker("9901"), path + "/decision", """
            {"calculationId":"%s","outcome":"PARTIAL","amountOre":100000,"reasons":"Utrett."}
            """.formatted(calculation))
                        .body())
                .contains("QUESTIONS_UNANSWERED");
        assertThat(post(caseworker("9901"), path + "/decision", """
            {"calculationId":"%s","outcome":"PARTIAL","amountOre":100000,"reasons":"Makarna har flyttat isär.",
             "answeredQuestions":["%s"]}
            """.formatted(calculation, QUESTION))
                        .statusCode())
                .isEqualTo(201);

        eventually(() -> assertThat(Topic.events("ekb.decision-made.v1", DecisionMade.class, arriving.caseId))
                .singleElement()
                .satisfies(made -> assertThat(made.getLines())
                        .extracting(DecisionLine::getRuleId)
                        .contains("NORM-01")
                        .doesNotContain("NORM-46")));
    }

    @Test
    void the_page_names_the_person_it_is_asked_about() {
        var arriving = application(sealing, "married, on the page");
        publish(arriving.submitted(), married(arriving));
        calculated(arriving.applicationId, 1);

        var browser = new Browser(this::address);
        nextSignIn("anna.handlaggare", "9901", "caseworker");
        browser.get("/oauth2/authorization/staff");

        assertThat(browser.page("/handlaggning/" + arriving.applicationId))
                .contains("(" + Arriving.APPLICANT + ")")
                .doesNotContain("(person 0)");
    }

    @Test
    void it_is_told_in_words_and_calculated_again_to_the_same_tree() {
        var arriving = application(sealing, "married, told in words");
        publish(arriving.submitted(), married(arriving));
        calculated(arriving.applicationId, 1);

        var basis = get(caseworker("9901"), "/api/applications/" + arriving.applicationId);
        assertThat(basis.body()).contains(QUESTION, "\"civilstånd\"", "\"gift\"");
        var replayed = get(caseworker("9901"), "/api/applications/" + arriving.applicationId + "/replay");
        assertThat(new JsonMapper().readTree(replayed.body()).path("sameBytes").asBoolean(false))
                .isTrue();
    }

    private static RegistersChecked married(Arriving arriving) {
        return RegistersChecked.newBuilder(arriving.checked())
                .setChecks(List.of(RegisterCheck.newBuilder()
                        .setName("REG-04")
                        .setVersion("1")
                        .setTitle("Hushållet")
                        .setPersonNo(0)
                        .setOutcome(RegisterCheckOutcome.QUESTION)
                        .setQuestion("MARRIED_APPLIES_ALONE")
                        .setExplanation("Personen är gift eller registrerad partner men ansöker ensam.")
                        .setFacts(List.of(new RegisterCheckFact("civilstånd", "2", "folkbokföringen")))
                        .build()))
                .build();
    }
}

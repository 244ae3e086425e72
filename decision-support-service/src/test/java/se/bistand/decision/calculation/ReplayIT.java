package se.bistand.decision.calculation;

import static org.assertj.core.api.Assertions.assertThat;
import static se.bistand.decision.Arriving.application;
import static se.bistand.decision.Arriving.housingAllowance;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import se.bistand.decision.Arriving;
import se.bistand.decision.Browser;
import se.bistand.decision.DecisionSupportContext;
import se.bistand.decision.domain.Money;
import se.bistand.decision.domain.norm.Norm;
import se.bistand.decision.domain.norm.NormParameters;
import se.bistand.decision.domain.norm.Norms;
import se.bistand.decision.domain.norm.Parameter;
import se.bistand.messaging.Inbox;
import se.bistand.messaging.Outbox;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ReplayIT extends DecisionSupportContext {
    private static final String CEILING = "rent.ceiling.1";

    @Autowired
    private Inbox inbox;

    @Autowired
    private Calculations calculations;

    @Autowired
    private NormEvents events;

    @Autowired
    private Norms norms;

    @Autowired
    private Outbox outbox;

    @Autowired
    private Clock clock;

    @Autowired
    private TransactionTemplate transaction;

    @Test
    void a_stored_calculation_made_again_has_the_same_bytes_and_nothing_differs_today() {
        var arriving = application(sealing, "replay same");
        publish(arriving.submitted(), arriving.checked(housingAllowance(190_000)));
        calculated(arriving.applicationId, 1);

        var replayed = replay(arriving);

        assertThat(replayed.get("sameRules").asBoolean()).isTrue();
        assertThat(replayed.get("sameBytes").asBoolean()).isTrue();
        assertThat(replayed.get("changesToday")).isEmpty();
    }

    @Test
    void a_calculation_made_with_older_parameters_is_made_again_with_those_and_each_difference_is_listed() {
        var arriving = application(sealing, "replay older parameters");
        calculatedWith(ceiling(600_000), arriving);

        var replayed = replay(arriving);

        assertThat(replayed.get("sameBytes").asBoolean())
                .as(replayed.toString())
                .isTrue();
        assertThat(replayed.get("changesToday")).hasSize(1);
        var change = replayed.get("changesToday").get(0);
        assertThat(change.get("subject").asString()).isEqualTo("cost/RENT");
        assertThat(change.at("/before/ore").asLong()).isEqualTo(600_000);
        assertThat(change.at("/after/ore").asLong()).isEqualTo(700_000);
        assertThat(change.at("/causes/0/label").asString())
                .isEqualTo("värde: högsta godtagbara boendekostnad, 1 person");
        assertThat(change.at("/causes/0/before").asString()).startsWith("6\u00a0000\u00a0kr");
    }

    @Test
    void a_calculation_that_no_longer_counts_can_be_made_again_too() {
        var arriving = application(sealing, "replay superseded");
        publish(arriving.submitted(), arriving.checked());
        var first = calculated(arriving.applicationId, 1);
        publish(arriving.checked(housingAllowance(190_000)));
        var second = calculated(arriving.applicationId, 2);

        var replayed = replay(arriving, "?number=1");

        assertThat(replayed.get("calculationId").asString()).isEqualTo(first.toString());
        assertThat(replayed.get("sameBytes").asBoolean()).isTrue();
        assertThat(replayed.get("numbers").toString()).isEqualTo("[1,2]");
        assertThat(replay(arriving).get("calculationId").asString()).isEqualTo(second.toString());
        assertThat(get(caseworker("9901"), "/api/applications/" + arriving.applicationId + "/replay?number=3")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void rules_that_have_changed_since_are_said_to_have() {
        var arriving = application(sealing, "replay other rules");
        publish(arriving.submitted(), arriving.checked());
        var calculation = calculated(arriving.applicationId, 1);
        jdbc.sql("update calculation set rules = 'NORM-00/0', tree = regexp_replace(tree, '\"ruleVersion\":\"\\d+\"',"
                        + " '\"ruleVersion\":\"0\"', 'g') where calculation_id = ?")
                .param(calculation)
                .update();

        var replayed = replay(arriving);

        assertThat(replayed.get("sameRules").asBoolean()).isFalse();
        assertThat(replayed.get("sameBytes").asBoolean()).isFalse();
        assertThat(replayed.get("changesToday").get(0).at("/causes/0/label").asString())
                .isEqualTo("regelns version");
    }

    @Test
    void what_is_kept_names_nobody_and_a_replay_leaves_a_mark() {
        var arriving = application(sealing, "replay privacy");
        publish(arriving.submitted(), arriving.checked());
        calculated(arriving.applicationId, 1);
        var facts = jdbc.sql("select facts from calculation where application_id = ?")
                .param(arriving.applicationId)
                .query(String.class)
                .single();
        assertThat(facts).contains("sealedBirthDate").doesNotContain("1990-02-05", Arriving.APPLICANT, "199002052380");

        replay(arriving);

        assertThat(jdbc.sql("select count(*) from access_log where application_id = ? and purpose = 'replay API'")
                        .param(arriving.applicationId)
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
        assertThat(get(caseworker("9902"), "/api/applications/" + arriving.applicationId + "/replay")
                        .statusCode())
                .isEqualTo(404);
        assertThat(get(staff("cilla", "9901", "finance"), "/api/applications/" + arriving.applicationId + "/replay")
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void a_calculation_made_before_anything_was_kept_says_so() {
        var arriving = application(sealing, "replay not kept");
        publish(arriving.submitted(), arriving.checked());
        var calculation = calculated(arriving.applicationId, 1);
        jdbc.sql("update calculation set facts = null, parameters = null, rules = null where calculation_id = ?")
                .param(calculation)
                .update();

        var answer = get(caseworker("9901"), "/api/applications/" + arriving.applicationId + "/replay");

        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.body()).contains("NOT_KEPT");
    }

    @Test
    void the_pages_show_both() {
        var arriving = application(sealing, "replay page").month("2025-10");
        calculatedWith(ceiling(600_000), arriving);
        var browser = new Browser(this::address);
        nextSignIn("bo.teamledare", "9901", "team-leader");
        browser.get("/oauth2/authorization/staff");

        assertThat(browser.page("/handlaggning/" + arriving.applicationId + "/omrakning"))
                .contains(
                        "tecken för tecken",
                        "Boendekostnad inom kommunens tak",
                        "6\u00a0000\u00a0kr",
                        "7\u00a0000\u00a0kr");
        assertThat(browser.page("/konsekvens?manad=2025-10&norm=2026-10"))
                .contains("<svg", "ensamstående utan barn", "+1\u00a0040\u00a0kr", "Hushållen i oktober 2025");
        assertThat(browser.page("/konsekvens?manad=2025-10&norm=2027-01")).contains("inget belopp skrivs fram");
        assertThat(browser.get("/konsekvens?manad=oktober").statusCode()).isEqualTo(422);
    }

    /// As if the municipality had had this ceiling for one person then.
    private Norms ceiling(long ore) {
        return (municipality, month) -> {
            var values = new HashMap<>(((Norm.Complete) norms.asOf(municipality, month))
                    .parameters()
                    .all());
            var now = values.get(CEILING);
            values.put(
                    CEILING,
                    new Parameter<>(
                            CEILING,
                            now.label(),
                            new Money(ore),
                            now.from(),
                            now.to(),
                            now.decidedOn(),
                            now.source(),
                            now.status(),
                            true));
            return new Norm.Complete(new NormParameters(values));
        };
    }

    private void calculatedWith(Norms then, Arriving arriving) {
        var calculateNorm = new CalculateNorm(inbox, calculations, events, then, outbox, clock);
        transaction.executeWithoutResult(status -> calculateNorm.onApplicationSubmitted(List.of(arriving.submitted())));
        transaction.executeWithoutResult(status -> calculateNorm.onRegistersChecked(List.of(arriving.checked())));
    }

    private JsonNode replay(Arriving arriving) {
        return replay(arriving, "");
    }

    private JsonNode replay(Arriving arriving, String query) {
        var answer = get(caseworker("9901"), "/api/applications/" + arriving.applicationId + "/replay" + query);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return JsonMapper.shared().readTree(answer.body());
    }
}

package se.bistand.decision.approval;

import static org.assertj.core.api.Assertions.assertThat;
import static se.bistand.decision.Arriving.application;
import static se.bistand.decision.Arriving.housingAllowance;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import se.bistand.decision.Arriving;
import se.bistand.decision.DecisionSupportContext;
import se.bistand.decision.Topic;
import se.bistand.event.v1.CostKind;
import se.bistand.event.v1.DecisionMade;
import se.bistand.event.v1.DecisionOutcome;

class RecordDecisionIT extends DecisionSupportContext {
    private static final String GRANT = """
        {"calculationId":"%s","outcome":"GRANT","amountOre":1222000}
        """;

    @Test
    void a_grant_is_one_event_with_what_payout_and_the_letter_need() {
        var arriving = arrived("granted");
        var calculation = calculated(arriving.applicationId, 1);

        var answer = decide(caseworker("9901"), arriving, GRANT.formatted(calculation));

        assertThat(answer.status()).isEqualTo(201);
        var event = theOneEvent(arriving);
        assertThat(answer.body()).isEqualTo("{\"decisionId\":\"" + event.getDecisionId() + "\"}");
        assertThat(event.getOutcome()).isEqualTo(DecisionOutcome.GRANT);
        assertThat(event.getAmountOre()).isEqualTo(1_222_000);
        assertThat(event.getDecidedBy()).isEqualTo("anna.handlaggare");
        assertThat(event.getLegalBasis()).isEqualTo("12 kap. 1 och 7 §§ SFS 2025:400");
        assertThat(event.getApplicantRefs()).containsExactly("reference-of-the-applicant");
        assertThat(sealing.open(arriving.caseId, "decisionMaker", event.getSealedDecisionMaker()))
                .isEqualTo("Anna Handläggare");
        assertThat(sealing.open(arriving.caseId, "account", event.getSealedAccount()))
                .isEqualTo("0000 0000000");
        assertThat(sealing.open(arriving.caseId, "payeeName", event.getSealedPayeeName()))
                .isEqualTo(Arriving.APPLICANT);
        assertThat(sealing.open(arriving.caseId, "email", event.getSealedEmail()))
                .isEqualTo("testperson@example.com");
        assertThat(sealing.open(arriving.caseId, "reasons", event.getSealedReasons())
                        .replace('\u00a0', ' '))
                .contains("december 2026", "Behovet är 12 220 kr", "Underskottet är 12 220 kr");
        assertThat(event.getLines())
                .extracting(line -> line.getSubject() + " " + line.getAppliedOre() + " " + line.getApprovedOre())
                .containsExactly("person/0 null 394000", "household null 128000", "cost/RENT 700000 700000");
    }

    @Test
    void two_clicks_at_once_are_one_decision_and_one_event() throws Exception {
        var arriving = arrived("two clicks");
        var calculation = calculated(arriving.applicationId, 1);
        var token = caseworker("9901");
        Callable<Answer> click = () -> decide(token, arriving, GRANT.formatted(calculation));

        try (var clicks = Executors.newVirtualThreadPerTaskExecutor()) {
            var statuses = clicks
                    .invokeAll(Stream.generate(() -> click).limit(8).toList())
                    .stream()
                    .map(f -> f.resultNow().status())
                    .toList();
            assertThat(statuses).containsOnlyOnce(201).containsOnly(200, 201);
        }
        theOneEvent(arriving);
    }

    @Test
    void of_two_different_decisions_at_once_one_wins_and_the_other_is_told() throws Exception {
        var arriving = arrived("two people");
        var calculation = calculated(arriving.applicationId, 1);
        var tokens =
                List.of(staff("anna.handlaggare", "9901", "caseworker"), staff("bo.teamledare", "9901", "caseworker"));

        try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
            var statuses = people
                    .invokeAll(tokens.stream()
                            .<Callable<Answer>>map(token -> () -> decide(token, arriving, GRANT.formatted(calculation)))
                            .toList())
                    .stream()
                    .map(f -> f.resultNow().status())
                    .toList();
            assertThat(statuses).containsExactlyInAnyOrder(201, 409);
        }
        theOneEvent(arriving);
    }

    @Test
    void another_decision_after_the_first_is_refused() {
        var arriving = arrived("decided already");
        var calculation = calculated(arriving.applicationId, 1);
        decide(caseworker("9901"), arriving, GRANT.formatted(calculation));

        var rejection = decide(caseworker("9901"), arriving, """
            {"calculationId":"%s","outcome":"REJECTION","amountOre":0,"reasons":"Nej."}
            """.formatted(calculation));

        assertThat(rejection.status()).isEqualTo(409);
        assertThat(rejection.body()).contains("ALREADY_DECIDED");
        theOneEvent(arriving);
    }

    @Test
    void a_decision_on_an_older_calculation_is_refused() {
        var arriving = arrived("stale");
        var first = calculated(arriving.applicationId, 1);
        publish(arriving.checked(housingAllowance(100)));
        calculated(arriving.applicationId, 2);

        var answer = decide(caseworker("9901"), arriving, GRANT.formatted(first));

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.body()).contains("STALE_CALCULATION");
    }

    @Test
    void answers_that_come_after_the_decision_are_kept_and_flagged_and_change_nothing() {
        var arriving = arrived("late answers");
        var calculation = calculated(arriving.applicationId, 1);
        decide(caseworker("9901"), arriving, GRANT.formatted(calculation));

        publish(arriving.checked(housingAllowance(500_000)));

        eventually(() -> assertThat(
                        jdbc.sql("select count(*) from register_check where application_id = ? and after_decision")
                                .param(arriving.applicationId)
                                .query(Integer.class)
                                .single())
                .isEqualTo(1));
        assertThat(calculated(arriving.applicationId, 1)).isEqualTo(calculation);
    }

    @Test
    void what_is_unclear_is_decided_when_its_questions_are_answered() {
        var arriving = application(sealing, "unclear").cost(CostKind.OTHER, 50_000);
        publish(arriving.submitted(), arriving.checkedWithoutAnswer());
        var calculation = calculated(arriving.applicationId, 1);
        var partial = """
            {"calculationId":"%s","outcome":"PARTIAL","amountOre":1200000,"reasons":"%s","answeredQuestions":[%s]}
            """;

        var refused = decide(caseworker("9901"), arriving, partial.formatted(calculation, "", ""));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("QUESTIONS_UNANSWERED", "REASONS_MISSING", "\"field\":\"reasons\"");

        var questions = "\"COST_KIND:cost/OTHER\",\"REGISTER_COULD_NOT_ANSWER:register/0/FORSAKRINGSKASSAN\"";
        var decided = decide(
                caseworker("9901"), arriving, partial.formatted(calculation, "Försäkringskassan ringd.", questions));
        assertThat(decided.status()).isEqualTo(201);
        assertThat(theOneEvent(arriving).getLines())
                .anyMatch(line -> line.getSubject().equals("cost/OTHER") && line.getApprovedOre() == null);
    }

    @Test
    void only_a_caseworker_of_the_municipality_reads_and_decides() {
        var arriving = arrived("whose");
        var calculation = calculated(arriving.applicationId, 1);
        var body = GRANT.formatted(calculation);
        var path = "/api/applications/" + arriving.applicationId;

        assertThat(post(null, path + "/decision", body).statusCode()).isEqualTo(401);
        assertThat(decide(staff("cilla.ekonom", "9901", "finance"), arriving, body)
                        .status())
                .isEqualTo(403);
        assertThat(decide(caseworker("9902"), arriving, body).status()).isEqualTo(404);
        assertThat(get(caseworker("9902"), path).statusCode()).isEqualTo(404);
        assertThat(get(staff("cilla.ekonom", "9901", "finance"), path).statusCode())
                .isEqualTo(403);
        assertThat(get(staff("eva.granskare", "9901", "auditor"), path).statusCode())
                .isEqualTo(200);
        assertThat(get(caseworker("9902"), "/api/queue").body()).doesNotContain(arriving.applicationId.toString());
        assertThat(get(caseworker("9901"), "/api/queue").body()).contains(arriving.applicationId.toString());
        assertThat(get(null, "/api/queue").statusCode()).isEqualTo(401);
        var neverCame = application(sealing, "never came");
        assertThat(decide(caseworker("9901"), neverCame, body).status()).isEqualTo(404);
    }

    @Test
    void reading_a_basis_gives_lines_and_tree_and_leaves_a_mark() {
        var arriving = arrived("read");
        calculated(arriving.applicationId, 1);

        var body = get(caseworker("9901"), "/api/applications/" + arriving.applicationId)
                .body();

        assertThat(body)
                .contains("\"differenceOre\":1222000", "\"proposal\":\"GRANT\"", "\"questions\":[]")
                .contains("\"tree\":{\"municipality\":\"9901\"", "\"parameter\":\"riksnorm.adult.single\"")
                .doesNotContain(Arriving.APPLICANT);
        assertThat(jdbc.sql("select viewer_id from access_log where application_id = ?")
                        .param(arriving.applicationId)
                        .query(String.class)
                        .list())
                .containsExactly("anna.handlaggare");
    }

    @Test
    void a_body_that_is_no_decision_is_refused() {
        var arriving = arrived("no json");
        calculated(arriving.applicationId, 1);
        assertThat(decide(caseworker("9901"), arriving, "{").status()).isEqualTo(400);
        assertThat(decide(caseworker("9901"), arriving, "{}").status()).isEqualTo(422);
        assertThat(get(caseworker("9901"), "/api/applications/not-an-id").statusCode())
                .isEqualTo(404);
    }

    private Arriving arrived(String name) {
        var arriving = application(sealing, name);
        publish(arriving.submitted(), arriving.checked());
        return arriving;
    }

    private record Answer(int status, String body) {}

    private Answer decide(String token, Arriving arriving, String json) {
        var answer = post(token, "/api/applications/" + arriving.applicationId + "/decision", json);
        return new Answer(answer.statusCode(), answer.body());
    }

    private DecisionMade theOneEvent(Arriving arriving) {
        eventually(() -> assertThat(events(arriving.caseId)).hasSize(1));
        return events(arriving.caseId).getFirst();
    }

    private static List<DecisionMade> events(UUID caseId) {
        return Topic.events("ekb.decision-made.v1", DecisionMade.class, caseId);
    }
}

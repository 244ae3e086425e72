package se.bistand.payout.scheduling;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import se.bistand.event.v1.DecisionMade;
import se.bistand.payout.PayoutContext;

class SchedulePaymentsIT extends PayoutContext {
    @Test
    void a_grant_becomes_one_payment_with_its_entry_and_its_event() {
        var granted = decision().made();
        publish(List.of(granted));
        awaitState(List.of(granted), "SCHEDULED");
        assertThat(balances(granted))
                .isEqualTo(Map.of("GRANTED_ASSISTANCE", 462_000L, "OWED_TO_HOUSEHOLDS", -462_000L));
        assertThat(events("ekb.payment-scheduled.v1", granted)).isEqualTo(1);
    }

    @Test
    void a_decision_that_arrives_again_under_another_event_id_is_still_one_payment() {
        var decision = UUID.randomUUID();
        var household = UUID.randomUUID();
        var once = decision().of(decision).about(household).made();
        var again = decision().of(decision).about(household).saidAgain().made();
        publish(List.of(once, again, once));
        awaitHandled(again);
        assertThat(payments(household)).containsExactly("SCHEDULED");
        assertThat(events("ekb.payment-scheduled.v1", once)).isEqualTo(1);
    }

    @Test
    void a_rejection_is_seen_and_pays_nothing() {
        var rejected = decision().rejected().made();
        publish(List.of(rejected));
        awaitHandled(rejected);
        assertThat(payments(rejected.getCaseId())).isEmpty();
        assertThat(jdbc.sql("select outcome from decision_seen where decision_id = ?")
                        .param(rejected.getDecisionId())
                        .query(String.class)
                        .single())
                .isEqualTo("REJECTION");
    }

    @Test
    void a_decision_nobody_made_is_parked_and_the_others_are_paid() {
        var nobody = decision().by(" ").made();
        var good = decision().made();
        publish(List.of(nobody, good));
        awaitState(List.of(good), "SCHEDULED");
        await(() -> parked(nobody) == 1, () -> "not parked");
        assertThat(payments(nobody.getCaseId())).isEmpty();
    }

    @Test
    void a_second_decision_on_an_application_is_held_until_a_person_cancels_it() {
        var household = UUID.randomUUID();
        var application = UUID.randomUUID();
        var first = decision().about(household).on(application).made();
        var second = decision().about(household).on(application).ore(500_000).made();
        publish(List.of(first, second));
        awaitState(List.of(second), "HELD");
        assertThat(state(first)).isEqualTo("SCHEDULED");
        assertThat(post("/api/payments/" + paymentId(second) + "/cancel", "9901", "finance", "{\"note\":\"\"}")
                        .statusCode())
                .isEqualTo(422);
        assertThat(post("/api/payments/" + paymentId(second) + "/cancel", "9902", "finance", "{\"note\":\"fel\"}")
                        .statusCode())
                .isEqualTo(404);
        assertThat(post("/api/payments/" + paymentId(second) + "/cancel", "9901", "caseworker", "{\"note\":\"fel\"}")
                        .statusCode())
                .isEqualTo(403);
        assertThat(post("/api/payments/" + paymentId(second) + "/cancel", "9901", "finance", "{\"note\":\"dubbelt\"}")
                        .statusCode())
                .isEqualTo(204);
        assertThat(state(second)).isEqualTo("CANCELLED");
        assertThat(balances(second)).isEmpty();
        assertThat(events("ekb.payment-scheduled.v1", second)).isEqualTo(1);
        assertThat(events("ekb.payment-failed.v1", second))
                .as("told to the household")
                .isEqualTo(1);
    }

    @Test
    void a_supplement_for_the_same_month_is_paid_when_a_person_releases_it() {
        var household = UUID.randomUUID();
        var first = decision().about(household).made();
        publish(List.of(first));
        awaitState(List.of(first), "SCHEDULED");
        var supplement = decision().about(household).ore(90_000).made();
        publish(List.of(supplement));
        awaitState(List.of(supplement), "HELD");
        assertThat(post("/api/payments/" + paymentId(supplement) + "/release", "9901", "finance", "{\"note\":\"spis\"}")
                        .statusCode())
                .isEqualTo(204);
        assertThat(state(supplement)).isEqualTo("SCHEDULED");
        assertThat(events("ekb.payment-scheduled.v1", supplement)).isEqualTo(2);
    }

    @Test
    void whoever_looks_at_a_households_payments_stands_in_the_access_log() {
        var granted = decision().made();
        publish(List.of(granted));
        awaitState(List.of(granted), "SCHEDULED");
        var answer = get("/api/payments?applicationId=" + granted.getApplicationId(), "caseworker");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains(paymentId(granted).toString(), "\"amountOre\":462000", "SCHEDULED");
        assertThat(jdbc.sql("select count(*) from access_log where case_id = ?")
                        .param(granted.getCaseId())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
        assertThat(get("/api/payments?applicationId=" + granted.getApplicationId(), "operator")
                        .statusCode())
                .isEqualTo(403);
    }

    private void awaitHandled(DecisionMade decision) {
        await(
                () -> jdbc.sql("select count(*) from inbox where event_id = ?")
                                .param(decision.getEventId())
                                .query(Integer.class)
                                .single()
                        == 1,
                () -> "not handled");
    }

    private int parked(DecisionMade decision) {
        return jdbc.sql("select count(*) from parked where key = ?")
                .param(decision.getCaseId().toString())
                .query(Integer.class)
                .single();
    }

    private List<String> payments(UUID household) {
        return jdbc.sql("select state from payment where case_id = ?")
                .param(household)
                .query(String.class)
                .list();
    }
}

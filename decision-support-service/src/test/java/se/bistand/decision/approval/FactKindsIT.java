package se.bistand.decision.approval;

import static org.assertj.core.api.Assertions.assertThat;
import static se.bistand.decision.Arriving.another;
import static se.bistand.decision.Arriving.application;
import static se.bistand.decision.Arriving.housingAllowance;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import se.bistand.decision.Arriving;
import se.bistand.event.v1.CostKind;
import se.bistand.event.v1.RegistersChecked;
import se.bistand.event.v1.StatedIncomeKind;

/// Every kind of fact, from the API through the database to the calculation, and back again byte for byte.
class FactKindsIT extends Establishing {
    private static final String REGISTER = "register/0/FORSAKRINGSKASSAN";

    private UUID arrived(Arriving arriving) {
        publish(arriving.submitted(), arriving.checked());
        return calculated(arriving.applicationId, 1);
    }

    private static Map<String, Object> income(long ore, boolean work) {
        return Map.of(
                "amountOre", ore,
                "paidFrom", "2026-11-01",
                "paidTo", "2026-11-30",
                "work", work,
                "evidence", "AGENCY_ASKED");
    }

    private void assertReplaysToTheSameBytes(Arriving arriving) {
        assertThat(replayed(arriving).get("sameBytes").asBoolean()).isTrue();
        assertThat(replayed(arriving).get("changesToday")).isEmpty();
    }

    @Test
    void an_income_a_register_could_not_tell_of() {
        var arriving = application(sealing, "kind register");
        publish(arriving.submitted(), arriving.checkedWithoutAnswer());
        var first = calculated(arriving.applicationId, 1);
        assertThat(questions(arriving)).containsExactly("REGISTER_COULD_NOT_ANSWER:" + REGISTER);

        established(arriving, fact(first, "INCOME", REGISTER, income(190_000, false)));

        assertThat(questions(arriving)).isEmpty();
        assertThat(basis(arriving).get("meansOre").asLong()).isEqualTo(190_000);
        assertReplaysToTheSameBytes(arriving);
        publish(arriving.checked(housingAllowance(190_000)));
        calculated(arriving.applicationId, 3);
        assertThat(questions(arriving))
                .as("the register answers after all: nothing is counted twice")
                .containsExactly("INCOME_ASSESSED:" + REGISTER);
    }

    @Test
    void an_income_of_the_month_before_that_came_early() {
        var arriving = application(sealing, "kind early");
        var day = LocalDate.of(2026, 10, 30);
        publish(arriving.submitted(), arriving.checkedWhenGone(housingAllowance(190_000, day)));
        var first = calculated(arriving.applicationId, 1);
        assertThat(questions(arriving)).containsExactly("INCOME_MISSING_NOW:income/0/BOB");
        assertThat(basis(arriving).get("meansOre").asLong()).isZero();

        var early = Map.of(
                "amountOre", 190_000,
                "paidFrom", "2026-10-30",
                "paidTo", "2026-10-30",
                "work", false,
                "evidence", "AGENCY_ASKED");
        established(arriving, fact(first, "INCOME", "income/0/BOB", early));

        assertThat(questions(arriving)).isEmpty();
        assertThat(basis(arriving).get("meansOre").asLong()).isEqualTo(190_000);
        assertReplaysToTheSameBytes(arriving);
    }

    @Test
    void a_benefit_of_a_child_who_visits_that_the_other_parent_may_have_had() {
        var arriving = application(sealing, "kind child").visitedBy("Testbarn Ett", 8);
        publish(arriving.submitted(), arriving.checkedWithChild(housingAllowance(190_000)));
        var first = calculated(arriving.applicationId, 1);
        assertThat(questions(arriving)).containsExactly("CHILD_BENEFIT_RECEIVER:income/1/BOB");

        established(arriving, fact(first, "INCOME", "income/1/BOB", income(40_000, false)));

        assertThat(questions(arriving)).isEmpty();
        assertThat(basis(arriving).get("meansOre").asLong()).isEqualTo(40_000);
        assertReplaysToTheSameBytes(arriving);
    }

    @Test
    void an_income_of_a_kind_nobody_knows_is_pay_and_jobbstimulans_holds() {
        var arriving = application(sealing, "kind pay").renewal().states(StatedIncomeKind.OTHER, 400_000);
        var first = arrived(arriving);

        var second = established(arriving, fact(first, "INCOME", "income/0/OTHER", income(400_000, true)));
        assertThat(questions(arriving))
                .as("earlier months may be missing")
                .containsExactly("ACTIVITY_NOT_STATED:activity/0", "JOB_STIMULUS:stimulus/0");
        var third = established(arriving, fact(second, "ACTIVITY", "activity/0", Map.of("status", "EXEMPT")));
        var months = Map.of("fromMonth", "2026-07", "toMonth", "2028-06");
        established(arriving, fact(third, "JOB_STIMULUS", "stimulus/0", months));

        assertThat(questions(arriving)).isEmpty();
        assertThat(basis(arriving).get("meansOre").asLong()).isEqualTo(300_000);
        assertReplaysToTheSameBytes(arriving);
    }

    @Test
    void a_higher_norm_and_then_a_lower() {
        var arriving = application(sealing, "kind deviation");
        var first = arrived(arriving);

        var higher = Map.of("amountOre", 42_000, "grounds", "MEDICAL_DIET");
        var second = established(arriving, fact(first, "NORM_DEVIATION", "deviation/0", higher));
        assertThat(basis(arriving).get("needOre").asLong()).isEqualTo(1_222_000 + 42_000);
        var lower = Map.of("amountOre", -30_000, "grounds", "FOOD_PROVIDED");
        established(arriving, fact(second, "NORM_DEVIATION", "deviation/0", lower));

        assertThat(basis(arriving).get("needOre").asLong()).isEqualTo(1_222_000 - 30_000);
        assertReplaysToTheSameBytes(arriving);
    }

    @Test
    void a_surplus_that_a_decision_carries() {
        var arriving = application(sealing, "kind surplus").month("2025-12");
        publish(arriving.submitted(), arriving.checked());
        var first = calculated(arriving.applicationId, 1);
        var need = basis(arriving).get("differenceOre").asLong();
        var surplus = Map.of(
                "fromMonth", "2025-11",
                "amountOre", 45_000,
                "decision", "beslut 2025-11-20/7",
                "decidedOn", "2025-11-20");

        established(arriving, fact(first, "CARRIED_SURPLUS", "surplus", surplus));

        assertThat(basis(arriving).get("differenceOre").asLong()).isEqualTo(need - 45_000);
        assertReplaysToTheSameBytes(arriving);
    }

    @Test
    void how_a_person_stands_to_the_activity_requirement() {
        for (var month : List.of("2026-09", "2026-10", "2026-11")) {
            var before =
                    another(sealing, "kind activity " + month, "kind activity").month(month);
            assertThat(decide(before, arrived(before), "PARTIAL", 1_000_000).statusCode())
                    .isEqualTo(201);
        }
        var arriving = another(sealing, "kind activity", "kind activity");
        var first = arrived(arriving);
        assertThat(questions(arriving)).containsExactly("ACTIVITY_NOT_STATED:activity/0");

        established(arriving, fact(first, "ACTIVITY", "activity/0", Map.of("status", "PARTICIPATES")));

        assertThat(questions(arriving)).isEmpty();
        assertReplaysToTheSameBytes(arriving);
    }

    @Test
    void what_hinders_who_seeks_work_part_time() {
        var arriving = application(sealing, "kind part time");
        publish(arriving.submitted(), arriving.checkedWhenSeekingWork(50));
        var first = calculated(arriving.applicationId, 1);
        assertThat(questions(arriving)).containsExactly("PART_TIME_JOB_SEEKER:activity/0");

        established(arriving, fact(first, "ACTIVITY", "activity/0", Map.of("status", "ACCEPTABLE_REASON")));

        assertThat(questions(arriving)).isEmpty();
        assertReplaysToTheSameBytes(arriving);
    }

    @Test
    void a_lawful_stay_is_kept_for_2027_and_is_no_matter_before() {
        var early = application(sealing, "kind stay 2026");
        var first = arrived(early);
        var stay = Map.of("lawful", true);
        assertThat(establish(caseworker("9901"), early, fact(first, "LAWFUL_STAY", "household", stay))
                        .body())
                .contains("NOTHING_TO_ESTABLISH");

        var arriving = application(sealing, "kind stay 2027").month("2027-01");
        established(arriving, fact(arrived(arriving), "LAWFUL_STAY", "household", stay));
        assertThat(questions(arriving)).containsExactly("NORM_MISSING");
        assertReplaysToTheSameBytes(arriving);
    }

    @Test
    void an_application_that_was_not_completed_is_proposed_to_be_dismissed() {
        var arriving = application(sealing, "kind not completed").cost(CostKind.OTHER, 50_000);
        var first = arrived(arriving);
        var today = LocalDate.now(ZoneId.of("Europe/Stockholm"));
        var days = Map.of(
                "orderedOn",
                today.minusDays(20).toString(),
                "due",
                today.minusDays(3).toString());

        established(arriving, fact(first, "NOT_COMPLETED", "application", days));

        assertThat(basis(arriving).get("proposal").asString()).isEqualTo("DISMISSAL");
        assertReplaysToTheSameBytes(arriving);
    }

    @Test
    void only_caseworkers_who_may_see_the_case_establish_and_each_read_leaves_a_mark() {
        var arriving = application(sealing, "kind whose").cost(CostKind.OTHER, 50_000);
        publish(
                arriving.submitted(),
                RegistersChecked.newBuilder(arriving.checked())
                        .setProtectedIdentity(true)
                        .build());
        var cost = costOf(calculated(arriving.applicationId, 1), 1);

        assertThat(post(null, path(arriving), "{}").statusCode()).isEqualTo(401);
        assertThat(establish(staff("eva", "9901", "auditor"), arriving, cost).statusCode())
                .isEqualTo(403);
        assertThat(establish(caseworker("9902"), arriving, cost).statusCode()).isEqualTo(404);
        var stranger = staff("nils.ny", "9901", "caseworker");
        assertThat(establish(stranger, arriving, cost).statusCode()).isEqualTo(404);
        assertThat(get(stranger, path(arriving)).statusCode()).isEqualTo(404);
        assertThat(get(caseworker("9902"), path(arriving)).statusCode()).isEqualTo(404);
        assertThat(rows(arriving)).isZero();

        facts(arriving);
        assertThat(jdbc.sql("select viewer_id from access_log where application_id = ? and purpose = ?")
                        .params(arriving.applicationId, "established facts API")
                        .query(String.class)
                        .list())
                .containsExactly("anna.handlaggare");
        established(arriving, cost);
    }
}

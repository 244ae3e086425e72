package se.bistand.decision.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import se.bistand.decision.domain.EstablishedFact.Kind;

class EstablishedFactTest {
    private static final Source.Caseworker ANNA = new Source.Caseworker("anna.berg");

    private static Established established(Kind kind, String subject, Map<String, String> value) {
        return new EstablishedFact(kind, subject, value, "anna.berg").inDomain();
    }

    @Test
    void an_income_is_of_the_person_in_its_line() {
        var value = Map.of(
                "amountOre", "190050",
                "paidFrom", "2026-11-01",
                "paidTo", "2026-11-30",
                "work", "true",
                "evidence", "PAYSLIP",
                "seenOre", "5");
        assertThat(established(Kind.INCOME, "income/1/OTHER", value))
                .isEqualTo(new Established.IncomeAssessed(
                        "income/1/OTHER",
                        1,
                        new Money(190_050),
                        new Period(LocalDate.of(2026, 11, 1), LocalDate.of(2026, 11, 30)),
                        true,
                        Established.Evidence.PAYSLIP,
                        new Money(5),
                        ANNA));
    }

    @Test
    void a_cost_and_a_deviation_have_an_amount_and_grounds() {
        assertThat(established(Kind.COST, "cost/DENTAL", Map.of("amountOre", "0", "grounds", "NOT_NEEDED")))
                .isEqualTo(new Established.CostApproved(
                        Cost.Kind.DENTAL, Money.ZERO, Established.CostReason.NOT_NEEDED, ANNA));
        assertThat(established(
                        Kind.NORM_DEVIATION, "deviation/2", Map.of("amountOre", "-30000", "grounds", "FOOD_PROVIDED")))
                .isEqualTo(new Established.NormDeviation(
                        2, Money.kronor(-300), Established.SpecialReason.FOOD_PROVIDED, ANNA));
    }

    @Test
    void a_surplus_has_its_decision_and_jobbstimulans_its_months() {
        var surplus = Map.of(
                "fromMonth", "2026-11", "amountOre", "45000", "decision", "beslut 12", "decidedOn", "2026-11-20");
        assertThat(established(Kind.CARRIED_SURPLUS, "surplus", surplus))
                .isEqualTo(new Established.CarriedSurplus(
                        Month.of(2026, 11), Money.kronor(450), "beslut 12", LocalDate.of(2026, 11, 20), ANNA));
        var months = Map.of("fromMonth", "2026-07", "toMonth", "2028-06");
        assertThat(established(Kind.JOB_STIMULUS, "stimulus/0", months))
                .isEqualTo(new Established.JobStimulusPeriod(0, Month.of(2026, 7), Month.of(2028, 6), ANNA));
    }

    @Test
    void what_is_a_status_or_a_day_is_read_as_one() {
        assertThat(established(Kind.ACTIVITY, "activity/1", Map.of("status", "EXEMPT")))
                .isEqualTo(new Established.Activity(1, Established.ActivityStatus.EXEMPT, ANNA));
        assertThat(established(Kind.LAWFUL_STAY, "household", Map.of("lawful", "true")))
                .isEqualTo(new Established.LawfulStay(true, ANNA));
        assertThat(established(Kind.LAWFUL_STAY, "household", Map.of("lawful", "false")))
                .isEqualTo(new Established.LawfulStay(false, ANNA));
        var days = Map.of("orderedOn", "2026-12-01", "due", "2026-12-15");
        assertThat(established(Kind.NOT_COMPLETED, "application", days))
                .isEqualTo(new Established.NotCompleted(LocalDate.of(2026, 12, 1), LocalDate.of(2026, 12, 15), ANNA));
    }

    @Test
    void a_fact_that_lacks_a_field_is_refused_and_never_guessed() {
        assertThatThrownBy(() -> established(Kind.COST, "cost/DENTAL", Map.of("grounds", "NEEDED")))
                .hasMessageContaining("has no amountOre");
    }
}

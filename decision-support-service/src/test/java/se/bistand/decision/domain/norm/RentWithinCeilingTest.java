package se.bistand.decision.domain.norm;

import static org.assertj.core.api.Assertions.assertThat;
import static se.bistand.decision.domain.norm.Example.kr;
import static se.bistand.decision.domain.norm.Example.single;
import static se.bistand.decision.domain.norm.FindingAssert.assertFinding;

import org.junit.jupiter.api.Test;
import se.bistand.decision.domain.Cost;
import se.bistand.decision.domain.Established;
import se.bistand.decision.domain.Money;

class RentWithinCeilingTest {
    @Test
    void rent_within_the_ceiling_counts_as_applied() {
        assertFinding(single().renting(7_800).line("cost/RENT"))
                .isAmount(kr(7_800))
                .cites(Rule.RENT_WITHIN_CEILING, "12 kap. 7 § SFS 2025:400")
                .restsOn("rent.ceiling.1");
    }

    @Test
    void rent_exactly_at_the_ceiling_counts_in_full() {
        assertFinding(single().renting(8_000).line("cost/RENT")).isAmount(kr(8_000));
        assertThat(single().renting(8_000).calculated().cutsSomething()).isFalse();
    }

    @Test
    void rent_above_the_ceiling_counts_up_to_the_ceiling() {
        var example = single().cost(Cost.Kind.RENT, new Money(800_001));
        assertFinding(example.line("cost/RENT")).isAmount(kr(8_000));
        assertThat(example.line("cost/RENT").applied()).contains(new Money(800_001));
        assertThat(example.calculated().cutsSomething()).isTrue();
    }

    @Test
    void two_rents_have_one_ceiling_together() {
        assertFinding(single().renting(5_000).renting(4_000).line("cost/RENT")).isAmount(kr(8_000));
    }

    @Test
    void a_larger_household_has_a_higher_ceiling_and_beyond_seven_the_same() {
        assertFinding(single().children(4, 6).renting(20_000).line("cost/RENT")).isAmount(kr(9_600));
        assertFinding(single().children(1, 2, 3, 4, 5, 6, 7, 8, 9)
                        .renting(20_000)
                        .line("cost/RENT"))
                .isAmount(kr(14_000));
    }

    @Test
    void another_municipality_and_another_year_have_other_ceilings() {
        assertFinding(single().municipality("9902").renting(20_000).line("cost/RENT"))
                .isAmount(kr(6_100));
        assertFinding(single().in(2025, 12).renting(20_000).line("cost/RENT")).isAmount(kr(7_800));
    }

    @Test
    void a_fee_of_an_owned_home_does_not_fit_a_rented_one() {
        assertFinding(single().cost(Cost.Kind.HOUSING_FEE, kr(4_000)).line("cost/HOUSING_FEE"))
                .asks("COST_FITS_HOUSING:cost/HOUSING_FEE");
    }

    @Test
    void a_caseworker_may_approve_a_rent_above_the_ceiling_and_below_what_is_applied_for() {
        var example = single().renting(9_500)
                .established(new Established.CostApproved(
                        Cost.Kind.RENT, kr(9_000), Established.CostReason.NEEDED, Example.CASEWORKER));
        assertFinding(example.line("cost/RENT")).isAmount(kr(9_000)).restsOn();
    }

    @Test
    void a_negative_rent_is_a_question() {
        assertFinding(single().renting(-1).line("cost/RENT")).asks("COST_AMOUNT:cost/RENT");
    }
}

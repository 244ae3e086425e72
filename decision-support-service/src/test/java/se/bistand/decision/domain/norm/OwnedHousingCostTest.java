package se.bistand.decision.domain.norm;

import static org.assertj.core.api.Assertions.assertThat;
import static se.bistand.decision.domain.norm.Example.kr;
import static se.bistand.decision.domain.norm.Example.single;
import static se.bistand.decision.domain.norm.FindingAssert.assertFinding;

import org.junit.jupiter.api.Test;
import se.bistand.decision.domain.Cost;
import se.bistand.decision.domain.HousingForm;

class OwnedHousingCostTest {
    private static Example owner() {
        return single().housing(HousingForm.OWNED);
    }

    @Test
    void interest_and_fees_count_together_on_one_line() {
        var example = owner().cost(Cost.Kind.HOUSING_INTEREST, kr(3_000)).cost(Cost.Kind.HOUSING_FEE, kr(4_000));
        assertFinding(example.line("cost/HOUSING_INTEREST"))
                .isAmount(kr(7_000))
                .cites(Rule.OWNED_HOUSING_COST, "12 kap. 7 § SFS 2025:400")
                .restsOn("rent.ceiling.1");
        assertThat(example.calculated().lines())
                .filteredOn(line -> line.rule() == Rule.OWNED_HOUSING_COST)
                .hasSize(1);
    }

    @Test
    void they_count_up_to_the_ceiling_for_the_size() {
        var example = owner().cost(Cost.Kind.HOUSING_INTEREST, kr(4_000)).cost(Cost.Kind.RENT, kr(4_001));
        assertFinding(example.line("cost/RENT")).isAmount(kr(8_000));
        assertThat(example.calculated().cutsSomething()).isTrue();
    }

    @Test
    void a_fee_of_an_institution_does_not_fit() {
        assertFinding(owner().cost(Cost.Kind.INSTITUTION_FEE, kr(1)).line("cost/INSTITUTION_FEE"))
                .asks("COST_FITS_HOUSING:cost/INSTITUTION_FEE");
    }
}

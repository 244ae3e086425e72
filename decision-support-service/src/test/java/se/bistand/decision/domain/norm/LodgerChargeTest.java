package se.bistand.decision.domain.norm;

import static se.bistand.decision.domain.norm.Example.kr;
import static se.bistand.decision.domain.norm.Example.single;
import static se.bistand.decision.domain.norm.FindingAssert.assertFinding;

import org.junit.jupiter.api.Test;
import se.bistand.decision.domain.Cost;
import se.bistand.decision.domain.HousingForm;

class LodgerChargeTest {
    private static Example lodger() {
        return single().housing(HousingForm.LODGER).livingWith(1);
    }

    @Test
    void what_a_lodger_pays_counts_up_to_the_guideline_for_lodgers() {
        assertFinding(lodger().renting(4_500).line("cost/RENT"))
                .isAmount(kr(4_500))
                .cites(Rule.LODGER_CHARGE, "12 kap. 7 § SFS 2025:400")
                .restsOn("rent.ceiling.lodger");
        assertFinding(lodger().renting(4_501).line("cost/RENT")).isAmount(kr(4_500));
    }

    @Test
    void without_a_guideline_of_its_own_the_ceiling_for_the_size_applies() {
        assertFinding(lodger().municipality("9902").renting(6_200).line("cost/RENT"))
                .isAmount(kr(6_100))
                .restsOn("rent.ceiling.1");
    }

    @Test
    void interest_does_not_fit_a_lodger() {
        assertFinding(lodger().cost(Cost.Kind.HOUSING_INTEREST, kr(100)).line("cost/HOUSING_INTEREST"))
                .asks("COST_FITS_HOUSING:cost/HOUSING_INTEREST");
    }
}

package se.bistand.decision.domain.norm;

import static se.bistand.decision.domain.norm.Example.kr;
import static se.bistand.decision.domain.norm.Example.single;
import static se.bistand.decision.domain.norm.FindingAssert.assertFinding;

import org.junit.jupiter.api.Test;
import se.bistand.decision.domain.Cost;
import se.bistand.decision.domain.HousingForm;

class InstitutionFeeTest {
    private static Example inInstitution() {
        return single().housing(HousingForm.INSTITUTION);
    }

    @Test
    void the_fee_counts_as_applied_and_a_person_answers_about_the_norm() {
        var example = inInstitution().cost(Cost.Kind.INSTITUTION_FEE, kr(20_000));
        assertFinding(example.line("cost/INSTITUTION_FEE"))
                .isAmount(kr(20_000))
                .cites(Rule.INSTITUTION_FEE, "12 kap. 7 § SFS 2025:400");
        assertFinding(example.line("household")).asks("HOUSING_FORM");
    }

    @Test
    void a_rent_beside_it_is_a_question() {
        assertFinding(inInstitution().renting(5_000).line("cost/RENT")).asks("COST_FITS_HOUSING:cost/RENT");
    }
}

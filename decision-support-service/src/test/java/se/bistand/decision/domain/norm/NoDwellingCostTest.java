package se.bistand.decision.domain.norm;

import static se.bistand.decision.domain.norm.Example.kr;
import static se.bistand.decision.domain.norm.Example.single;
import static se.bistand.decision.domain.norm.FindingAssert.assertFinding;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import se.bistand.decision.domain.Cost;
import se.bistand.decision.domain.Established;
import se.bistand.decision.domain.HousingForm;

class NoDwellingCostTest {
    @ParameterizedTest
    @EnumSource(names = {"NONE", "UNKNOWN"})
    void a_rent_without_a_known_dwelling_is_a_question_until_it_is_assessed(HousingForm form) {
        var example = single().housing(form).renting(5_000);
        assertFinding(example.line("cost/RENT")).asks("COST_FITS_HOUSING:cost/RENT");
        example.established(new Established.CostApproved(
                Cost.Kind.RENT, kr(4_000), Established.CostReason.NEEDED, Example.CASEWORKER));
        assertFinding(example.line("cost/RENT"))
                .isAmount(kr(4_000))
                .cites(Rule.NO_DWELLING_COST, "12 kap. 7 § SFS 2025:400");
    }
}

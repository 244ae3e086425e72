package se.bistand.decision.domain.norm;

import static se.bistand.decision.domain.norm.Example.kr;
import static se.bistand.decision.domain.norm.Example.single;
import static se.bistand.decision.domain.norm.FindingAssert.assertFinding;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import se.bistand.decision.domain.Cost;

class OtherLivingCostTest {
    @ParameterizedTest
    @EnumSource(names = {"MEDICINE", "CARE"})
    void medicine_and_care_are_other_living_costs(Cost.Kind kind) {
        assertFinding(single().cost(kind, kr(240)).line("cost/" + kind))
                .isAmount(kr(240))
                .cites(Rule.OTHER_LIVING_COST, "12 kap. 1 § SFS 2025:400");
    }

    @Test
    void a_negative_amount_is_a_question() {
        assertFinding(single().cost(Cost.Kind.CARE, kr(-240)).line("cost/CARE")).asks("COST_AMOUNT:cost/CARE");
    }
}

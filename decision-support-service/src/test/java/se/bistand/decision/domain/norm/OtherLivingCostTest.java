package se.bistand.decision.domain.norm;

import static org.assertj.core.api.Assertions.assertThat;
import static se.bistand.decision.domain.norm.Example.kr;
import static se.bistand.decision.domain.norm.Example.single;
import static se.bistand.decision.domain.norm.FindingAssert.assertFinding;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import se.bistand.decision.domain.Cost;
import se.bistand.decision.domain.Established;

class OtherLivingCostTest {
    @ParameterizedTest
    @EnumSource(
            names = {"MEDICINE", "CARE", "DENTAL", "GLASSES", "MEDICAL_TRAVEL", "CHILDCARE_FEE", "INTERNET", "MOVING"})
    void what_the_household_needs_besides_is_another_living_cost(Cost.Kind kind) {
        assertFinding(single().cost(kind, kr(200)).line("cost/" + kind))
                .isAmount(kr(200))
                .cites(Rule.OTHER_LIVING_COST, "12 kap. 1 § SFS 2025:400");
    }

    @ParameterizedTest
    @EnumSource(names = {"OTHER", "UNKNOWN"})
    void a_kind_nobody_knows_is_a_question(Cost.Kind kind) {
        var line = single().cost(kind, kr(350)).line("cost/" + kind);
        assertFinding(line).asks("COST_KIND:cost/" + kind);
        assertThat(line.applied()).contains(kr(350));
    }

    @Test
    void a_kind_nobody_knows_counts_when_a_caseworker_has_assessed_it() {
        var example = single().cost(Cost.Kind.OTHER, kr(350))
                .established(new Established.CostApproved(
                        Cost.Kind.OTHER, kr(300), Established.CostReason.NEEDED, Example.CASEWORKER));
        assertFinding(example.line("cost/OTHER")).isAmount(kr(300));
    }

    @Test
    void a_negative_amount_of_a_kind_nobody_knows_is_a_question_about_the_amount() {
        assertFinding(single().cost(Cost.Kind.OTHER, kr(-1)).line("cost/OTHER")).asks("COST_AMOUNT:cost/OTHER");
    }

    @Test
    void glasses_count_up_to_the_guideline() {
        assertFinding(single().cost(Cost.Kind.GLASSES, kr(1_601)).line("cost/GLASSES"))
                .isAmount(kr(1_600))
                .restsOn("cost.guideline.GLASSES");
    }

    @Test
    void a_negative_amount_is_a_question() {
        assertFinding(single().cost(Cost.Kind.CARE, kr(-240)).line("cost/CARE")).asks("COST_AMOUNT:cost/CARE");
    }
}

package se.bistand.decision.domain.norm;

import static se.bistand.decision.domain.norm.Example.kr;
import static se.bistand.decision.domain.norm.Example.single;
import static se.bistand.decision.domain.norm.FindingAssert.assertFinding;

import java.util.ArrayList;
import java.util.HashMap;
import org.junit.jupiter.api.Test;
import se.bistand.decision.domain.HousingForm;
import se.bistand.decision.domain.Money;

class SharedCostLivingWithOthersTest {
    @Test
    void a_single_adult_with_four_others_has_a_fifth_as_in_the_official_example_of_2017() {
        var example = single().in(2017, 5).livingWith(4);
        assertFinding(example.line("household"))
                .isAmount(kr(348))
                .cites(Rule.SHARED_COST_LIVING_WITH_OTHERS, "4 kap. 3 § SFS 2001:453; 2 kap. 1 § SFS 2001:937")
                .restsOn("riksnorm.shared.5");
        assertFinding(example.line("person/0")).isAmount(kr(2_980));
    }

    @Test
    void a_lodger_shares_with_the_landlord() {
        assertFinding(single().housing(HousingForm.LODGER).livingWith(1).line("household"))
                .isAmount(kr(705))
                .cites(Rule.SHARED_COST_LIVING_WITH_OTHERS, "12 kap. 7 § SFS 2025:400; 12 kap. 3 § SFS 2025:468");
    }

    @Test
    void a_share_is_rounded_once_to_the_nearest_ore() {
        assertFinding(single().livingWith(2).line("household")).isAmount(new Money(59_667));
    }

    @Test
    void more_than_seven_in_the_dwelling_add_before_the_share() {
        assertFinding(single().livingWith(7).line("household")).isAmount(new Money(37_750));
    }

    @Test
    void a_family_shares_per_person_where_the_municipality_says_so() {
        assertFinding(single().children(5).livingWith(2).line("household"))
                .isAmount(kr(1_015))
                .restsOn("shared.household-share", "riksnorm.shared.4");
    }

    @Test
    void a_family_is_a_question_where_the_municipality_says_nothing() {
        var silent = new NormParameters(new HashMap<>());
        var example = single().children(5).livingWith(2);
        var finding = SharedCostLivingWithOthers.of(
                example.household(), example.facts().month(), silent, new ArrayList<>());
        assertFinding(finding).asks("LIVING_WITH_OTHERS");
    }
}

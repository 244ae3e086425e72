package se.bistand.decision.domain.norm;

import static org.assertj.core.api.Assertions.assertThat;
import static se.bistand.decision.domain.norm.Example.single;
import static se.bistand.decision.domain.norm.FindingAssert.assertFinding;

import org.junit.jupiter.api.Test;
import se.bistand.decision.domain.Month;

class LargerHouseholdTest {
    @Test
    void from_the_fourth_child_the_limit_is_refused_since_it_is_not_known() {
        var four = single().children(1, 3, 5, 8);
        assertFinding(LargerHousehold.of(four.household(), Month.of(2027, 1)))
                .asks("REFORM_LARGER_HOUSEHOLD_UNKNOWN")
                .cites(Rule.LARGER_HOUSEHOLD, "12 kap. (lydelse enligt prop. 2025/26:201) SFS 2025:400");
        assertThat(four.calculatedBy(RuleSet.FROM_2027).questions())
                .contains(Question.of(Question.Code.REFORM_LARGER_HOUSEHOLD_UNKNOWN));
        assertThat(four.calculated().questions()).isEmpty();
    }

    @Test
    void three_children_are_not_reached() {
        assertThat(LargerHousehold.of(single().children(1, 3, 5).household(), Month.of(2027, 1)))
                .isNull();
    }
}

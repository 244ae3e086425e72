package se.bistand.decision.domain.norm;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import org.junit.jupiter.api.Test;

class LineTextTest {
    /// A new rule fails here until somebody has said on which side of the sheet its lines stand.
    @Test
    void every_rule_is_of_the_need_or_of_the_rest() {
        var rest = EnumSet.of(
                Rule.REGISTER_READ,
                Rule.INCOME_FROM_REGISTER,
                Rule.INCOME_STATED,
                Rule.CHILD_WORK_INCOME,
                Rule.JOB_STIMULUS,
                Rule.NEGATIVE_CORRECTION,
                Rule.BENEFIT_PAID_TWICE,
                Rule.INCOME_MISSING_NOW,
                Rule.INCOME_ASSESSED,
                Rule.INCOME_CHANGED,
                Rule.PAYMENT_OUT_OF_TIME,
                Rule.ASSETS_IN_REGISTER,
                Rule.JOB_SEEKER,
                Rule.RESIDENCE_PERMIT,
                Rule.PART_TIME_JOB_SEEKER,
                Rule.ALREADY_GRANTED,
                Rule.REGISTERED_HOUSEHOLD,
                Rule.BENEFIT_OF_CHILD_PART_OF_MONTH,
                Rule.LEISURE_CARD,
                Rule.CARRIED_SURPLUS,
                Rule.ASSETS_TO_USE,
                Rule.ACTIVITY_REQUIREMENT,
                Rule.LAWFUL_STAY,
                Rule.MEANS,
                Rule.DIFFERENCE,
                Rule.PROPOSED_DECISION,
                Rule.APPLICATION_COMPLETE);
        assertThat(LineText.NEED).doesNotContainAnyElementsOf(rest);
        rest.addAll(LineText.NEED);
        assertThat(rest).isEqualTo(EnumSet.allOf(Rule.class));
    }
}

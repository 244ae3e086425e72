package se.bistand.decision.domain.norm;

import static org.assertj.core.api.Assertions.assertThat;
import static se.bistand.decision.domain.norm.Example.couple;
import static se.bistand.decision.domain.norm.Example.single;
import static se.bistand.decision.domain.norm.FindingAssert.assertFinding;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import se.bistand.decision.domain.Established;
import se.bistand.decision.domain.Established.ActivityStatus;

class ActivityRequirementTest {
    private static Example with(ActivityStatus status) {
        return single().supportedMonthsInARow(3).established(new Established.Activity(0, status, Example.CASEWORKER));
    }

    @Test
    void after_three_months_in_a_row_a_person_answers_whether_somebody_takes_part() {
        assertFinding(single().supportedMonthsInARow(3).line("activity/0"))
                .asks("ACTIVITY_NOT_STATED:activity/0")
                .cites(Rule.ACTIVITY_REQUIREMENT, "12 kap. 4 a–6 a §§ SFS 2025:400");
        assertThat(single().supportedMonthsInARow(2).hasLineOf(Rule.ACTIVITY_REQUIREMENT))
                .isFalse();
    }

    @Test
    void the_support_for_october_2026_is_the_first() {
        assertThat(single().in(2026, 10).supportedMonthsInARow(3).hasLineOf(Rule.ACTIVITY_REQUIREMENT))
                .isTrue();
        assertThat(single().in(2026, 9).supportedMonthsInARow(3).hasLineOf(Rule.ACTIVITY_REQUIREMENT))
                .isFalse();
    }

    @Test
    void where_the_earlier_months_are_not_known_a_person_answers_too() {
        assertFinding(single().unknownHistory().line("activity/0")).asks("ACTIVITY_NOT_STATED:activity/0");
        assertThat(single().unknownHistory().in(2026, 9).hasLineOf(Rule.ACTIVITY_REQUIREMENT))
                .isFalse();
        assertThat(single().hasLineOf(Rule.ACTIVITY_REQUIREMENT)).isFalse();
    }

    @ParameterizedTest
    @EnumSource(names = {"PARTICIPATES", "EXEMPT", "ACCEPTABLE_REASON"})
    void who_takes_part_or_need_not_fulfils_it(ActivityStatus status) {
        assertFinding(with(status).line("activity/0")).isFulfilled();
    }

    @Test
    void who_declines_is_a_question_since_the_reduction_is_not_known() {
        assertFinding(with(ActivityStatus.DECLINED).line("activity/0")).asks("ACTIVITY_DECLINED:activity/0");
    }

    @Test
    void each_adult_is_asked_about() {
        var example = couple().supportedMonthsInARow(3)
                .established(new Established.Activity(1, ActivityStatus.PARTICIPATES, Example.CASEWORKER));
        assertFinding(example.line("activity/0")).asks("ACTIVITY_NOT_STATED:activity/0");
        assertFinding(example.line("activity/1")).isFulfilled();
    }
}

package se.bistand.registercheck.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static se.bistand.registercheck.domain.Register.ARBETSFORMEDLINGEN;
import static se.bistand.registercheck.domain.Register.FORSAKRINGSKASSAN;
import static se.bistand.registercheck.domain.Register.PENSIONSMYNDIGHETEN;
import static se.bistand.registercheck.domain.Register.SKATTEVERKET;

import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import se.bistand.registercheck.domain.Progress.Step;

class ProgressTest {
    private static final RetryPlan PLAN = new RetryPlan(Duration.ofSeconds(2), Duration.ofMinutes(1), 4);
    private static final Policy POLICY =
            new Policy(PLAN, register -> Duration.ofHours(1), Duration.ofDays(1), Duration.ofDays(30));

    @Test
    void what_could_not_answer_is_asked_again_after_a_wait_and_the_rest_is_not() {
        var progress = after(
                0,
                Answer.nothing(ARBETSFORMEDLINGEN),
                Answer.failed(FORSAKRINGSKASSAN, "TIMEOUT"),
                Answer.refused(SKATTEVERKET, "NO_AGREEMENT"));
        assertThat(progress.missing()).containsExactly(FORSAKRINGSKASSAN);
        assertThat(progress.pause()).isEqualTo(Duration.ofSeconds(2));
        assertThat(progress.step()).isEqualTo(Step.WAITING);
    }

    @Test
    void after_the_last_try_the_application_goes_on_and_what_is_missing_is_read_again_the_next_day() {
        var progress = after(3, Answer.failed(FORSAKRINGSKASSAN, "TIMEOUT"));
        assertThat(progress.step()).isEqualTo(Step.REREAD);
        assertThat(progress.ready()).isTrue();
        assertThat(progress.pause()).isEqualTo(Duration.ofDays(1));
        assertThat(progress.missing()).containsExactly(FORSAKRINGSKASSAN);
        assertThat(progress.attempts()).isZero();
    }

    @Test
    void pensionsmyndigheten_that_is_down_is_asked_through_forsakringskassan() {
        var progress = after(0, Answer.nothing(FORSAKRINGSKASSAN), Answer.failed(PENSIONSMYNDIGHETEN, "BT:FELANDE"));
        assertThat(progress.missing()).containsExactly(FORSAKRINGSKASSAN);
    }

    @Test
    void a_register_that_is_away_is_waited_for_without_using_up_tries() {
        var begun = new Progress.Try(3, Set.of(FORSAKRINGSKASSAN), Duration.ofMinutes(10), false);
        var progress = Progress.after(begun, Set.of(), List.of(), Set.of(FORSAKRINGSKASSAN), POLICY);
        assertThat(progress.step()).isEqualTo(Step.HELD);
        assertThat(progress.attempts()).isEqualTo(3);
        assertThat(progress.pause()).isEqualTo(Duration.ofMinutes(50));
    }

    @Test
    void when_patience_ends_the_register_is_given_up_unasked_and_read_again_the_next_day() {
        var begun = new Progress.Try(1, Set.of(FORSAKRINGSKASSAN), Duration.ofHours(1), false);
        var progress = Progress.after(begun, Set.of(), List.of(), Set.of(FORSAKRINGSKASSAN), POLICY);
        assertThat(progress.step()).isEqualTo(Step.REREAD);
        assertThat(progress.givenUp()).containsExactly(FORSAKRINGSKASSAN);
    }

    @Test
    void a_later_read_is_one_try_a_day_until_the_application_is_too_old() {
        var missing = Set.of(FORSAKRINGSKASSAN);
        var failed = List.of(Answer.failed(FORSAKRINGSKASSAN, "TIMEOUT"));
        var nextDay = new Progress.Try(0, missing, Duration.ofDays(1), true);
        assertThat(Progress.after(nextDay, missing, failed, Set.of(), POLICY).step())
                .isEqualTo(Step.REREAD);
        var tooOld = new Progress.Try(0, missing, Duration.ofDays(31), true);
        assertThat(Progress.after(tooOld, missing, failed, Set.of(), POLICY).step())
                .isEqualTo(Step.DONE);
    }

    private static Progress after(int before, Answer... answers) {
        var asked = Arrays.stream(answers)
                .map(answer -> answer.register().askedThrough())
                .collect(Collectors.toSet());
        var begun = new Progress.Try(before, asked, Duration.ofSeconds(30), false);
        return Progress.after(begun, asked, List.of(answers), Set.of(), POLICY);
    }

    @Test
    void waits_grow_threefold_up_to_the_longest() {
        assertThat(List.of(1, 2, 3, 4, 5, 60))
                .extracting(PLAN::afterTry)
                .extracting(Duration::toSeconds)
                .containsExactly(2L, 6L, 18L, 54L, 60L, 60L);
    }

    @Test
    void december_is_controlled_by_november_and_compared_with_october() {
        var period = new ControlPeriod(YearMonth.of(2026, 12));
        assertThat(period.from()).isEqualTo(LocalDate.of(2026, 10, 1));
        assertThat(period.to()).isEqualTo(LocalDate.of(2026, 11, 30));
        assertThat(period.taxYear()).isEqualTo(2025);
        assertThat(period.isControlMonth(LocalDate.of(2026, 11, 30))).isTrue();
        assertThat(period.isControlMonth(LocalDate.of(2026, 10, 31))).isFalse();
        assertThat(new ControlPeriod(YearMonth.of(2027, 1)).to()).isEqualTo(LocalDate.of(2026, 12, 31));
        assertThat(new ControlPeriod(YearMonth.of(2027, 1)).taxYear()).isEqualTo(2025);
    }

    @Test
    void a_personal_number_is_never_printed_and_a_text_of_the_agency_is_no_reason() {
        assertThat(new PersonalNumber("199002052380").toString())
                .doesNotContain("1990")
                .doesNotContain("2380");
        assertThatThrownBy(() -> new PersonalNumber("1990")).hasMessageNotContaining("1990");
        assertThat(Answer.reason("BT", "Fel för person 19900205-2380")).isEqualTo("BT:OTHER");
        assertThat(Answer.reason("BT", " 9071001 ")).isEqualTo("BT:9071001");
    }
}

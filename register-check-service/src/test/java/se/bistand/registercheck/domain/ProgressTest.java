package se.bistand.registercheck.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static se.bistand.registercheck.domain.Register.ARBETSFORMEDLINGEN;
import static se.bistand.registercheck.domain.Register.FORSAKRINGSKASSAN;
import static se.bistand.registercheck.domain.Register.SKATTEVERKET;

import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProgressTest {
    private static final RetryPlan PLAN = new RetryPlan(Duration.ofSeconds(2), Duration.ofMinutes(1), 4);

    @Test
    void what_could_not_answer_is_asked_again_after_a_wait_and_the_rest_is_not() {
        var progress = Progress.after(
                0,
                List.of(
                        Answer.nothing(ARBETSFORMEDLINGEN, false),
                        Answer.failed(FORSAKRINGSKASSAN, "TIMEOUT"),
                        Answer.refused(SKATTEVERKET, "NO_AGREEMENT", List.of())),
                PLAN);
        assertThat(progress.missing()).containsExactly(FORSAKRINGSKASSAN);
        assertThat(progress.pause()).isEqualTo(Duration.ofSeconds(2));
        assertThat(progress.done()).isFalse();
    }

    @Test
    void the_last_try_ends_the_check_whatever_it_brought() {
        var progress = Progress.after(3, List.of(Answer.failed(FORSAKRINGSKASSAN, "TIMEOUT")), PLAN);
        assertThat(progress.done()).isTrue();
        assertThat(progress.pause()).isNull();
        assertThat(progress.attempts()).isEqualTo(4);
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

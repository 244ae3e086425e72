package se.bistand.registercheck.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static se.bistand.registercheck.domain.Register.FORSAKRINGSKASSAN;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import se.bistand.registercheck.domain.Circuit.State;

class CircuitTest {
    private static final Instant NOW = Instant.parse("2026-11-25T08:00:00Z");
    private static final Circuit.Plan PLAN = new Circuit.Plan(5, Duration.ofSeconds(2), Duration.ofMinutes(1));
    private static final Circuit WELL = Circuit.closed(FORSAKRINGSKASSAN);

    @Test
    void so_many_failures_in_a_row_and_the_register_is_left_alone() {
        var four = WELL.after(0, 4, NOW, PLAN);
        assertThat(four.isClosed()).isTrue();
        var five = four.after(0, 1, NOW, PLAN);
        assertThat(five.state()).isEqualTo(State.OPEN);
        assertThat(five.probeAt()).isEqualTo(NOW.plusSeconds(2));
        assertThat(five.since()).isEqualTo(NOW);
    }

    @Test
    void one_answer_among_failures_says_that_it_is_there() {
        assertThat(WELL.after(0, 4, NOW, PLAN).after(1, 100, NOW, PLAN)).isEqualTo(WELL);
    }

    @Test
    void it_is_tried_by_one_question_after_waits_that_grow_and_what_comes_late_changes_nothing() {
        var open = WELL.after(0, 9, NOW, PLAN);
        assertThat(open.wantsProbe(NOW.plusSeconds(1))).isFalse();
        assertThat(open.wantsProbe(NOW.plusSeconds(2))).isTrue();
        assertThat(open.after(0, 50, NOW, PLAN)).isEqualTo(open);
        var tried = open.probing(NOW.plusSeconds(2), PLAN);
        assertThat(tried.isClosed()).isFalse();
        assertThat(tried.wantsProbe(NOW.plusSeconds(3))).isFalse();
        var again = tried.after(0, 1, NOW.plusSeconds(3), PLAN);
        assertThat(again.state()).isEqualTo(State.OPEN);
        assertThat(again.probeAt()).isEqualTo(NOW.plusSeconds(3 + 6));
        assertThat(again.since()).isEqualTo(NOW);
        assertThat(tried.after(1, 0, NOW, PLAN)).isEqualTo(WELL);
    }

    @Test
    void with_nobody_waiting_the_next_ordinary_question_tries_it() {
        var onTrial = WELL.after(0, 5, NOW, PLAN).onTrial(PLAN);
        assertThat(onTrial.isClosed()).isTrue();
        assertThat(onTrial.after(0, 1, NOW, PLAN).state()).isEqualTo(State.OPEN);
    }
}

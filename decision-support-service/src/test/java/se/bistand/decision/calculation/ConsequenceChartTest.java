package se.bistand.decision.calculation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.junit.jupiter.api.Test;

class ConsequenceChartTest {
    private static Consequence.Group group(String household, int households, int unclear, long change) {
        var mean = households == unclear ? null : Long.valueOf(change / (households - unclear));
        return new Consequence.Group(household, households, 0, 0, 0, unclear, 1_000_000, 1_000_000 + change, mean);
    }

    @Test
    void the_longest_bar_is_the_largest_change_and_less_goes_to_the_left() {
        var chart = ConsequenceChart.of(
                List.of(group("a", 2, 0, 8_000), group("b", 1, 0, -8_000), group("c", 1, 0, 2_000)));

        assertThat(chart.bars())
                .extracting(ConsequenceChart.Bar::x, ConsequenceChart.Bar::length, ConsequenceChart.Bar::less)
                .containsExactly(tuple(240, 85, false), tuple(70, 170, true), tuple(240, 42, false));
        assertThat(chart.bars().getFirst().amount()).isEqualTo("+40\u00a0kr");
        assertThat(chart.bars().get(1).amount()).isEqualTo("−80\u00a0kr");
        assertThat(chart.height()).isEqualTo(162);
    }

    @Test
    void no_change_is_no_bar_and_a_group_nobody_can_tell_about_is_left_out() {
        var chart = ConsequenceChart.of(List.of(group("a", 1, 0, 0), group("b", 3, 3, 0)));

        assertThat(chart.bars()).singleElement().satisfies(bar -> {
            assertThat(bar.length()).isZero();
            assertThat(bar.amount()).isEqualTo("0\u00a0kr");
        });
        assertThat(ConsequenceChart.of(List.of()).height()).isZero();
    }
}

package se.bistand.simulators.ssbtek.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import se.bistand.simulators.Json;

/// How long answers take, as a distribution that a seed repeats.
class LatencyTest {
    private static final int DRAWS = 20_000;

    @Test
    void half_of_log_normal_answers_take_at_most_p50_and_99_of_100_at_most_p99() {
        var latency = read("{\"kind\":\"lognormal\",\"p50Ms\":80,\"p99Ms\":900}");
        var sorted = draw(latency);
        assertThat(sorted[DRAWS / 2]).isBetween(76, 84);
        assertThat(sorted[DRAWS * 99 / 100]).isBetween(780, 1_030);
    }

    @Test
    void uniform_answers_fill_their_range_and_fixed_ones_are_all_alike() {
        var uniform = draw(read("{\"kind\":\"uniform\",\"fromMs\":10,\"toMs\":20}"));
        assertThat(uniform[0]).isEqualTo(10);
        assertThat(uniform[DRAWS - 1]).isEqualTo(20);
        assertThat(draw(read("{\"kind\":\"fixed\",\"ms\":7}"))).containsOnly(7);
    }

    @Test
    void the_same_chance_gives_the_same_time() {
        var latency = read("{\"kind\":\"lognormal\",\"p50Ms\":80,\"p99Ms\":900}");
        assertThat(draw(latency)).isEqualTo(draw(latency));
    }

    @Test
    void what_cannot_be_meant_is_refused() {
        for (var wrong : new String[] {
            "{\"kind\":\"normal\"}",
            "{\"kind\":\"fixed\"}",
            "{\"kind\":\"fixed\",\"ms\":-1}",
            "{\"kind\":\"uniform\",\"fromMs\":9,\"toMs\":8}",
            "{\"kind\":\"lognormal\",\"p50Ms\":0,\"p99Ms\":8}"
        }) {
            assertThatThrownBy(() -> read(wrong)).as(wrong).isInstanceOf(IllegalArgumentException.class);
        }
    }

    private static Latency read(String json) {
        return Latency.from(Json.object(json));
    }

    private static int[] draw(Latency latency) {
        return IntStream.range(0, DRAWS)
                .map(i -> latency.millis(Seed.mix(i)))
                .sorted()
                .toArray();
    }
}

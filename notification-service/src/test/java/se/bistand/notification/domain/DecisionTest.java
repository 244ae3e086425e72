package se.bistand.notification.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class DecisionTest {
    @Test
    void a_grant_of_everything_applied_for_gives_nothing_to_appeal() {
        assertThat(decision(Outcome.GRANT, line(780_000L, 780_000L)).againstTheHousehold())
                .isFalse();
    }

    @Test
    void a_grant_with_a_cost_approved_in_part_can_be_appealed() {
        assertThat(decision(Outcome.GRANT, line(900_000L, 780_000L)).againstTheHousehold())
                .isTrue();
    }

    @Test
    void an_income_is_not_a_refusal() {
        assertThat(decision(Outcome.GRANT, new Line("INC-01", "12 kap. 1 § SoL", "income/0", null, -300_000L))
                        .againstTheHousehold())
                .isFalse();
    }

    @Test
    void a_cost_that_could_not_be_settled_counts_as_refused() {
        assertThat(line(780_000L, null).refusedInPart()).isTrue();
    }

    @Test
    void every_outcome_but_a_full_grant_can_be_appealed() {
        for (var outcome : List.of(Outcome.PARTIAL, Outcome.REJECTION, Outcome.DISMISSAL, Outcome.UNKNOWN)) {
            assertThat(decision(outcome, line(1L, 1L)).againstTheHousehold())
                    .as(outcome.name())
                    .isTrue();
        }
    }

    private static Line line(Long applied, Long approved) {
        return new Line("NORM-07", "12 kap. 7 § SoL", "cost/RENT", applied, approved);
    }

    private static Decision decision(Outcome outcome, Line line) {
        var id = new UUID(0, 1);
        return new Decision(
                id,
                id,
                id,
                "9901",
                "2026-12",
                Instant.EPOCH,
                outcome,
                0,
                "12 kap. 1 § SoL",
                new Decision.Words("", "", ""),
                List.of(line));
    }
}

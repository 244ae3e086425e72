package se.bistand.notification.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class RetryPlanTest {
    private static final Instant NOW = Instant.parse("2026-12-01T08:00:00Z");
    private final RetryPlan plan = new RetryPlan(Duration.ofMinutes(1), Duration.ofMinutes(5), 5);

    @Test
    void each_wait_is_twice_the_one_before_up_to_the_longest() {
        assertThat(plan.next(1, NOW)).contains(NOW.plusSeconds(60));
        assertThat(plan.next(2, NOW)).contains(NOW.plusSeconds(120));
        assertThat(plan.next(3, NOW)).contains(NOW.plusSeconds(240));
        assertThat(plan.next(4, NOW)).contains(NOW.plusSeconds(300));
    }

    @Test
    void after_the_last_try_a_person_must_look_at_it() {
        assertThat(plan.next(5, NOW)).isEmpty();
    }
}
